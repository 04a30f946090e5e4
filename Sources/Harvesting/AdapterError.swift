/// Why an answer as a whole cannot be read, or an adapter cannot be made from a declaration.
public struct AdapterError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// The declaration lacks or misstates a setting.
        case configuration
        /// The body is not of the expected kind at all (HTML where JSON was due).
        case unexpectedContent = "unexpected-content"
        /// Of the expected kind, but broken.
        case malformed
        /// A well-formed answer that says the request failed.
        case portalError = "portal-error"
        case limit
    }

    public var code: Code
    /// What is wrong, where, and how to mend it, in English.
    public var message: String
    /// The setting that is wrong, by the names on the way to it, such as `list.paging.by`; nil where none is known.
    public var option: String?

    public init(_ code: Code, _ message: String, option: String? = nil) {
        self.code = code
        self.message = message
        self.option = option
    }

    public var description: String { message }
}
