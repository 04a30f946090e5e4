extension RDFSyntax {
    /// The syntax a media type names, parameters aside; nil for one that names none (`text/plain`, `text/xml`).
    public init?(mediaType: String) {
        let bare = mediaType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        guard let syntax = Self.mediaTypes[bare] else { return nil }
        self = syntax
    }

    /// The syntax a file's extension names, one of compression aside; nil for one that names none.
    public init?(fileName: String) {
        var parts = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        if let last = parts.last, ["gz", "br", "zst"].contains(last) { parts.removeLast() }
        guard let last = parts.last, let syntax = Self.extensions[String(last)] else { return nil }
        self = syntax
    }

    /// The syntax that the first bytes of a document show; nil when they fit none.
    ///
    /// Turtle is the answer for what may be N-Triples or TriG too, as those share its beginnings.
    public init?(firstBytes: UnsafeRawBufferPointer) {
        guard let syntax = SyntaxSniffer.syntax(of: firstBytes) else { return nil }
        self = syntax
    }

    /// Which syntax to read a document in, and what was wrong with what was said of it.
    ///
    /// What the first bytes show wins: catalogues of Turtle called `.rdf` are real. Where they show nothing, the media
    /// type decides, then the name.
    public static func detect(
        mediaType: String?, fileName: String?, firstBytes: UnsafeRawBufferPointer
    ) -> (syntax: RDFSyntax?, problem: RDFProblem?) {
        let declared = mediaType.flatMap(RDFSyntax.init(mediaType:)) ?? fileName.flatMap(RDFSyntax.init(fileName:))
        guard let seen = RDFSyntax(firstBytes: firstBytes) else {
            return (SyntaxSniffer.isMarkup(firstBytes) ? nil : declared, nil)
        }
        guard let declared, declared != seen else { return (seen, nil) }
        let mayBeDeclared =
            seen == .turtle && (declared == .trig || declared.isTurtleLike && SyntaxSniffer.mayBeLines(firstBytes))
        if mayBeDeclared { return (declared, nil) }
        return (
            seen,
            RDFProblem(
                code: "syntax-misdeclared", message: "declared as \(declared.rawValue), but it is \(seen.rawValue)")
        )
    }

    /// Whether its documents begin as Turtle does.
    var isTurtleLike: Bool { self != .rdfXML && self != .jsonLD }

    private static let mediaTypes: [String: RDFSyntax] = [
        "application/rdf+xml": .rdfXML, "text/turtle": .turtle, "application/turtle": .turtle,
        "application/x-turtle": .turtle, "text/n3": .turtle, "text/rdf+n3": .turtle,
        "application/n-triples": .nTriples, "text/n-triples": .nTriples, "application/n-quads": .nQuads,
        "text/x-nquads": .nQuads, "application/trig": .trig, "application/x-trig": .trig,
        "application/ld+json": .jsonLD,
    ]

    private static let extensions: [String: RDFSyntax] = [
        "rdf": .rdfXML, "rdfs": .rdfXML, "owl": .rdfXML, "ttl": .turtle, "turtle": .turtle, "n3": .turtle,
        "nt": .nTriples, "ntriples": .nTriples, "nq": .nQuads, "nquads": .nQuads, "trig": .trig, "jsonld": .jsonLD,
    ]
}
