import ByteStreams
import DCAT

/// What is said of content before it is looked at.
struct ContentHints: Hashable, Sendable {
    /// The format the catalogue declares.
    var declared: FileFormat?
    /// The format that the server's media type names.
    var served: FileFormat?
    /// The `charset` of the answer's `Content-Type`.
    var charset: String?

    var isTable: Bool { [declared, served].contains { ContentHints.tables.contains($0?.code ?? "") } }

    private static let tables: Set<String> = ["CSV", "TSV"]

    init(declared: FileFormat? = nil, served: FileFormat? = nil, charset: String? = nil) {
        self.declared = declared
        self.served = served
        self.charset = charset
    }
}
