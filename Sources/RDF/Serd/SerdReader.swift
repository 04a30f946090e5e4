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
    var source: any ByteSource
    /// Lines before those that serd counts.
    var linesBefore = 0
    /// The line of serd's last error, as it counts.
    var errorLine: Int?
    /// Bytes given out since serd last handed something over.
    var silence = 0
    var stackBase: UInt = 0

    private static let pageBytes = 64 << 10

    private init(
        _ source: any ByteSource, base: String?, handler: any StatementHandler, limits: RDFReadingLimits, strict: Bool
    ) {
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
        guard let serdSyntax = syntax.serd else {
            throw RDFError(.unsupported, "\(syntax.rawValue) is not read by serd")
        }
        let reading = SerdReader(source, base: base, handler: handler, limits: limits, strict: strict)
        if serdSyntax == SERD_NQUADS { return try reading.readQuads() }
        try reading.run(serdSyntax)
    }

    /// N-Quads in windows of whole lines, each with a new reader: serd 0.30 keeps every subject and predicate of
    /// N-Quads until its reader goes, and does not read on after an error.
    private func readQuads() throws {
        let window = LineWindow(source, limit: limits.textBytes)
        source = window
        while try window.next() {
            repeat {
                linesBefore = window.linesBefore
                errorLine = nil
                try run(SERD_NQUADS)
            } while window.skip(pastLine: errorLine)
        }
    }

    private func run(_ syntax: SerdSyntax) throws {
        let me = Unmanaged.passUnretained(self).toOpaque()
        guard
            let reader = serd_reader_new(
                syntax, me, nil, SerdCallbacks.base, SerdCallbacks.prefix, SerdCallbacks.statement, SerdCallbacks.end)
        else { throw RDFError(.limit, "no memory for a reader") }
        defer { serd_reader_free(reader) }
        serd_reader_set_strict(reader, isStrict)
        serd_reader_set_error_sink(reader, SerdCallbacks.error, me)
        var marker: UInt8 = 0
        stackBase = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
        let status = serd_reader_read_source(
            reader, SerdCallbacks.read, SerdCallbacks.hasFailed, me, nil, Self.pageBytes)
        if let failure { throw failure }
        if let fault { throw fault }
        if isStrict, status.rawValue > SERD_FAILURE.rawValue {
            throw RDFError(.malformed, String(cString: serd_strerror(status)))
        }
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
