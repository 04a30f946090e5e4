import ByteStreams
import DCAT
import Vocabularies

/// The members of a ZIP archive as far as its bytes were read: from the central directory when it is among them, else
/// from the local headers at the front (APPNOTE 4.3).
struct ZipListing {
    struct Member: Hashable, Sendable {
        var name: String
        /// 0 for stored, 8 for deflated.
        var method: Int
        /// The compressed bytes, as far as they were read.
        var data: Range<Int>
    }

    private(set) var members: [Member] = []
    /// Whether these are all the members there are.
    private(set) var isWhole = false
    private let bytes: [UInt8]

    /// More are not listed.
    static let maximumMembers = 2_000

    /// Nil for what is no ZIP archive.
    init?(_ bytes: [UInt8], isWhole: Bool) {
        guard bytes.count >= 4, bytes[0] == 0x50, bytes[1] == 0x4B, bytes[2] <= 8, bytes[3] <= 8 else { return nil }
        self.bytes = bytes
        if isWhole, readDirectory() { return }
        readLocalHeaders()
    }

    var isEmpty: Bool { isWhole && members.isEmpty }

    /// The first bytes of a member; empty for what is encrypted, damaged or in another compression.
    func content(of member: Member, limit: Int) -> [UInt8] {
        let data = Array(bytes[member.data])
        guard member.method == 8 else { return member.method == 0 ? Array(data.prefix(limit)) : [] }
        let source = DecompressingByteSource(MemoryByteSource(data), coding: .deflate)
        return LinkBytes.read(limit) { source }.bytes
    }

    /// Formats of the members that are data, each once, by their names.
    func formats(limit: Int) -> [FileFormat] {
        var formats: [FileFormat] = []
        for member in members {
            guard let format = ZipListing.format(named: member.name), !formats.contains(format) else { continue }
            formats.append(format)
            if formats.count == limit { break }
        }
        return formats
    }

    private static func format(named path: String) -> FileFormat? {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard let dot = name.lastIndex(of: "."), !name.hasPrefix("."), !path.hasPrefix("__MACOSX") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return ending.utf8.count <= 8 ? FormatVocabulary.recognise(ending) : nil
    }

    private func number(_ position: Int, _ count: Int) -> Int {
        guard position >= 0, position + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }

    private func isAt(_ position: Int, _ signature: [UInt8]) -> Bool {
        position >= 0 && position + signature.count <= bytes.count && bytes[position...].starts(with: signature)
    }

    private func name(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static let localHeader: [UInt8] = [0x50, 0x4B, 3, 4]
    private static let directoryHeader: [UInt8] = [0x50, 0x4B, 1, 2]
    private static let endOfDirectory: [UInt8] = [0x50, 0x4B, 5, 6]

    /// Whether there is a directory.
    private mutating func readDirectory() -> Bool {
        var end = bytes.count - 22
        while end >= 0, !isAt(end, ZipListing.endOfDirectory) { end -= 1 }
        guard end >= 0 else { return false }
        var position = number(end + 16, 4)
        while isAt(position, ZipListing.directoryHeader), members.count < ZipListing.maximumMembers {
            let nameEnd = position + 46 + number(position + 28, 2)
            guard position + 46 <= bytes.count, nameEnd <= bytes.count else { break }
            let start = dataStart(number(position + 42, 4))
            let isEncrypted = number(position + 8, 2) & 1 != 0
            let length = min(number(position + 20, 4), bytes.count - start)
            members.append(
                Member(
                    name: name((position + 46)..<nameEnd), method: isEncrypted ? -1 : number(position + 10, 2),
                    data: start..<(start + max(0, length))))
            position = nameEnd + number(position + 30, 2) + number(position + 32, 2)
        }
        isWhole = members.count == number(end + 10, 2)
        return true
    }

    private func dataStart(_ header: Int) -> Int {
        guard isAt(header, ZipListing.localHeader) else { return bytes.count }
        return min(bytes.count, header + 30 + number(header + 26, 2) + number(header + 28, 2))
    }

    private mutating func readLocalHeaders() {
        var position = 0
        while isAt(position, ZipListing.localHeader), position + 30 <= bytes.count,
            members.count < ZipListing.maximumMembers
        {
            let nameEnd = position + 30 + number(position + 26, 2)
            let start = nameEnd + number(position + 28, 2)
            guard start <= bytes.count else { return }
            let flags = number(position + 6, 2)
            // A member that does not state its length ends where the next one begins.
            let next = flags & 8 != 0 ? nextHeader(after: start) : start + number(position + 18, 4)
            members.append(
                Member(
                    name: name((position + 30)..<nameEnd), method: flags & 1 != 0 ? -1 : number(position + 8, 2),
                    data: start..<min(max(start, next), bytes.count)))
            position = next
        }
    }

    private func nextHeader(after position: Int) -> Int {
        var index = position
        while let mark = bytes[index...].firstIndex(of: 0x50) {
            if isAt(mark, ZipListing.localHeader) || isAt(mark, ZipListing.directoryHeader) { return mark }
            index = mark + 1
        }
        return bytes.count
    }
}
