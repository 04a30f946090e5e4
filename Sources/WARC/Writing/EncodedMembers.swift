/// Gzip members ready to be appended to a segment.
struct EncodedMembers: ~Copyable {
    /// What did not fit in memory.
    struct Spooled: Sendable {
        let file: SpoolFile
        /// In bytes.
        var length: Int64 = 0
    }

    /// Precedes `bytes`.
    var spooled: Spooled?
    var bytes = ByteBuilder()
    /// The line of the index up to the place of the last record.
    var indexFront = ByteBuilder()

    /// In bytes.
    var length: Int64 { (spooled?.length ?? 0) + Int64(bytes.count) }

    /// Forgets the members and keeps their memory.
    mutating func clear() {
        spooled = nil
        bytes.clear()
        indexFront.clear()
    }
}
