/// The parameters of a URL's query, in order, as they are encoded; names are compared without case, as OGC services do.
struct QueryParameters: Hashable, Sendable {
    private var pairs: [(name: Substring, value: Substring)] = []

    init(_ query: String) {
        pairs = query.split(separator: "&").map { pair in
            let mark = pair.firstIndex(of: "=") ?? pair.endIndex
            return (pair[..<mark], mark == pair.endIndex ? "" : pair[pair.index(after: mark)...])
        }
    }

    subscript(name: String) -> String? {
        pairs.first { $0.name.lowercased() == name }.map { String($0.value) }
    }

    func without(_ names: Set<String>) -> QueryParameters {
        var rest = self
        rest.pairs.removeAll { names.contains($0.name.lowercased()) }
        return rest
    }

    func adding(_ name: String, _ value: String) -> QueryParameters {
        var more = self
        more.pairs.append((name[...], value[...]))
        return more
    }

    var text: String {
        pairs.map { $0.value.isEmpty ? String($0.name) : "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    static func == (left: QueryParameters, right: QueryParameters) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The text that percent-encoding stands for.
    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
