import DCAT

/// Links as bytes: a table of where each begins, the end of the last behind it, then the links.
///
/// Numbers are in the order of this machine, as the bytes do not outlive the process.
enum SpooledLinks {
    /// - Parameter links: nil for one that nobody will ask for.
    static func bytes(_ links: [(link: LinkToCheck?, previous: Int?)]) -> [UInt8] {
        var table: [UInt32] = []
        var bytes: [UInt8] = []
        let start = (links.count + 1) * 4
        for (link, previous) in links {
            table.append(UInt32(clamping: start + bytes.count))
            if let link { append(link, previous, to: &bytes) }
        }
        table.append(UInt32(clamping: start + bytes.count))
        return table.withUnsafeBytes { Array($0) } + bytes
    }

    /// Where to read what ``range(_:from:)`` needs.
    static func placeOfRange(_ index: Int, from start: Int64) -> Range<Int64> {
        let place = start + Int64(index) * 4
        return place..<place + 8
    }

    /// Where to read a link.
    static func range(_ bytes: [UInt8], from start: Int64) -> Range<Int64> {
        let (from, end): (UInt32, UInt32) = (number(bytes, 0), number(bytes, 4))
        return start + Int64(from)..<start + Int64(max(from, end))
    }

    private static let headBytes = 33
    /// Control characters, which no title needs.
    private static let separator: Character = "\u{1F}"
    private static let endOfTitles: Character = "\u{1E}"

    private static func append(_ link: LinkToCheck, _ previous: Int?, to bytes: inout [UInt8]) {
        let format = Array((link.declared?.code ?? "").utf8.prefix(255))
        let url = Array(link.url.utf8)
        append(Int64(previous ?? -1), to: &bytes)
        append(link.lastSuccess?.millisecondsSince1970 ?? .min, to: &bytes)
        append(link.number ?? .min, to: &bytes)
        append(UInt64(url.count), to: &bytes)
        bytes.append(UInt8(format.count))
        bytes += format
        bytes += url
        for names in [link.titles, link.layers] where !link.titles.isEmpty || !link.layers.isEmpty {
            bytes += names.joined(separator: String(separator)).utf8
            bytes += String(endOfTitles).utf8
        }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    /// - Parameter bytes: those of a range.
    /// - Throws: when they are no link.
    static func link(_ bytes: [UInt8]) throws(LinkCheckError) -> (link: LinkToCheck, next: Int?) {
        guard bytes.count >= headBytes else { throw damage }
        let previous: Int64 = number(bytes, 0)
        let success: Int64 = number(bytes, 8)
        let keptAs: Int64 = number(bytes, 16)
        let rest = bytes[headBytes...]
        let format = rest.prefix(Int(bytes[32]))
        let url = rest.dropFirst(format.count).prefix(Int(clamping: number(bytes, 24) as UInt64))
        var link = LinkToCheck(
            url: String(decoding: url, as: UTF8.self),
            declared: FileFormat(code: String(decoding: format, as: UTF8.self)),
            number: keptAs == .min ? nil : keptAs,
            lastSuccess: success == .min ? nil : Instant(millisecondsSince1970: success))
        let names = String(decoding: rest[url.endIndex...], as: UTF8.self)
            .split(separator: endOfTitles, omittingEmptySubsequences: false)
            .map { $0.split(separator: separator).map(String.init) }
        if names.count > 1 { (link.titles, link.layers) = (names[0], names[1]) }
        return (link, previous < 0 ? nil : Int(previous))
    }

    private static func number<Number: FixedWidthInteger & BitwiseCopyable>(_ bytes: [UInt8], _ offset: Int) -> Number {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self) }
    }

    private static var damage: LinkCheckError { LinkCheckError(.spool, "the list of links cannot be read back") }
}
