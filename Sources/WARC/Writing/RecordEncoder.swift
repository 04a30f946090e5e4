import ByteStreams

/// Turns records into gzip members, in memory that is used again.
struct RecordEncoder: ~Copyable {
    /// What was made since `begin()`.
    private(set) var members: EncodedMembers
    /// The heads of the blocks since `begin()`, one behind another.
    private(set) var heads: ByteBuilder
    let algorithm: WARCDigestAlgorithm
    private let spoolDirectory: String
    private let literals: LiteralCoder
    private let small: SmallMemberCompressor
    private let large: MemberCompressor
    /// The record's header, and what of its block is in memory.
    private var record: RecordBuilder
    private static let mostInMemory = 1 << 20

    /// - Parameters:
    ///   - algorithm: Of the digests.
    ///   - spoolDirectory: Where members beyond memory are put aside.
    init(level: Int, algorithm: WARCDigestAlgorithm, spoolDirectory: String) throws(WARCError) {
        let literals = try LiteralCoder()
        let small = try SmallMemberCompressor()
        self.literals = literals
        self.small = small
        large = MemberCompressor(level: level)
        self.algorithm = algorithm
        self.spoolDirectory = spoolDirectory
        members = EncodedMembers()
        heads = ByteBuilder()
        record = RecordBuilder()
    }

    /// Forgets the members made so far.
    mutating func begin() {
        members.clear()
        heads.clear()
    }

    /// A block of the head that `write` writes, and a body.
    ///
    /// - Throws: `unreadable` when the file of the body cannot be read or is shorter than said.
    mutating func block(
        body: WARCBody = .empty, head write: (inout ByteBuilder) -> Void
    ) throws(WARCError) -> DigestedBlock {
        let first = heads.count
        write(&heads)
        return try DigestedBlock(head: first..<heads.count, of: heads.bytes, body: body, algorithm: algorithm)
    }

    /// Writes the line of the index up to the place of the record.
    mutating func setIndexFront(_ write: (inout ByteBuilder) -> Void) {
        members.indexFront.clear()
        write(&members.indexFront)
    }

    /// Makes one record.
    ///
    /// - Parameters:
    ///   - contentType: nil where the type of the record tells: of requests and of answers to HTTP.
    ///   - fields: Writes the fields between the date and the block's digest, each with the break of the line before.
    mutating func append(
        _ type: WARCRecordType, id: RecordID, date: Int64, contentType: String? = nil, block: DigestedBlock,
        fields: (inout RecordBuilder) -> Void
    ) throws(WARCError) {
        record.clear()
        switch type {
        case .request: record.append(.request)
        case .response: record.append(.response)
        default:
            record.append(field: "WARC/1.1\r\nWARC-Type: ", type.rawValue)
            record.bytes.append("\r\nWARC-Record-ID: <urn:uuid:" as StaticString)
        }
        id.write(to: &record.bytes)
        record.append(.date)
        WARCDate.write(iso8601: date, to: &record.bytes)
        fields(&record)
        record.append(.blockDigest)
        block.blockDigest.write(to: &record.bytes)
        if let contentType {
            record.append(field: "\r\nContent-Type: ", contentType)
            record.bytes.append("\r\nContent-Length: " as StaticString)
        } else {
            record.append(type == .request ? .requestType : .responseType)
        }
        record.bytes.append(decimal: block.length)
        record.bytes.append("\r\n\r\n" as StaticString)
        record.bytes.append(UnsafeRawBufferPointer(rebasing: heads.bytes[block.head]))
        try compress(block.body)
    }

    /// Compresses what is in memory of a record, and the rest of its body.
    private mutating func compress(_ body: WARCBody) throws(WARCError) {
        if case .file(let path, let offset, let length) = body {
            large.begin()
            large.append(record.bytes.bytes, isLast: false, to: &members.bytes)
            try compress(path, offset: offset, length: length)
            record.clear()
            record.bytes.append("\r\n\r\n" as StaticString)
            large.append(record.bytes.bytes, isLast: true, to: &members.bytes)
            return
        }
        if case .bytes(let bytes) = body, !bytes.isEmpty { bytes.withUnsafeBytes { record.bytes.append($0) } }
        record.bytes.append("\r\n\r\n" as StaticString)
        if body.length == 0, record.bytes.count <= LiteralCoder.longestRecord {
            literals.append(record, to: &members.bytes)
        } else if record.bytes.count <= SmallMemberCompressor.longestRecord {
            try small.append(record.bytes.bytes, to: &members.bytes)
        } else {
            large.begin()
            large.append(record.bytes.bytes, isLast: true, to: &members.bytes)
        }
    }

    private mutating func compress(_ path: String, offset: Int64, length: Int64) throws(WARCError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { chunk.deallocate() }
        let file: FileByteSource
        do throws(ByteStreamError) {
            file = try FileByteSource(path: path, offset: offset, length: length)
        } catch {
            throw WARCError(.unreadable, path: path, detail: error.detail)
        }
        while true {
            let count: Int
            do throws(ByteStreamError) {
                count = try file.read(into: chunk)
            } catch {
                throw WARCError(.unreadable, path: path, detail: error.detail)
            }
            if count == 0 { return }
            large.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]), isLast: false, to: &members.bytes)
            if members.bytes.count > RecordEncoder.mostInMemory { try spill() }
        }
    }

    private mutating func spill() throws(WARCError) {
        if members.spool == nil { members.spool = try SpoolFile(directory: spoolDirectory) }
        try members.spool?.append(members.bytes.bytes)
        members.spoolLength += Int64(members.bytes.count)
        members.bytes.clear()
    }
}
