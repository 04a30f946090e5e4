/// Gzip members ready to be appended to a segment.
struct EncodedMembers: Sendable {
    /// What did not fit in memory; precedes `bytes`.
    var spool: SpoolFile?
    var spoolLength: Int64 = 0
    var bytes: [UInt8] = []

    /// In bytes.
    var length: Int64 { spoolLength + Int64(bytes.count) }
}
