import ByteStreams

/// Turns records into gzip members, in buffers that are used again.
final class RecordEncoder {
    /// What was made since `begin()`.
    private(set) var members = EncodedMembers()
    private let spoolDirectory: String
    private let small: SmallMemberCompressor
    private let large: MemberCompressor
    /// The record's header, and what of its block is in memory.
    private var header: [UInt8] = []
    private static let mostInMemory = 1 << 20

    /// - Parameter spoolDirectory: Where members beyond memory are put aside.
    init(level: Int, spoolDirectory: String) throws(WARCError) {
        self.spoolDirectory = spoolDirectory
        small = try SmallMemberCompressor()
        large = MemberCompressor(level: level)
    }

    /// Forgets the members made so far.
    func begin() {
        members.spool = nil
        members.spoolLength = 0
        members.bytes.removeAll(keepingCapacity: true)
    }

    /// Makes one record.
    ///
    /// - Parameter fields: Writes the fields between the date and the block's digest.
    func append(
        _ type: WARCRecordType, id: RecordID, date: Int64, contentType: String?, block: DigestedBlock,
        fields: (inout [UInt8]) -> Void
    ) throws(WARCError) {
        header.removeAll(keepingCapacity: true)
        header.append("WARC/1.1\r\nWARC-Type: " as StaticString)
        header.append(type.rawValue)
        header.append("\r\n" as StaticString)
        header.append(field: "WARC-Record-ID", id.write)
        header.append(field: "WARC-Date") { WARCDate.write(iso8601: date, to: &$0) }
        fields(&header)
        header.append(field: "WARC-Block-Digest", block.blockDigest.write)
        if let contentType { header.append(field: "Content-Type", contentType) }
        header.append("Content-Length: " as StaticString)
        header.append(decimal: block.length)
        header.append("\r\n\r\n" as StaticString)
        try compress(block)
    }

    private func compress(_ block: DigestedBlock) throws(WARCError) {
        header += block.head
        if case .bytes(let bytes) = block.body {
            header += bytes
            header.append("\r\n\r\n" as StaticString)
            if header.count <= SmallMemberCompressor.longestRecord {
                try header.withUnsafeBufferPointer { record throws(WARCError) in
                    try small.append(UnsafeRawBufferPointer(record), to: &members.bytes)
                }
                return
            }
        }
        large.begin()
        if case .file(let path, let offset, let length) = block.body {
            header.withUnsafeBytes { large.append($0, isLast: false, to: &members.bytes) }
            header.removeAll(keepingCapacity: true)
            let file: FileByteSource
            do throws(ByteStreamError) {
                file = try FileByteSource(path: path, offset: offset, length: length)
            } catch {
                throw WARCError(.unreadable, path: path, detail: error.detail)
            }
            try compress(file, path: path)
            header.append("\r\n\r\n" as StaticString)
        }
        header.withUnsafeBytes { large.append($0, isLast: true, to: &members.bytes) }
    }

    private func compress(_ file: FileByteSource, path: String) throws(WARCError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { chunk.deallocate() }
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

    private func spill() throws(WARCError) {
        if members.spool == nil { members.spool = try SpoolFile(directory: spoolDirectory) }
        try members.spool?.append(members.bytes)
        members.spoolLength += Int64(members.bytes.count)
        members.bytes.removeAll(keepingCapacity: true)
    }
}
