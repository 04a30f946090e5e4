/// The `<?xml … ?>` at the front of a document, as far as it is ASCII.
struct XMLDeclaration {
    /// How much is looked at, in bytes.
    static let longest = 512

    private let front: [UInt8]
    private let value: Range<Int>?
    private let attribute: Range<Int>?

    init(_ prefix: UnsafeRawBufferPointer) {
        // In UTF-16 every other byte is zero; the words are the same without.
        let start = prefix.prefix(2 * XMLDeclaration.longest).filter { $0 != 0 }
        let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start.first.map { $0 >= 0xFE } == true ? 2 : 0
        let text = Array(start.dropFirst(mark).prefix(XMLDeclaration.longest))
        let end = text.firstIndex(of: UInt8(ascii: ">")) ?? -1
        front = Array(start.prefix(mark)) + text.prefix(end + 1)
        guard text.starts(with: "<?xml".utf8), end > 0 else {
            (value, attribute) = (nil, nil)
            return
        }
        (value, attribute) = XMLDeclaration.encoding(in: front)
    }

    /// The name of the encoding; nil where none is named.
    var encoding: String? { value.map { String(decoding: front[$0], as: UTF8.self) } }

    /// The declaration with blanks for its encoding; nil where it names none.
    var withoutEncoding: [UInt8]? {
        guard let attribute else { return nil }
        var text = front
        for index in attribute { text[index] = 0x20 }
        return text
    }

    /// Where the value stands, and where the attribute with its name and quotation marks does.
    private static func encoding(in text: [UInt8]) -> (value: Range<Int>?, attribute: Range<Int>?) {
        guard let name = text.firstRange(of: Array("encoding".utf8)),
            let open = text[name.upperBound...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            text[name.upperBound..<open].allSatisfy({ $0 == UInt8(ascii: "=") || $0 <= 0x20 }),
            let close = text[(open + 1)...].firstIndex(of: text[open])
        else { return (nil, nil) }
        return (open + 1..<close, name.lowerBound..<close + 1)
    }
}
