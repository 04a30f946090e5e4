import ByteStreams
import LibXML

/// Reads RDF 1.1 XML Syntax as a stream, the whole grammar, in the memory of the elements that are open.
///
/// It takes the events of a ``SAXParser``, so that an adapter whose protocol wraps RDF in other XML can pass on what
/// lies between the tags of one or several `rdf:RDF` elements. One reader serves one parse.
///
/// What breaks the grammar is a problem and costs the attribute, statement or element it concerns; with `strict` it
/// is thrown. IRIs with characters that no IRI may hold are mended (percent-encoded) and reported.
public final class RDFXMLReader: SAXHandler {
    let handler: any StatementHandler
    let limits: RDFReadingLimits
    let isStrict: Bool

    let names = RDFXMLNameTable()
    /// Texts of all open elements, a stack.
    let texts = TextBuffer(capacity: 64 << 10)
    /// Texts of one statement or attribute, thrown away after it.
    let scratch = TextBuffer()
    @exclusivity(unchecked) var frames: [RDFXMLFrame] = []
    /// Every base met on the way to the open elements; nil where there is none to resolve against.
    @exclusivity(unchecked) var bases: [IRIResolver?]
    @exclusivity(unchecked) var blankCount = 0
    var ids: Set<Int> = []
    let literals: CanonicalXMLWriter

    /// - Parameters:
    ///   - base: the document's own address, for relative IRIs; without it they stay relative and are reported.
    ///   - strict: whether a fault in the grammar is thrown instead of reported.
    public init(
        base: String?, handler: any StatementHandler, limits: RDFReadingLimits = RDFReadingLimits(),
        strict: Bool = false
    ) {
        self.handler = handler
        self.limits = limits
        self.isStrict = strict
        bases = [base.flatMap(IRIResolver.init(base:))]
        literals = CanonicalXMLWriter(output: texts)
        frames.reserveCapacity(64)
        frames.append(RDFXMLFrame(content: .document))
    }

    /// Reads one document to its end.
    ///
    /// - Throws: ``RDFError`` when it is not well-formed XML, passes a limit, cannot be read, or (if `strict`) breaks
    ///   the grammar; whatever the handler throws is passed on. Statements before stay handed over.
    public static func read(
        _ source: any ByteSource, base: String?, handler: any StatementHandler,
        limits: RDFReadingLimits = RDFReadingLimits(), strict: Bool = false
    ) throws {
        let reader = RDFXMLReader(base: base, handler: handler, limits: limits, strict: strict)
        var xmlLimits = XMLReadingLimits()
        xmlLimits.depth = limits.depth
        xmlLimits.names = limits.names
        xmlLimits.textBytes = limits.textBytes
        let parser = SAXParser(limits: xmlLimits)
        do { try parser.parse(source, handler: reader) } catch let error as XMLError { throw RDFError(error) }
        for issue in parser.issues {
            handler.problem(RDFProblem(code: "xml", message: issue.message, line: issue.line))
        }
    }

    public func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        let top = frames.count - 1
        switch frames[top].content {
        case .properties: try startProperty(element, parser)
        case .document, .wrapper, .nodes: try startTopLevel(element, parser)
        case .value, .collection: try startNode(element, parser)
        case .literal:
            frames[top].inner += 1
            literals.start(element)
            try checkLiteral(top, parser)
        case .skipped: frames[top].inner += 1
        case .nothing:
            try fault("element-unexpected", "<\(element.name.qualified)> inside an empty property", parser)
            push(.skipped)
        }
    }

    public func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        let top = frames.count - 1
        switch frames[top].content {
        case .document: return
        case .value: try endValue(parser)
        case .collection: try endCollection(parser)
        case .literal:
            if frames[top].inner > 0 {
                frames[top].inner -= 1
                return literals.end(name)
            }
            try endLiteral(parser)
        case .skipped:
            if frames[top].inner > 0 {
                frames[top].inner -= 1
                return
            }
        case .properties: try settleWrapper()
        case .wrapper, .nodes, .nothing: break
        }
        pop()
    }

    public func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        let top = frames.count - 1
        switch frames[top].content {
        case .value where !frames[top].hasNode:
            texts.append(text)
            if texts.count - frames[top].text > limits.textBytes { throw limitError(parser) }
        case .literal:
            literals.characters(text)
            try checkLiteral(top, parser)
        case .skipped: break
        default:
            if !text.allSatisfy(IRISyntax.isSpace) {
                let shown = String(decoding: IRISyntax.trimmed(text).prefix(40), as: UTF8.self)
                try fault("text-unexpected", "text where only elements may be: “\(shown)”", parser)
            }
        }
    }

    public func comment(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        let top = frames.count - 1
        guard frames[top].content == .literal else { return }
        literals.comment(text)
        try checkLiteral(top, parser)
    }

    public func processingInstruction(target: String, data: String, _ parser: SAXParser) throws {
        let top = frames.count - 1
        guard frames[top].content == .literal else { return }
        literals.processingInstruction(target: target, data: data)
        try checkLiteral(top, parser)
    }

    // MARK: - Frames

    /// Opens an element that inherits language and base.
    func push(_ content: RDFXMLFrame.Content) {
        var frame = RDFXMLFrame(content: content)
        let outer = frames.count - 1
        frame.language = frames[outer].language
        frame.base = frames[outer].base
        frame.mark = texts.count
        frames.append(frame)
    }

    private func pop() {
        let top = frames.count - 1
        guard top > 0 else { return }
        texts.cut(to: frames[top].mark)
        let outerBase = frames[top - 1].base
        if bases.count > outerBase + 1 { bases.removeLast(bases.count - outerBase - 1) }
        frames.removeLast()
    }

    // MARK: - Faults

    /// Reports what breaks the grammar, or throws it.
    func fault(_ code: String, _ message: String, _ parser: SAXParser) throws {
        if isStrict { throw RDFError(.malformed, message, line: parser.line) }
        handler.problem(RDFProblem(code: code, message: message, line: parser.line))
    }

    private func checkLiteral(_ top: Int, _ parser: SAXParser) throws {
        if texts.count - frames[top].text > limits.textBytes { throw limitError(parser) }
    }

    private func limitError(_ parser: SAXParser) -> RDFError {
        RDFError(.limit, "a literal of more than \(limits.textBytes) bytes", line: parser.line)
    }
}

extension RDFError {
    init(_ error: XMLError) {
        let code: Code =
            switch error.code {
            case .malformed: .malformed
            case .limit: .limit
            case .unreadable: .unreadable
            case .refused: .unsupported
            }
        self.init(code, error.message, line: error.line)
    }
}
