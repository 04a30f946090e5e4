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
    /// What a store of files answers in place of a file, by the name that it gives the fault.
    var message: PageMessage?

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
        message = handler.storeMessage
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

    /// `<Error><Code>NoSuchKey</Code><Message>…`, as stores of the kind of S3 and Azure write it.
    private var isStoreError = false
    private var storeWords: [String: [UInt8]] = [:]
    private var path: [String] = []

    var storeMessage: PageMessage? {
        let parts = storeWords.mapValues { String(decoding: $0, as: UTF8.self) }
        guard let name = parts["Code"], let status = FaultName.status(name) else { return nil }
        let shown =
            [name, parts["Message"]].compactMap(\.self).joined(separator: ": ")
            .split(whereSeparator: \.isNewline).first.map(String.init) ?? name
        return status == 404 || status == 410 ? .notFound(shown) : .error(shown, status: status)
    }

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
            isStoreError = name == "Error"
        } else if isReport, code == nil {
            code = element.attributes["exceptionCode"] ?? element.attributes["code"]
        }
        if isStoreError { path.append(name) }
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        if isStoreError { path.removeLast() }
    }

    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        if isStoreError, path.count == 2, let name = path.last, ["Code", "Message"].contains(name) {
            let length = storeWords[name, default: []].count
            storeWords[name, default: []].append(contentsOf: text.prefix(max(0, GlancingHandler.maximumWords - length)))
        }
        guard isReport else { return }
        words.append(contentsOf: text.prefix(max(0, GlancingHandler.maximumWords - words.count)))
    }
}
