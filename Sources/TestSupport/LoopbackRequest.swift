/// What a client sent to a ``LoopbackServer``.
public struct LoopbackRequest: Hashable, Sendable {
    public var method: String
    /// As in the request line: path and query.
    public var target: String
    /// In the order received.
    public var headers: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }
    public var body: [UInt8]
    /// Counts the connections of the server from 0, to see which are used again.
    public var connection: Int

    struct Field: Hashable, Sendable {
        var name: String
        var value: String
    }

    var fields: [Field]

    /// The first value of the field, its name compared without case.
    public func header(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    init?(head: [UInt8], connection: Int) {
        var lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")[...]
        guard let words = lines.popFirst()?.split(separator: " "), words.count == 3 else { return nil }
        method = String(words[0])
        target = String(words[1])
        fields = lines.compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return Field(name: String(line[..<colon]), value: String(value))
        }
        body = []
        self.connection = connection
    }
}
