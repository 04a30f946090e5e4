import CLibXML2

/// The C side of a ``SAXParser``: each callback finds parser and handler in the user data and hands the event on.
enum SAXCallbacks {
    static func table() -> xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = UInt32(XML_SAX2_MAGIC)
        table.startDocument = { SAXCallbacks.withParser($0) { _, context in xmlSAX2StartDocument(context) } }
        table.startElementNs = {
            data, localName, prefix, namespace, _, _, count, defaulted, words in
            guard let localName else { return }
            SAXCallbacks.deliver(data) { handler, parser in
                parser.depth += 1
                parser.textRun = 0
                let written = Int(count) - Int(defaulted)
                if parser.depth > parser.limits.depth {
                    return parser.stop(limit: "elements nested deeper than \(parser.limits.depth)")
                }
                if written > parser.limits.attributes {
                    return parser.stop(limit: "more than \(parser.limits.attributes) attributes")
                }
                try handler.startElement(
                    SAXElement(
                        name: SAXCallbacks.name(localName, prefix, namespace),
                        attributes: SAXAttributes(words: words, count: written)), parser)
            }
        }
        table.endElementNs = { data, localName, prefix, namespace in
            guard let localName else { return }
            SAXCallbacks.deliver(data) { handler, parser in
                parser.depth -= 1
                parser.textRun = 0
                try handler.endElement(SAXCallbacks.name(localName, prefix, namespace), parser)
            }
        }
        table.characters = SAXCallbacks.characters
        table.ignorableWhitespace = SAXCallbacks.characters
        table.cdataBlock = SAXCallbacks.characters
        table.comment = { data, text in
            guard let text else { return }
            SAXCallbacks.deliver(data) { try $0.comment(InternedText(text).utf8, $1) }
        }
        table.processingInstruction = { data, target, text in
            guard let target else { return }
            SAXCallbacks.deliver(data) { handler, parser in
                try handler.processingInstruction(
                    target: String(cString: target), data: text.map { String(cString: $0) } ?? "", parser)
            }
        }
        table.serror = { data, reported in
            guard let reported else { return }
            SAXCallbacks.withParser(data) { parser, _ in parser.note(UnsafePointer(reported)) }
        }
        addDeclarations(to: &table)
        return table
    }

    private static let characters: charactersSAXFunc = { data, text, count in
        guard let text, count > 0 else { return }
        SAXCallbacks.deliver(data) { handler, parser in
            parser.textRun += Int(count)
            if parser.textRun > parser.limits.textBytes {
                return parser.stop(limit: "a text of more than \(parser.limits.textBytes) bytes")
            }
            try handler.characters(UnsafeRawBufferPointer(start: text, count: Int(count)), parser)
        }
    }

    @inline(__always)
    private static func name(
        _ localName: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) -> SAXName {
        SAXName(
            localName: InternedText(localName), prefix: prefix.map(InternedText.init),
            namespace: namespace.map(InternedText.init))
    }

    @inline(__always)
    static func withParser(
        _ data: UnsafeMutableRawPointer?, _ body: (SAXParser, xmlParserCtxtPtr) -> Void
    ) {
        guard let data else { return }
        Unmanaged<SAXDelivery>.fromOpaque(data)._withUnsafeGuaranteedRef { delivery in
            guard let context = delivery.parser.context else { return }
            body(delivery.parser, context)
        }
    }

    /// Hands an event to the handler unless the parse has ended.
    @inline(__always)
    private static func deliver(
        _ data: UnsafeMutableRawPointer?, _ body: (any SAXHandler, SAXParser) throws -> Void
    ) {
        guard let data else { return }
        Unmanaged<SAXDelivery>.fromOpaque(data)._withUnsafeGuaranteedRef { delivery in
            guard delivery.parser.failure == nil else { return }
            do { try body(delivery.handler, delivery.parser) } catch { delivery.parser.stop(error) }
        }
    }
}

/// What libxml2 carries for us: where events come from and go to.
final class SAXDelivery {
    let parser: SAXParser
    let handler: any SAXHandler

    init(parser: SAXParser, handler: any SAXHandler) {
        self.parser = parser
        self.handler = handler
    }
}

extension SAXParser {
    /// Keeps what libxml2 reports: the first fatal error, and the first of the others.
    fileprivate func note(_ reported: UnsafePointer<xmlError>) {
        guard failure == nil else { return }
        let error = LibXML2.error(reported, line: line)
        if reported.pointee.level == XML_ERR_FATAL {
            if fatal == nil { fatal = error }
        } else if issues.count < Self.issueLimit {
            issues.append(error)
        }
    }
}
