/// Writes statements as canonical N-Triples or N-Quads: one a line, single spaces, UTF-8, nothing escaped but what
/// must be (RDF 1.1 N-Triples, section 4).
public final class NTriplesWriter: StatementHandler {
    private let writesGraphs: Bool
    private let write: (UnsafeRawBufferPointer) throws -> Void
    private let report: (RDFProblem) -> Void
    private let buffer = TextBuffer(capacity: flushBytes + 4_096)

    private static let flushBytes = 64 << 10

    /// - Parameters:
    ///   - writesGraphs: whether named graphs are written, as N-Quads has them; otherwise they are left out and
    ///     their statements stay.
    ///   - report: takes the problems of the reader whose statements are written.
    ///   - write: takes the bytes, some 64 KiB at a time, valid only during the call.
    public init(
        writesGraphs: Bool = false, report: @escaping (RDFProblem) -> Void = { _ in },
        write: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) {
        self.writesGraphs = writesGraphs
        self.report = report
        self.write = write
    }

    public func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) throws {
        append(subject)
        append(predicate)
        append(object)
        if writesGraphs, let graph { append(graph) }
        buffer.append(".\n")
        if buffer.count >= Self.flushBytes { try flush() }
    }

    public func problem(_ problem: RDFProblem) { report(problem) }

    /// Writes what is still in memory; the last call.
    public func finish() throws {
        if buffer.count > 0 { try flush() }
    }

    private func flush() throws {
        try write(buffer.view(from: 0))
        buffer.cut(to: 0)
    }

    private func append(_ term: TermView) {
        switch term.kind {
        case .iri: appendIRI(term.text)
        case .blank:
            buffer.append("_:")
            buffer.append(term.text)
        case .literal:
            buffer.append(UInt8(ascii: "\""))
            appendEscaped(term.text)
            buffer.append(UInt8(ascii: "\""))
            if !term.language.isEmpty {
                buffer.append(UInt8(ascii: "@"))
                buffer.append(term.language)
            } else if !term.datatype.isEmpty {
                buffer.append("^^")
                appendIRI(term.datatype)
            }
        }
        buffer.append(UInt8(ascii: " "))
    }

    private func appendIRI(_ iri: UnsafeRawBufferPointer) {
        buffer.append(UInt8(ascii: "<"))
        if IRISyntax.isClean(iri) {
            buffer.append(iri)
        } else {
            for byte in iri {
                if IRISyntax.isForbidden(byte) {
                    buffer.append("\\u00")
                    buffer.append(IRISyntax.hexDigit(byte >> 4))
                    buffer.append(IRISyntax.hexDigit(byte & 15))
                } else {
                    buffer.append(byte)
                }
            }
        }
        buffer.append(UInt8(ascii: ">"))
    }

    private func appendEscaped(_ text: UnsafeRawBufferPointer) {
        var start = 0
        for position in 0..<text.count {
            let escape: StaticString
            switch text[position] {
            case UInt8(ascii: "\""): escape = "\\\""
            case UInt8(ascii: "\\"): escape = "\\\\"
            case 0x0A: escape = "\\n"
            case 0x0D: escape = "\\r"
            default: continue
            }
            buffer.append(UnsafeRawBufferPointer(rebasing: text[start..<position]))
            buffer.append(escape)
            start = position + 1
        }
        buffer.append(UnsafeRawBufferPointer(rebasing: text[start...]))
    }
}
