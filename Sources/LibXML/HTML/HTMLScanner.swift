import ByteStreams
import CLibXML2

/// Reads a web page once from front to back and keeps an ``HTMLPage``; libxml2's HTML push parser.
public final class HTMLScanner {
    var collector: HTMLCollector
    private let limits: HTMLReadingLimits
    var context: htmlParserCtxtPtr?
    private var bytesRead = 0

    private init(limits: HTMLReadingLimits) {
        self.limits = limits
        self.collector = HTMLCollector(limits: limits)
    }

    /// Reads `source` to its end or to a limit, which is noted in the page.
    ///
    /// Any bytes are some page: HTML has no errors here.
    ///
    /// - Parameter encoding: the character encoding named by the answer's header, if any.
    /// - Throws: ``XMLError`` when the bytes cannot be had.
    public static func scan(
        _ source: any ByteSource, encoding: String? = nil, limits: HTMLReadingLimits = HTMLReadingLimits()
    ) throws(XMLError) -> HTMLPage {
        let scanner = HTMLScanner(limits: limits)
        try scanner.read(source, encoding: encoding)
        return scanner.collector.finish()
    }

    private func read(_ source: any ByteSource, encoding: String?) throws(XMLError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var count = try fill(buffer, from: source)
        var callbacks = HTMLCallbacks.table()
        let me = Unmanaged.passUnretained(self).toOpaque()
        let name = HTMLEncoding.name(declared: encoding, start: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        guard
            let context = LibXML2.shared.htmlPushContext(
                &callbacks, me, name == nil ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_NONE)
        else { throw XMLError(.limit, "no memory for a parser") }
        defer {
            self.context = nil
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            htmlFreeParserCtxt(context)
        }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        if let name, let handler = xmlFindCharEncodingHandler(name) { xmlSwitchToEncoding(context, handler) }
        self.context = context
        while count > 0, !collector.isFull {
            htmlParseChunk(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
            bytesRead += count
            if bytesRead >= limits.bytes { collector.isFull = true }
            count = try fill(buffer, from: source)
        }
        if !collector.isFull { htmlParseChunk(context, nil, 0, 1) }
    }

    /// As much as fits, so that the encoding is told from more than a first small piece.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer, from source: any ByteSource) throws(XMLError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count: Int
            do { count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])) } catch {
                throw XMLError(.unreadable, error.description)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }
}
