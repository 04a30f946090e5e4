import ByteStreams
import LibXML

/// What an XML document is, as far as its bytes were read: its root, an exception it reports, and where its syntax breaks.
struct XMLGlance {
    var root: String?
    var namespace: String?
    /// What is wrong with the syntax, and in which line.
    var fault: String?
    /// The code and the words of an OGC exception report.
    var exception: String?

    init(_ bytes: [UInt8], isWhole: Bool) {
        let handler = GlancingHandler()
        let source: any ByteSource = isWhole ? MemoryByteSource(bytes) : CutByteSource(bytes)
        do {
            try SAXParser().parse(source, handler: handler)
        } catch let error as XMLError where error.code == .malformed {
            // What breaks before any element is no XML that broke.
            if handler.root != nil { fault = XMLGlance.text(error) }
        } catch {
            // The end of what was read, or a limit of ours.
            fault = nil
        }
        (root, namespace) = (handler.root, handler.namespace)
        exception = handler.exception
    }

    private static func text(_ error: XMLError) -> String {
        String(error.description.prefix(120).map { $0.isNewline ? " " : $0 })
    }
}

private final class GlancingHandler: SAXHandler {
    private(set) var root: String?
    private(set) var namespace: String?
    private var code: String?
    private var words: [UInt8] = []
    private var isReport = false

    private static let maximumWords = 300

    var exception: String? {
        guard isReport else { return nil }
        let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [code, text.isEmpty ? nil : text].compactMap(\.self).joined(separator: ": ")
    }

    func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        let name = element.name.localName.string
        if root == nil {
            root = name
            namespace = element.name.namespace?.string
            isReport = name == "ServiceExceptionReport" || name == "ExceptionReport"
        } else if isReport, code == nil {
            code = element.attributes["exceptionCode"] ?? element.attributes["code"]
        }
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {}

    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        guard isReport else { return }
        words.append(contentsOf: text.prefix(max(0, GlancingHandler.maximumWords - words.count)))
    }
}
