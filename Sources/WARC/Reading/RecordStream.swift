import ByteStreams

/// The bytes of a segment from a place where a record begins, and where in the file one is.
struct RecordStream {
    let isCompressed: Bool
    /// The records' own bytes.
    let content: PeekingByteSource
    /// Where the reading of a segment that is not compressed stands in the file.
    var plainPosition: Int64
    /// Where the current member or record begins in the file.
    private(set) var recordOffset: Int64
    private let base: Int64
    private let file: PeekingByteSource
    private let members: DecompressingByteSource?

    init(path: String, offset: Int64, limits: WARCReadingLimits) throws(WARCError) {
        do throws(ByteStreamError) {
            file = PeekingByteSource(try FileByteSource(path: path, offset: offset), capacity: 16_384)
            isCompressed = ContentCoding.sniffed(from: try file.peek(4)) == .gzip
        } catch {
            throw WARCError(.unreadable, path: path, detail: error.detail)
        }
        if isCompressed {
            let members = DecompressingByteSource(
                file, coding: .gzip, limits: limits.decompression, pausesAfterMember: true)
            self.members = members
            content = PeekingByteSource(members, capacity: 16_384)
        } else {
            members = nil
            content = file
        }
        base = offset
        recordOffset = offset
        plainPosition = offset
    }

    /// Goes to the first byte of the next record; false at the end of the file.
    mutating func beginRecord() throws(ByteStreamError) -> Bool {
        while true {
            try skipLineEnds()
            if try !content.peek(1).isEmpty {
                if members == nil { recordOffset = plainPosition }
                return true
            }
            guard let members else { return false }
            recordOffset = base + members.position
            guard try members.nextMember() else {
                if try file.peek(1).isEmpty { return false }
                throw ByteStreamError(.damaged, subject: "segment", detail: "no gzip member follows")
            }
            content.resume()
        }
    }

    /// Goes past the line ends behind a block and says where the record ends in the file.
    ///
    /// - Returns: nil when another record follows in the same member, so that this one cannot be found by its place.
    mutating func endRecord() throws(ByteStreamError) -> Int64? {
        try skipLineEnds()
        guard let members else { return plainPosition }
        if try content.peek(5).starts(with: "WARC/".utf8) { return nil }
        _ = try content.skip(.max)
        return base + members.position
    }

    private mutating func skipLineEnds() throws(ByteStreamError) {
        while let byte = try content.peek(1).first, byte == 0x0D || byte == 0x0A {
            content.consume(1)
            plainPosition += 1
        }
    }
}
