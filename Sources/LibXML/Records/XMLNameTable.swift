/// The names of one document, each kept once and known by a number.
final class XMLNameTable {
    private(set) var names: [XMLName] = []
    private var numbers: [SAXName: Int32] = [:]

    /// Names kept; a document may combine few words into many names.
    private static let limit = 65_536

    /// - Throws: ``XMLError`` with code `limit` when a document has more names than any real one.
    func number(of name: SAXName, line: Int) throws(XMLError) -> Int32 {
        if let known = numbers[name] { return known }
        guard names.count < Self.limit else { throw XMLError(.limit, "more than \(Self.limit) names", line: line) }
        let number = Int32(names.count)
        names.append(XMLName(name.localName.string, namespace: name.namespace?.string))
        numbers[name] = number
        return number
    }

    /// - Throws: as ``number(of:line:)``.
    func name(of name: SAXName, line: Int) throws(XMLError) -> XMLName {
        let number = try number(of: name, line: line)
        return names[Int(number)]
    }
}
