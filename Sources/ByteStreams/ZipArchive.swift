/// The members of a ZIP archive that lies in a span of a file, by its central directory (APPNOTE 4.3).
///
/// Archives of 4 GiB and more (ZIP64) and encrypted members are not read.
public struct ZipArchive: Sendable {
    /// A file in the archive, stored or deflated.
    public struct Member: Hashable, Sendable {
        /// With the folders it lies in, apart by slashes.
        public var name: String
        fileprivate var method: Int
        fileprivate var isEncrypted: Bool
        /// Of the compressed bytes.
        fileprivate var length: Int64
        /// Where the local header begins in the archive.
        fileprivate var header: Int64
    }

    /// In the order of the directory, at most ``mostMembers``.
    public let members: [Member]
    private let path: String
    private let offset: Int64

    /// More are not listed.
    public static let mostMembers = 10_000
    private static let longestDirectory = 16 << 20
    /// The end of the directory with the longest comment.
    private static let longestEnd = 65_557

    /// Whether a file that begins so is an archive with something in it.
    public static func isArchive(_ start: UnsafeRawBufferPointer) -> Bool { start.starts(with: [0x50, 0x4B, 3, 4]) }

    /// - Throws: `unreadable` when the file cannot be read, `damaged` when it has no directory, `unsupported` for ZIP64.
    public init(path: String, offset: Int64 = 0, length: Int64) throws(ByteStreamError) {
        self.path = path
        self.offset = offset
        let tailLength = min(length, Int64(ZipArchive.longestEnd))
        let tail = try Bytes(path, offset + length - tailLength, tailLength)
        guard let end = tail.last(of: [0x50, 0x4B, 5, 6]), end + 22 <= tail.count else {
            throw ByteStreamError(.damaged, subject: path, detail: "an archive without a directory at its end")
        }
        let size = Int64(tail.number(end + 12, 4))
        let start = Int64(tail.number(end + 16, 4))
        guard start < 0xFFFF_FFFF, size < 0xFFFF_FFFF else {
            throw ByteStreamError(.unsupported, subject: path, detail: "an archive of more than 4 GiB")
        }
        guard size <= ZipArchive.longestDirectory, start + size <= length else {
            throw ByteStreamError(
                .damaged, subject: path, detail: "the directory of the archive is not where it is said to be")
        }
        members = ZipArchive.members(try Bytes(path, offset + start, size))
    }

    /// The content of a member, without its compression.
    ///
    /// - Throws: `unsupported` for an encrypted one and for other compressions than deflate; `unreadable` and `damaged` as
    ///   the file has it.
    public func open(
        _ member: Member, limits: DecompressionLimits = .standard
    ) throws(ByteStreamError) -> any ByteSource {
        guard !member.isEncrypted, member.method == 0 || member.method == 8 else {
            throw ByteStreamError(
                .unsupported, subject: member.name, detail: "a member that is encrypted or compressed in an unusual way"
            )
        }
        let header = try Bytes(path, offset + member.header, 30)
        guard header.last(of: [0x50, 0x4B, 3, 4]) == 0 else {
            throw ByteStreamError(.damaged, subject: member.name, detail: "the member is not where the directory says")
        }
        let start = offset + member.header + 30 + Int64(header.number(26, 2) + header.number(28, 2))
        let source = try FileByteSource(path: path, offset: start, length: member.length)
        guard member.method == 8 else { return source }
        return DecompressingByteSource(source, coding: .deflate, limits: limits, pausesAfterMember: true)
    }

    private static func members(_ directory: Bytes) -> [Member] {
        var members: [Member] = []
        var position = 0
        while members.count < mostMembers, position + 46 <= directory.count,
            directory.number(position, 4) == 0x0201_4B50
        {
            let nameEnd = position + 46 + directory.number(position + 28, 2)
            guard nameEnd <= directory.count else { break }
            members.append(
                Member(
                    name: directory.text((position + 46)..<nameEnd), method: directory.number(position + 10, 2),
                    isEncrypted: directory.number(position + 8, 2) & 1 != 0,
                    length: Int64(directory.number(position + 20, 4)), header: Int64(directory.number(position + 42, 4))
                ))
            position = nameEnd + directory.number(position + 30, 2) + directory.number(position + 32, 2)
        }
        return members
    }
}

extension ZipArchive {
    /// A span of the file in memory, with numbers in little-endian order.
    private struct Bytes {
        private let bytes: [UInt8]

        init(_ path: String, _ offset: Int64, _ length: Int64) throws(ByteStreamError) {
            bytes = try FileByteSource(path: path, offset: offset, length: length).readAll(limit: Int(length))
        }

        var count: Int { bytes.count }

        /// 0 beyond the end.
        func number(_ position: Int, _ length: Int) -> Int {
            guard position >= 0, position + length <= bytes.count else { return 0 }
            return (0..<length).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
        }

        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        func last(of signature: [UInt8]) -> Int? {
            var position = bytes.count - signature.count
            while position >= 0, !bytes[position...].starts(with: signature) { position -= 1 }
            return position >= 0 ? position : nil
        }
    }
}
