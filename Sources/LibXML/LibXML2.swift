import CLibXML2

/// The library itself, made ready once for all threads.
struct LibXML2: Sendable {
    static let shared = LibXML2()

    private init() {
        xmlInitParser()
    }

    /// Without callbacks it builds a tree.
    func pushContext(_ callbacks: UnsafeMutablePointer<xmlSAXHandler>?, _ userData: UnsafeMutableRawPointer?)
        -> xmlParserCtxtPtr?
    {
        xmlCreatePushParserCtxt(callbacks, userData, nil, 0, nil)
    }

    func htmlPushContext(
        _ callbacks: UnsafeMutablePointer<htmlSAXHandler>, _ userData: UnsafeMutableRawPointer,
        _ encoding: xmlCharEncoding
    ) -> htmlParserCtxtPtr? {
        htmlCreatePushParserCtxt(callbacks, userData, nil, 0, nil, encoding)
    }

    func htmlContext() -> htmlParserCtxtPtr? { htmlNewParserCtxt() }

    /// What libxml2 says of a fault, as one of our errors.
    static func error(_ reported: UnsafePointer<xmlError>, line: Int?) -> XMLError {
        var message = reported.pointee.message.map { String(cString: $0) } ?? "unknown fault"
        while message.last?.isNewline == true { message.removeLast() }
        let code = UInt32(bitPattern: reported.pointee.code)
        let isLimit =
            code == XML_ERR_ENTITY_LOOP.rawValue || code == XML_ERR_NO_MEMORY.rawValue
            || code == XML_ERR_NAME_TOO_LONG.rawValue || code == XML_ERR_INTERNAL_ERROR.rawValue
            || code == XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue && message.contains("too long")
        return XMLError(isLimit ? .limit : .malformed, message, line: line)
    }
}

extension LibXML2 {
    /// Gives back a string that libxml2 allocated.
    static func free(_ text: UnsafeMutablePointer<UInt8>) {
        opengauge_xml_free(text)
    }
}
