import DCAT

/// Tells office documents from other ZIP archives by the names of the first members.
enum ZipSniffer {
    static func format(of bytes: [UInt8]) -> FileFormat? {
        guard bytes.count >= 4, bytes[2] <= 8, bytes[3] <= 8 else { return nil }
        var isOfficeOpen = false
        var position = 0
        while let member = Member(bytes, at: position) {
            if member.name == "mimetype", let format = openDocument(member.content) { return format }
            if member.name.hasPrefix("xl/") { return FileFormat(code: "XLSX") }
            if member.name.hasPrefix("word/") { return FileFormat(code: "DOCX") }
            if member.name.hasPrefix("ppt/") { return FileFormat(code: "PPTX") }
            if member.name == "[Content_Types].xml" { isOfficeOpen = true }
            if member.name.hasSuffix(".kml"), position == 0 { return FileFormat(code: "KMZ") }
            guard let next = member.end ?? nextMember(bytes, after: position) else { break }
            position = next
        }
        // Which of the three office formats it is lies beyond what was read.
        return isOfficeOpen ? nil : FileFormat(code: "ZIP")
    }

    private static func openDocument(_ content: ArraySlice<UInt8>) -> FileFormat? {
        let prefix = "application/vnd.oasis.opendocument."
        let type = String(decoding: content.prefix(80), as: UTF8.self)
        guard type.hasPrefix(prefix) else { return nil }
        switch type.dropFirst(prefix.count) {
        case "spreadsheet": return FileFormat(code: "ODS")
        case "text": return FileFormat(code: "ODT")
        case "presentation": return FileFormat(code: "ODP")
        default: return nil
        }
    }

    /// The next local file header, searched for where a member does not state its length.
    private static func nextMember(_ bytes: [UInt8], after position: Int) -> Int? {
        var index = position + 4
        while index + 4 <= bytes.count {
            guard let mark = bytes[index...].firstIndex(of: 0x50) else { return nil }
            if bytes[mark...].starts(with: Member.signature) { return mark }
            index = mark + 1
        }
        return nil
    }

    /// A local file header with its name (APPNOTE 4.3.7).
    private struct Member {
        static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

        var name: String
        /// As far as it was read.
        var content: ArraySlice<UInt8>
        /// Where the next member begins; nil when the header does not tell.
        var end: Int?

        init?(_ bytes: [UInt8], at position: Int) {
            guard position >= 0, position + 30 <= bytes.count, bytes[position...].starts(with: Member.signature) else {
                return nil
            }
            func number(_ offset: Int, _ count: Int) -> Int {
                (0..<count).reduce(0) { $0 | Int(bytes[position + offset + $1]) << (8 * $1) }
            }
            let nameEnd = position + 30 + number(26, 2)
            let start = nameEnd + number(28, 2)
            guard start <= bytes.count else { return nil }
            name = String(decoding: bytes[(position + 30)..<nameEnd], as: UTF8.self)
            let isLengthLater = number(6, 2) & 8 != 0
            let finish = start + number(18, 4)
            content = bytes[start..<min(finish, bytes.count)]
            end = isLengthLater ? nil : finish
        }
    }
}
