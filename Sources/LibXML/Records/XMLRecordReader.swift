import ByteStreams

/// Reads a document of any size record by record, each as a small tree, in the memory of one record.
///
/// What is a record is for the handler to say. Nothing outside the document is read, and entities are bounded as in
/// ``SAXParser``.
public final class XMLRecordReader {
    private let handler: any XMLRecordHandler
    private let limits: XMLRecordLimits
    private let names = XMLNameTable()
    private var tree: XMLRecordTree
    private var path: [XMLName] = []
    /// Elements open inside a record; 0 outside.
    private var depth = 0
    /// Where the record began that is passed over; nil where none is.
    private var passedOver: Int?
    /// Whether the outermost element was read to its end; what follows it is no part of the document.
    public private(set) var hasEnded = false

    public init(handler: any XMLRecordHandler, limits: XMLRecordLimits = XMLRecordLimits()) {
        self.handler = handler
        self.limits = limits
        tree = XMLRecordTree(names: names)
    }

    /// Reads `source` to its end; a reader reads one document.
    ///
    /// - Throws: ``XMLError`` when the document is not well-formed, passes a limit, or its bytes cannot be had; whatever
    ///   the handler throws. What was read before stays handed over.
    public func read(_ source: any ByteSource) throws { try SAXParser().parse(source, handler: self) }

    private func beginRecord() {
        // A record that somebody kept must stay as it is.
        if isKnownUniquelyReferenced(&tree) { tree.clear() } else { tree = XMLRecordTree(names: names) }
    }
}

extension XMLRecordReader: SAXHandler {
    public func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        if depth == 0 {
            let name = try names.name(of: element.name, line: parser.line)
            guard try handler.isRecord(name, element.attributes, inside: path) else {
                path.append(name)
                return
            }
            beginRecord()
        }
        depth += 1
        guard passedOver == nil else { return }
        try tree.begin(element, line: parser.line)
        try check()
    }

    public func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        guard depth > 0 else {
            path.removeLast()
            if path.isEmpty { hasEnded = true }
            return
        }
        depth -= 1
        if depth == 0, path.isEmpty { hasEnded = true }
        if let line = passedOver {
            guard depth == 0 else { return }
            passedOver = nil
            try handler.passOver(try names.name(of: name, line: line), line: line)
            return
        }
        tree.end()
        if depth == 0 { try handler.receive(XMLElement(tree: tree, index: 0)) }
    }

    public func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        guard depth > 0, passedOver == nil else { return }
        tree.add(text: text, line: parser.line)
        try check()
    }

    private func check() throws {
        guard tree.exceeds(limits) else { return }
        passedOver = tree.nodes.first.map { Int($0.line) } ?? 0
        tree = XMLRecordTree(names: names)
    }
}
