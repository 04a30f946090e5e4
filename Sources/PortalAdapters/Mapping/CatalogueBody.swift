import ByteStreams
import Fetching

/// Opens the body of an answer: what compresses it is undone, and an archive with one document in it is that document.
enum CatalogueBody {
    /// - Parameter name: of the file at its source.
    /// - Throws: ``ByteStreamError`` when the body cannot be read, and `unsupported` for an archive with no document or
    ///   several.
    static func open(_ body: ResponseBody, name: String) throws(ByteStreamError) -> any ByteSource {
        guard !body.isEmpty else { throw ByteStreamError(.damaged, subject: name, detail: "it has not one byte") }
        let source = PeekingByteSource(
            try ByteStreams.open(
                path: body.path, offset: body.offset, length: body.length, contentEncoding: body.contentEncoding,
                name: name))
        guard ZipArchive.isArchive(try source.peek(4)) else { return source }
        return try document(in: archive(body), name: name)
    }

    /// The archive that a body is.
    ///
    /// - Throws: ``ByteStreamError`` with code `unsupported` where the body is compressed as a whole.
    static func archive(_ body: ResponseBody) throws(ByteStreamError) -> ZipArchive {
        guard try ContentCoding.list(in: body.contentEncoding ?? "").isEmpty else {
            throw ByteStreamError(.unsupported, subject: body.path, detail: "an archive that is compressed once more")
        }
        return try ZipArchive(path: body.path, offset: body.offset, length: body.length)
    }

    private static func document(
        in archive: ZipArchive, name: String
    ) throws(ByteStreamError) -> any ByteSource {
        let documents = archive.members.filter { isDocument($0.name) }
        guard documents.count == 1, let only = documents.first else {
            throw ByteStreamError(
                .unsupported, subject: name,
                detail: "an archive with \(documents.count) documents, where one with the catalogue was due")
        }
        return try archive.open(only)
    }

    private static let endings: Set<Substring> = [
        "json", "jsonl", "ndjson", "jsonld", "csv", "tsv", "txt", "xml", "rdf", "ttl", "nt", "n3",
    ]

    /// Whether a member may be the catalogue: by its ending, and not what people and systems lay beside it.
    private static func isDocument(_ path: String) -> Bool {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        guard let ending = name.split(separator: ".").last, endings.contains(ending), !path.hasPrefix("__MACOSX"),
            !name.hasPrefix(".")
        else { return false }
        return !["readme", "license", "licence", "changelog"].contains { name.hasPrefix($0) }
    }
}
