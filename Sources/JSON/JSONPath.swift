/// Where an array lies in a document: the names on the way to it, such as `result.results`; empty for the document
/// itself.
public struct JSONPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public var names: [String]

    public init(_ names: [String]) { self.names = names }

    /// Names joined by dots; a name that holds a dot needs ``init(_:)``.
    public init(stringLiteral text: String) {
        names = text.split(separator: ".").map(String.init)
    }

    /// The document itself: the elements of a bare array, or the values of JSON lines.
    public static let document = JSONPath([])

    public var description: String { names.joined(separator: ".") }

    func isProperPrefix(of other: JSONPath) -> Bool {
        names.count < other.names.count && other.names.starts(with: names)
    }
}
