import ByteStreams
import CSerd

/// Reads Turtle, TriG, N-Triples and N-Quads as a stream, by serd.
///
/// Prefixed names and relative IRIs are handed over as full IRIs. Unless strict, a statement that breaks the grammar
/// is a problem, reading goes on at the next line, and IRIs with characters that no IRI may hold are mended
/// (percent-encoded) and reported.
public final class SerdReader {
    let handler: any StatementHandler
    let limits: RDFReadingLimits
    let isStrict: Bool
    let names: SerdNames
    var failure: (any Error)?
    /// The first fault of a strict reading.
    var fault: RDFError?
    /// How many faults there were.
    var faults = 0
    var source: any ByteSource
    /// Lines before those that serd counts.
    var linesBefore = 0
    /// Statements that serd handed over since it began.
    var statements = 0
    /// The closing bytes were given out.
    var isClosed = false
    /// Bytes given out since serd last handed something over.
    var silence = 0
    var stackBase: UInt = 0

    private let pageBytes: Int

    /// - Parameter pageBytes: how much serd takes at once, 16 or more.
    init(
        _ source: any ByteSource, base: String?, handler: any StatementHandler, limits: RDFReadingLimits, strict: Bool,
        pageBytes: Int = 64 << 10
    ) {
        self.pageBytes = max(pageBytes, 16)
        self.source = source
        self.handler = handler
        self.limits = limits
        self.isStrict = strict
        names = SerdNames(base: base, limits: limits)
    }

    /// Reads one document to its end.
    ///
    /// - Parameters:
    ///   - base: the document's own address, for relative IRIs; without it they stay relative and are reported.
    ///   - strict: whether a fault in the grammar is thrown instead of reported.
    /// - Throws: ``RDFError`` when the document passes a limit, cannot be read, or (if `strict`) breaks the grammar;
    ///   whatever the handler throws is passed on. Statements before stay handed over.
    public static func read(
        _ source: any ByteSource, syntax: RDFSyntax, base: String?, handler: any StatementHandler,
        limits: RDFReadingLimits = RDFReadingLimits(), strict: Bool = false
    ) throws {
        try SerdReader(source, base: base, handler: handler, limits: limits, strict: strict).read(syntax)
    }

    func read(_ syntax: RDFSyntax) throws {
        guard let serdSyntax = syntax.serd else {
            throw RDFError(.unsupported, "\(syntax.rawValue) is not read by serd")
        }
        if serdSyntax == SERD_NQUADS { try readQuads() } else { try run(serdSyntax) }
    }

    /// N-Quads in windows of whole lines, each with a new reader: serd 0.30 keeps every subject and predicate of
    /// N-Quads until its reader goes, and ends at the first error, with or without a word.
    private func readQuads() throws {
        let window = LineWindow(source, limit: limits.textBytes)
        source = window
        while try window.next() {
            var hasMore = true
            while hasMore {
                linesBefore = window.linesBefore
                let faults = faults
                guard try run(SERD_NQUADS) != SERD_SUCCESS else { break }
                hasMore = window.skipStatements(statements + 1)
                if self.faults == faults { fault("syntax", "not a statement", line: window.linesBefore) }
                if let fault { throw fault }
            }
        }
    }

    /// Lets serd read the source to its end.
    @discardableResult
    private func run(_ syntax: SerdSyntax) throws -> SerdStatus {
        statements = 0
        isClosed = false
        let me = Unmanaged.passUnretained(self).toOpaque()
        guard
            let reader = serd_reader_new(
                syntax, me, nil, SerdCallbacks.base, SerdCallbacks.prefix, SerdCallbacks.statement, SerdCallbacks.end)
        else { throw RDFError(.limit, "no memory for a reader") }
        defer { serd_reader_free(reader) }
        serd_reader_set_strict(reader, isStrict)
        serd_reader_set_error_sink(reader, SerdCallbacks.error, me)
        stackBase = opengauge_stack_position()
        let status = serd_reader_read_source(
            reader, SerdCallbacks.read, SerdCallbacks.hasFailed, me, nil, pageBytes)
        if let failure { throw failure }
        if let fault { throw fault }
        if isStrict, syntax != SERD_NQUADS, status.rawValue > SERD_FAILURE.rawValue {
            throw RDFError(.malformed, String(cString: serd_strerror(status)))
        }
        return status
    }
}

extension RDFSyntax {
    /// Nil for what serd does not read.
    var serd: SerdSyntax? {
        switch self {
        case .turtle: SERD_TURTLE
        case .trig: SERD_TRIG
        case .nTriples: SERD_NTRIPLES
        case .nQuads: SERD_NQUADS
        case .rdfXML, .jsonLD: nil
        }
    }
}
