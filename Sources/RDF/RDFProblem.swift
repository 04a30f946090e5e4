/// A fault in a document that cost part of it, but not the reading.
public struct RDFProblem: Hashable, Sendable {
    /// A stable slug such as `iri-invalid`.
    public var code: String
    /// What is wrong and where, for a person.
    public var message: String
    /// From 1; nil when the syntax does not tell.
    public var line: Int?

    public init(code: String, message: String, line: Int? = nil) {
        self.code = code
        self.message = message
        self.line = line
    }
}
