import ByteStreams
import CLibXML2

/// Reads one XML document from front to back and hands its parts to a ``SAXHandler``; libxml2's push parser.
///
/// Memory is one buffer of 256 KiB and what ``XMLReadingLimits`` allows. Nothing outside the document is ever read:
/// no external entity, no external document type, no network. Internal entities are expanded within a budget.
/// A parser reads one document and belongs to one task.
public final class SAXParser {
    /// Faults that libxml2 could step over, such as an undeclared prefix; the first 100.
    public internal(set) var issues: [XMLError] = []

    let limits: XMLReadingLimits
    @exclusivity(unchecked) var context: xmlParserCtxtPtr?
    @exclusivity(unchecked) var failure: (any Error)?
    /// The error that libxml2 will not read beyond.
    var fatal: XMLError?
    @exclusivity(unchecked) var depth = 0
    @exclusivity(unchecked) var textRun = 0
    var declarations = 0
    var attributeDefaults = 0
    var budget: ExpansionBudget
    /// Line ends dropped before the XML declaration.
    private var skippedLines = 0

    private static let bufferBytes = 256 << 10
    static let issueLimit = 100

    public init(limits: XMLReadingLimits = XMLReadingLimits()) {
        self.limits = limits
        self.budget = ExpansionBudget(limits: limits)
    }

    /// The line being read, from 1; 0 outside a parse.
    public var line: Int {
        guard let input = context?.pointee.input else { return 0 }
        return Int(input.pointee.line) + skippedLines
    }

    /// Reads `source` to its end.
    ///
    /// - Throws: ``XMLError`` when the document is not well-formed, passes a limit, or its bytes cannot be had;
    ///   whatever the handler throws is passed on. What was read before stays handed over.
    public func parse(_ source: any ByteSource, handler: any SAXHandler) throws {
        var callbacks = SAXCallbacks.table()
        let delivery = SAXDelivery(parser: self, handler: handler)
        let opaque = Unmanaged.passUnretained(delivery).toOpaque()
        guard let context = LibXML2.shared.pushContext(&callbacks, opaque) else {
            throw XMLError(.limit, "no memory for a parser")
        }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        // References in attributes are replaced; external entities are refused where they are looked up.
        context.pointee.replaceEntities = 1
        self.context = context
        defer {
            self.context = nil
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        try withExtendedLifetime(delivery) { try feed(source, to: context) }
    }

    private func feed(_ source: any ByteSource, to context: xmlParserCtxtPtr) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferBytes, alignment: 16)
        defer { buffer.deallocate() }
        var isFirst = true
        while true {
            let count: Int
            do { count = try source.read(into: buffer) } catch {
                throw XMLError(.unreadable, error.description, line: line)
            }
            guard count > 0 else { break }
            budget.read(count)
            var bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if isFirst { bytes = droppingSpaceBeforeDeclaration(bytes) }
            isFirst = false
            try PushInput.feed(bytes, to: context, limits: limits) { try check() }
        }
        try PushInput.end(context) { try check() }
    }

    private func check() throws {
        if let failure { throw failure }
        if let fatal { throw fatal }
    }

    /// White space before `<?xml`, which some portals send, is dropped and noted.
    private func droppingSpaceBeforeDeclaration(_ piece: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let space = piece.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard !space.isEmpty, piece.dropFirst(space.count).starts(with: "<?xml".utf8) else { return piece }
        skippedLines = space.count { $0 == 0x0A }
        issues.append(XMLError(.malformed, "white space before the XML declaration", line: 1))
        return UnsafeRawBufferPointer(rebasing: piece[space.count...])
    }

    /// Ends the parse from within a callback; the first reason counts.
    func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        if let context { xmlStopParser(context) }
    }

    func stop(limit message: String) {
        stop(XMLError(.limit, message, line: line))
    }
}
