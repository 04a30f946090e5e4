import CLibXML2

/// An element, attribute or text of an ``XMLDocument``, which it keeps alive.
public struct XMLNode {
    public let document: XMLDocument
    let pointer: xmlNodePtr

    /// The local name; empty for a text.
    public var name: String {
        guard isElementOrAttribute else { return "" }
        return pointer.pointee.name.map { String(cString: $0) } ?? ""
    }

    /// The namespace; nil where there is none.
    public var namespace: String? {
        guard isElementOrAttribute else { return nil }
        return pointer.pointee.ns?.pointee.href.map { String(cString: $0) }
    }

    public var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    private var isElementOrAttribute: Bool { isElement || pointer.pointee.type == XML_ATTRIBUTE_NODE }

    /// The line its tag ends on, from 1; counted no further than 65535.
    public var line: Int { xmlGetLineNo(pointer) }

    /// All text within, as written.
    public var text: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { LibXML2.free(content) }
        return String(cString: content)
    }

    /// The value of an attribute; nil where the element does not have it.
    public func attribute(_ name: String, namespace: String? = nil) -> String? {
        guard isElement else { return nil }
        let value = namespace.map { xmlGetNsProp(pointer, name, $0) } ?? xmlGetNoNsProp(pointer, name)
        guard let value else { return nil }
        defer { LibXML2.free(value) }
        return String(cString: value)
    }

    /// The elements directly within, in order.
    public var children: [XMLNode] {
        guard isElement else { return [] }
        var found: [XMLNode] = []
        var next = xmlFirstElementChild(pointer)
        while let child = next {
            found.append(XMLNode(document: document, pointer: child))
            next = xmlNextElementSibling(child)
        }
        return found
    }

    /// The nodes an XPath 1.0 expression selects from here, in document order.
    ///
    /// - Throws: ``XMLError`` when `path` is no XPath or does not select nodes.
    public func nodes(_ path: String, namespaces: [String: String] = [:]) throws(XMLError) -> [XMLNode] {
        try XPath.evaluate(path, from: pointer, in: document, namespaces: namespaces).nodes
    }

    /// The texts of the nodes an XPath 1.0 expression selects from here, or the one value it computes.
    ///
    /// - Throws: ``XMLError`` when `path` is no XPath.
    public func strings(_ path: String, namespaces: [String: String] = [:]) throws(XMLError) -> [String] {
        try XPath.evaluate(path, from: pointer, in: document, namespaces: namespaces).strings
    }
}
