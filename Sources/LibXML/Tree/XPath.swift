import CLibXML2

/// Evaluates one XPath 1.0 expression.
enum XPath {
    struct Result {
        var nodes: [XMLNode]
        var strings: [String]
    }

    static func evaluate(
        _ path: String, from node: xmlNodePtr?, in document: XMLDocument, namespaces: [String: String]
    ) throws(XMLError) -> Result {
        guard let context = xmlXPathNewContext(document.pointer) else { throw XMLError(.limit, "no memory for XPath") }
        defer { xmlXPathFreeContext(context) }
        // Without this, libxml2 prints.
        context.pointee.error = { _, _ in }
        context.pointee.node =
            node ?? UnsafeMutableRawPointer(document.pointer).assumingMemoryBound(to: xmlNode.self)
        for (prefix, namespace) in namespaces { xmlXPathRegisterNs(context, prefix, namespace) }
        guard let found = xmlXPathEvalExpression(path, context) else {
            let reason = context.pointee.lastError.message.map { String(cString: $0).trimmingASCIISpace }
            throw XMLError(.malformed, "\(reason ?? "cannot be evaluated"): \(path)")
        }
        defer { xmlXPathFreeObject(found) }
        guard found.pointee.type == XPATH_NODESET else {
            guard let text = xmlXPathCastToString(found) else { return Result(nodes: [], strings: []) }
            defer { LibXML2.free(text) }
            return Result(nodes: [], strings: [String(cString: text)])
        }
        xmlXPathNodeSetSort(found.pointee.nodesetval)
        let nodes = nodes(of: found.pointee.nodesetval, in: document)
        return Result(nodes: nodes, strings: nodes.map(\.text))
    }

    private static func nodes(of set: xmlNodeSetPtr?, in document: XMLDocument) -> [XMLNode] {
        guard let set, let table = set.pointee.nodeTab else { return [] }
        return (0..<Int(set.pointee.nodeNr)).compactMap { position in
            // A namespace node is another structure, freed with the result.
            guard let node = table[position], node.pointee.type != XML_NAMESPACE_DECL else { return nil }
            return XMLNode(document: document, pointer: node)
        }
    }
}
