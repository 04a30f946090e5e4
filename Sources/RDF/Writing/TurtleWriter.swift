import CSerd

/// Writes statements as Turtle, abbreviated as far as the order of statements allows; by serd.
///
/// Graphs are left out and their statements stay.
public final class TurtleWriter: StatementHandler {
    private let output: Output
    private let environment: OpaquePointer
    private let writer: OpaquePointer
    private let report: (RDFProblem) -> Void
    private let texts = TextBuffer()

    /// Takes serd's bytes, and keeps the error of the first write that failed.
    private final class Output {
        let write: (UnsafeRawBufferPointer) throws -> Void
        var failure: (any Error)?

        init(_ write: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.write = write }
    }

    /// - Parameters:
    ///   - prefixes: prefix and namespace, in the order in which they are declared.
    ///   - declaresPrefixes: false for a later part of a document that declares them already.
    ///   - report: takes the problems of the reader whose statements are written.
    ///   - write: takes the bytes, a page at a time, valid only during the call.
    /// - Throws: ``RDFError`` when a prefix is not one, or without memory; what `write` throws.
    public init(
        prefixes: [(prefix: String, namespace: String)], declaresPrefixes: Bool = true,
        report: @escaping (RDFProblem) -> Void = { _ in },
        write: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        output = Output(write)
        self.report = report
        let style = SERD_STYLE_ABBREVIATED.rawValue | SERD_STYLE_CURIED.rawValue | SERD_STYLE_BULK.rawValue
        guard let environment = serd_env_new(nil),
            let writer = serd_writer_new(
                SERD_TURTLE, SerdStyle(style), environment, nil, Self.sink, Unmanaged.passUnretained(output).toOpaque())
        else { throw RDFError(.limit, "no memory for a writer") }
        self.environment = environment
        self.writer = writer
        serd_writer_set_error_sink(writer, { _, _ in SERD_SUCCESS }, nil)
        for (prefix, namespace) in prefixes {
            texts.cut(to: 0)
            let nameText = keep(prefix)
            let iriText = keep(namespace)
            var name = node(SERD_LITERAL, nameText)
            var iri = node(SERD_URI, iriText)
            let status =
                declaresPrefixes
                ? serd_writer_set_prefix(writer, &name, &iri) : serd_env_set_prefix(environment, &name, &iri)
            guard status == SERD_SUCCESS else { throw RDFError(.malformed, "not a prefix: \(prefix)") }
        }
    }

    deinit {
        serd_writer_free(writer)
        serd_env_free(environment)
    }

    public func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) throws {
        texts.cut(to: 0)
        let spans = [subject.text, predicate.text, object.text, object.datatype, object.language].map(keep)
        var subjectNode = node(subject.kind.serd, spans[0])
        var predicateNode = node(predicate.kind.serd, spans[1])
        var objectNode = node(object.kind.serd, spans[2])
        var datatypeNode = spans[3].count > 0 ? node(SERD_URI, spans[3]) : SERD_NODE_NULL
        var languageNode = spans[4].count > 0 ? node(SERD_LITERAL, spans[4]) : SERD_NODE_NULL
        let status = serd_writer_write_statement(
            writer, 0, nil, &subjectNode, &predicateNode, &objectNode, &datatypeNode, &languageNode)
        if let failure = output.failure { throw failure }
        guard status == SERD_SUCCESS else {
            throw RDFError(.malformed, String(cString: serd_strerror(status)))
        }
    }

    public func problem(_ problem: RDFProblem) { report(problem) }

    /// Writes the end of the last statement and what is still in memory; the last call.
    public func finish() throws {
        serd_writer_finish(writer)
        if let failure = output.failure { throw failure }
    }

    /// serd reads to a terminating zero.
    private func keep(_ text: UnsafeRawBufferPointer) -> TextBuffer.Span {
        let start = texts.count
        texts.append(text)
        let span = texts.span(from: start)
        texts.append(0)
        return span
    }

    private func keep(_ text: String) -> TextBuffer.Span {
        var text = text
        return text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    }

    private func node(_ type: SerdType, _ span: TextBuffer.Span) -> SerdNode {
        serd_node_from_string(type, texts[span].baseAddress?.assumingMemoryBound(to: UInt8.self))
    }

    private static let sink: SerdSink = { bytes, count, stream in
        Unmanaged<Output>.fromOpaque(stream)._withUnsafeGuaranteedRef { output in
            guard output.failure == nil else { return 0 }
            do {
                try output.write(UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            } catch {
                output.failure = error
                return 0
            }
        }
    }
}

extension TermView.Kind {
    fileprivate var serd: SerdType {
        switch self {
        case .iri: SERD_URI
        case .blank: SERD_BLANK
        case .literal: SERD_LITERAL
        }
    }
}
