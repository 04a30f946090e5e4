import ByteStreams

/// Turns records into gzip members, in memory that is used again.
///
/// A record is begun, gets its own fields, and is ended with its block.
struct RecordEncoder: ~Copyable {
    /// What was made since `begin()`.
    private(set) var members = EncodedMembers()
    private var indexMemory = CDXJMemory()
    /// The record's header, and what of its block is in memory.
    var record: CodedBytes
    /// The heads of the blocks.
    var answerHead = ByteBuilder()
    var requestHead: RequestHead
    /// What the records of an exchange have in common.
    private(set) var url: RecordURL
    private var date: RecordDate
    /// Where the URL stands in the record.
    private var urlPlace = 0
    let algorithm: WARCDigestAlgorithm
    private let spoolDirectory: String
    private let small: SmallMemberCompressor
    private let large: MemberCompressor
    private static let mostInMemory = 1 << 20

    /// - Parameters:
    ///   - algorithm: Of the digests.
    ///   - spoolDirectory: Where members beyond memory are put aside.
    init(level: Int, algorithm: WARCDigestAlgorithm, spoolDirectory: String) throws(WARCError) {
        let codes = try LiteralCodes()
        let small = try SmallMemberCompressor()
        self.small = small
        large = MemberCompressor(level: level)
        self.algorithm = algorithm
        self.spoolDirectory = spoolDirectory
        record = CodedBytes(codes, front: .member)
        requestHead = RequestHead(codes)
        url = RecordURL(codes)
        date = RecordDate(codes)
    }

    /// Forgets the members made so far.
    mutating func begin() { members.clear() }

    /// A block of the answer's head and a body.
    ///
    /// - Throws: `unreadable` when the file of the body cannot be read or is shorter than said.
    func answerBlock(body: WARCBody = .empty) throws(WARCError) -> DigestedBlock {
        try DigestedBlock(.answer, head: answerHead.bytes, body: body, algorithm: algorithm)
    }

    /// Writes the line of the index up to the place of the record.
    mutating func setIndexFront(_ write: (inout CDXJMemory, inout ByteBuilder) -> Void) {
        members.indexFront.clear()
        write(&indexMemory, &members.indexFront)
    }

    /// Writes the type and the name of a record.
    ///
    /// - Parameter concurrent: The other record of the same exchange.
    mutating func beginRecord(_ type: WARCRecordType, id: RecordID, concurrentTo concurrent: RecordID? = nil) {
        record.clear()
        switch type {
        case .request: record.append(.request)
        case .response: record.append(.response)
        default:
            record.bytes.append("WARC/1.1\r\nWARC-Type: " as StaticString)
            record.bytes.append(type.rawValue)
            record.bytes.append("\r\nWARC-Record-ID: <urn:uuid:" as StaticString)
        }
        record.append(id)
        if let concurrent {
            record.append(.concurrentTo)
            record.append(concurrent)
        }
    }

    /// Sets the date and the URL of the records that follow.
    ///
    /// - Parameter date: In milliseconds since 1970-01-01T00:00:00Z.
    mutating func set(_ url: String, date: Int64) { self.url.set(url, behind: self.date.run(date)) }

    /// Writes the date and the URL behind the name of the record.
    mutating func appendDateAndURL() { urlPlace = url.append(to: &record) }

    /// Writes the fields that every record ends with, and its block, and makes the member.
    ///
    /// - Parameters:
    ///   - hasPayload: Whether the digest of the payload is written too.
    ///   - contentType: nil where the type of the record tells: of requests and of answers to HTTP.
    mutating func endRecord(
        _ block: DigestedBlock, hasPayload: Bool = false, contentType: String? = nil
    ) throws(WARCError) {
        if hasPayload, block.hasNoPayload, algorithm == .sha256 {
            record.append(.noPayload, else: "", block.blockDigest)
        } else {
            if hasPayload { record.append(.payloadDigest, else: "\r\nWARC-Payload-Digest: ", block.payloadDigest) }
            record.append(.blockDigest, else: "\r\nWARC-Block-Digest: ", block.blockDigest)
        }
        if let contentType {
            record.bytes.append("\r\nContent-Type: " as StaticString)
            record.bytes.append(line: contentType)
            record.bytes.append("\r\nContent-Length: " as StaticString)
        } else {
            record.append(block.head == .request ? .requestType : .responseType)
        }
        record.bytes.append(decimal: block.length)
        record.bytes.append("\r\n\r\n" as StaticString)
        switch block.head {
        case .answer: record.bytes.append(answerHead.bytes)
        case .request: requestHead.append(to: &record, urlAt: urlPlace)
        }
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
        if body.length == 0, record.bytes.count <= LiteralCodes.longestRecord {
            record.finishMember(to: &members.bytes)
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
        if members.spooled == nil { members.spooled = .init(file: try SpoolFile(directory: spoolDirectory)) }
        try members.spooled?.file.append(members.bytes.bytes)
        members.spooled?.length += Int64(members.bytes.count)
        members.bytes.clear()
    }
}
