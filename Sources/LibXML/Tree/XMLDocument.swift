import CLibXML2

/// A small XML or HTML document as a tree that XPath can ask.
///
/// For answers of bounded size only, such as one metadata record or a capabilities document; catalogues are read
/// with ``SAXParser``. Nothing outside the document is read and declared entities are refused. A document and its
/// nodes belong to one task.
public final class XMLDocument {
    let pointer: xmlDocPtr

    /// Bytes of a document that becomes a tree, unless told otherwise.
    public static let defaultByteLimit = 16 << 20

    private init(_ pointer: xmlDocPtr) {
        self.pointer = pointer
    }

    deinit {
        xmlFreeDoc(pointer)
    }

    /// Reads XML.
    ///
    /// - Throws: ``XMLError`` when it is not well-formed, larger than `byteLimit`, nested deeper than 256 elements,
    ///   or uses an entity it declares.
    public static func xml(
        _ bytes: UnsafeRawBufferPointer, byteLimit: Int = defaultByteLimit
    ) throws(XMLError) -> XMLDocument {
        try check(bytes, byteLimit)
        guard let context = LibXML2.shared.pushContext(nil, nil) else {
            throw XMLError(.limit, "no memory for a parser")
        }
        let notes = TreeNotes()
        notes.attach(to: context)
        if let sax = context.pointee.sax { TreeNotes.refuseDeclarations(in: sax) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        context.pointee.replaceEntities = 1
        defer {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        do {
            let check = { if let error = notes.error { throw error } }
            try PushInput.feed(bytes, to: context, limits: XMLReadingLimits(), check: check)
            try PushInput.end(context, check: check)
        } catch let error as XMLError { throw error } catch {
            throw XMLError(.malformed, "\(error)")
        }
        guard let document = context.pointee.myDoc else { throw XMLError(.malformed, "not XML") }
        context.pointee.myDoc = nil
        return XMLDocument(document)
    }

    /// Reads HTML as browsers do: whatever it is, it becomes some tree.
    ///
    /// - Parameter encoding: the character encoding named by the answer's header, if any.
    /// - Throws: ``XMLError`` when it is empty or larger than `byteLimit`.
    public static func html(
        _ bytes: UnsafeRawBufferPointer, encoding: String? = nil, byteLimit: Int = defaultByteLimit
    ) throws(XMLError) -> XMLDocument {
        guard let context = LibXML2.shared.htmlContext() else { throw XMLError(.limit, "no memory for a parser") }
        defer { htmlFreeParserCtxt(context) }
        let notes = TreeNotes()
        notes.attach(to: context)
        try check(bytes, byteLimit)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let read = htmlCtxtReadMemory(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil,
            HTMLEncoding.name(declared: encoding, start: bytes) ?? "UTF-8", Int32(options))
        guard let document = read.map(XMLDocument.init), document.root != nil else {
            throw XMLError(.malformed, "an empty page")
        }
        return document
    }

    private static func check(_ bytes: UnsafeRawBufferPointer, _ byteLimit: Int) throws(XMLError) {
        guard bytes.count <= min(byteLimit, Int(Int32.max)) else {
            throw XMLError(.limit, "\(bytes.count) bytes are more than the \(byteLimit) allowed for a tree")
        }
    }

    /// The outermost element.
    public var root: XMLNode? {
        xmlDocGetRootElement(pointer).map { XMLNode(document: self, pointer: $0) }
    }

    /// The nodes an XPath 1.0 expression selects, in document order.
    ///
    /// - Parameter namespaces: prefix to namespace, for the prefixes used in `path`.
    /// - Throws: ``XMLError`` when `path` is no XPath or does not select nodes.
    public func nodes(_ path: String, namespaces: [String: String] = [:]) throws(XMLError) -> [XMLNode] {
        try XPath.evaluate(path, from: nil, in: self, namespaces: namespaces).nodes
    }

    /// The texts of the nodes an XPath 1.0 expression selects, or the one string, number or boolean it computes.
    ///
    /// - Throws: ``XMLError`` when `path` is no XPath.
    public func strings(_ path: String, namespaces: [String: String] = [:]) throws(XMLError) -> [String] {
        try XPath.evaluate(path, from: nil, in: self, namespaces: namespaces).strings
    }
}
