import ByteStreams

/// Reads a document in any syntax of RDF.
public enum RDFReading {
    /// Hands the statements of a document to `handler` as they are found.
    ///
    /// - Parameters:
    ///   - open: gives the document from its beginning, each time it is called; only large JSON-LD is read twice.
    ///   - base: the document's own address, for relative IRIs; without it they stay relative and are reported.
    ///   - strict: whether a fault in the grammar is thrown instead of reported; in JSON-LD it only bars the mending of IRIs.
    /// - Throws: ``RDFError`` when the document cannot be read on; whatever `open` and the handler throw is passed on.
    ///   Statements before stay handed over.
    public static func read(
        syntax: RDFSyntax, base: String?, handler: some StatementHandler,
        limits: RDFReadingLimits = RDFReadingLimits(), strict: Bool = false, open: () throws -> any ByteSource
    ) throws {
        switch syntax {
        case .rdfXML:
            try RDFXMLReader.read(try open(), base: base, handler: handler, limits: limits, strict: strict)
        case .turtle, .trig, .nTriples, .nQuads:
            try SerdReader.read(
                try strict ? open() : text(open), syntax: syntax, base: base, handler: handler, limits: limits,
                strict: strict)
        case .jsonLD:
            try JSONLDReader(base: base, limits: limits, strict: strict)
                .read(open: { try strict ? open() : text(open) }, into: handler)
        }
    }

    /// The document in UTF-8, whatever it was written in; XML says so itself.
    private static func text(_ open: () throws -> any ByteSource) throws -> any ByteSource {
        do { return try ByteStreams.mendedUTF8(try open()) } catch let error as ByteStreamError {
            throw RDFError(.unreadable, error.description)
        }
    }

    /// Reads a document whose syntax is told from its first bytes, its media type and its name, in this order.
    ///
    /// - Returns: the syntax it was read in.
    /// - Throws: ``RDFError`` with `unsupported` when it is in none of them, and as
    ///   ``read(syntax:base:handler:limits:strict:open:)`` does.
    @discardableResult
    public static func read(
        mediaType: String?, fileName: String?, base: String?, handler: some StatementHandler,
        limits: RDFReadingLimits = RDFReadingLimits(), strict: Bool = false, open: () throws -> any ByteSource
    ) throws -> RDFSyntax {
        let detected = try detect(mediaType: mediaType, fileName: fileName, open: open)
        guard let syntax = detected.syntax else { throw RDFError(.unsupported, "not RDF in any known syntax") }
        if let problem = detected.problem { handler.problem(problem) }
        try read(syntax: syntax, base: base, handler: handler, limits: limits, strict: strict, open: open)
        return syntax
    }

    private static func detect(
        mediaType: String?, fileName: String?, open: () throws -> any ByteSource
    ) throws -> (syntax: RDFSyntax?, problem: RDFProblem?) {
        let head = PeekingByteSource(try open(), capacity: SyntaxSniffer.window)
        do {
            return RDFSyntax.detect(
                mediaType: mediaType, fileName: fileName, firstBytes: try head.peek(SyntaxSniffer.window))
        } catch { throw RDFError(.unreadable, error.description) }
    }
}
