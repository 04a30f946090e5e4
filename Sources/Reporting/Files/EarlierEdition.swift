/// What is known of the edition before this one, so that files that would come out the same are taken over.
///
/// Calls may come from any thread, one at a time.
public protocol EarlierEdition: Sendable {
    /// Its folder, where every file lies as it was written.
    var folder: String { get }

    /// Where a portal's section lies in it, if writing it again would give the same bytes; else nil.
    func place(ofSection portal: String) throws -> SectionPlace?

    /// The files of datasets' pages, by identifier: in each language, then the twin. They are taken over where the twin
    /// would be the same and nothing else that pages show has changed.
    func pages(of portal: String, _ identifiers: [String]) throws -> [String: [FileStamp]]

    /// The tables and the graph, by path.
    func downloads() throws -> [String: FileStamp]
}

/// Size and digest of a file.
public struct FileStamp: Hashable, Sendable, Codable {
    public var bytes: Int64
    /// SHA-256 in lower-case hexadecimal digits.
    public var digest: String

    public init(bytes: Int64, digest: String) {
        self.bytes = bytes
        self.digest = digest
    }
}

/// A part of a file: its first byte and the first after it.
public struct ByteSpan: Hashable, Sendable, Codable {
    public var start: Int64
    public var end: Int64
}

/// Where the part of an edition lies that tells of one portal's datasets and follows from nothing else: pages of
/// datasets, publishers and issues, and lines of the downloads.
public struct SectionPlace: Hashable, Sendable, Codable {
    public var pages: Int
    public var files: Int
    /// In all those files.
    public var bytes: Int64
    /// Their entries in `index.json`.
    public var index: ByteSpan
    /// Its lines in each table, by the table's name.
    public var tables: [String: ByteSpan]
    /// Its statements in the graph.
    public var graph: ByteSpan
    /// The records among the examples on the portal's page that have a page of their own, sorted.
    public var linkedRecords: [String]
}
