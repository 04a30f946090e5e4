/// By what a catalogue of one document is known again, so that an unchanged one need not be read twice.
public struct DocumentValidator: Hashable, Sendable {
    /// The one request of the harvest.
    public var url: String
    /// As the server wrote it, quotes included.
    public var entityTag: String?
    /// As the server wrote it.
    public var lastModified: String?
    /// SHA-256 of the body as it came over the wire, in hexadecimal digits.
    public var digest: String

    public init(url: String, entityTag: String? = nil, lastModified: String? = nil, digest: String) {
        self.url = url
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.digest = digest
    }
}
