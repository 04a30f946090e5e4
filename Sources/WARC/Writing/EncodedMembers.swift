/// Gzip members ready to be appended to a segment.
struct EncodedMembers: ~Copyable, Sendable {
    /// What did not fit in memory; precedes `bytes`.
    var spool: SpoolFile?
    var spoolLength: Int64 = 0
    var bytes = ByteBuilder()
    /// The line of the index up to the place of the last record.
    var indexFront = ByteBuilder()

    /// In bytes.
    var length: Int64 { spoolLength + Int64(bytes.count) }

    /// Forgets the members and keeps their memory.
    mutating func clear() {
        spool = nil
        spoolLength = 0
        bytes.clear()
        indexFront.clear()
    }
}
