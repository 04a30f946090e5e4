import LibXML

extension RDFXMLReader {
    /// `rdf:RDF`, or a node outside every node.
    func startTopLevel(_ element: SAXElement, _ parser: SAXParser) throws {
        guard names[names.number(of: element.name)].meaning == .rdf else { return try startNode(element, parser) }
        if frames[frames.count - 1].content == .nodes {
            try fault("element-forbidden", "<\(element.name.qualified)> inside itself", parser)
        }
        push(.nodes)
        let attributes = try attributes(of: element, parser)
        try applyScope(attributes, parser)
        let isBare =
            attributes.about == nil && attributes.id == nil && attributes.nodeID == nil && attributes.resource == nil
            && attributes.datatype == nil && attributes.parseType == nil && !attributes.hasProperties
        if !isBare { try fault("attribute-forbidden", "<\(element.name.qualified)> has attributes", parser) }
    }

    /// An element that stands for a node: in `rdf:RDF`, in a property or in a collection (grammar: nodeElement).
    func startNode(_ element: SAXElement, _ parser: SAXParser) throws {
        let name = names[names.number(of: element.name)]
        guard name.meaning.canBeNode else {
            let isRoot = frames.count == 1
            if isRoot, name.meaning == .bare || name.meaning == .undeclared {
                throw RDFError(.malformed, "the document is <\(element.name.qualified)>, not RDF", line: parser.line)
            }
            try fault("element-forbidden", "<\(element.name.qualified)> cannot be a node", parser)
            return push(.skipped)
        }
        let attributes = try attributes(of: element, parser)
        if isProperty(attributes), frames[frames.count - 1].content == .value, !frames[frames.count - 1].hasNode {
            try fault(
                "parse-type-missing", "<\(element.name.qualified)> is a property in a property: read as its value's",
                parser)
            try becomeResource()
            return try startProperty(element, parser)
        }
        try prepareOuter(element, parser)
        let isRoot = frames.count == 1
        push(.properties)
        if attributes.language != nil || attributes.base != nil { try applyScope(attributes, parser) }
        let top = frames.count - 1
        frames[top].subject = try subject(attributes, element, parser)
        if isRoot, attributes.names == 0, !attributes.hasProperties, name.meaning != .description {
            frames[top].wrapper = names.number(of: element.name)
            return
        }
        if name.meaning != .description { try emitType(name.iri, of: frames[top].subject) }
        if attributes.hasProperties {
            try emitPropertyAttributes(of: element, node: frames[top].subject, parser)
        }
        try attachToOuter(top)
    }

    /// Whether an element has what only a property may have.
    private func isProperty(_ attributes: RDFXMLAttributes) -> Bool {
        attributes.names == 0
            && (attributes.resource != nil || attributes.datatype != nil || attributes.parseType != nil)
    }

    func emitType(_ type: UnsafeRawBufferPointer, of node: RDFXMLNode) throws {
        try handler.statement(
            subject: view(node), predicate: RDFVocabulary.type.view, object: TermView(kind: .iri, text: type),
            graph: nil)
    }

    /// The outermost element is a node after all: what was held back is said.
    func settleWrapper() throws {
        let top = frames.count - 1
        guard let wrapper = frames[top].wrapper else { return }
        frames[top].wrapper = nil
        try emitType(names[wrapper].iri, of: frames[top].subject)
    }

    /// A node where a property must be. If it comes first in the outermost element, that was a wrapper of some
    /// protocol; else the node is read by itself.
    func startMisplacedNode(_ element: SAXElement, _ parser: SAXParser) throws {
        let top = frames.count - 1
        if let wrapper = frames[top].wrapper {
            let name = String(decoding: names[wrapper].iri, as: UTF8.self)
            try fault("wrapped", "RDF inside an element of another language: \(name)", parser)
            frames[top].wrapper = nil
            frames[top].content = .wrapper
            return try startTopLevel(element, parser)
        }
        try fault("node-misplaced", "<\(element.name.qualified)> is a node where a property must be", parser)
        if names[names.number(of: element.name)].meaning == .rdf { return push(.skipped) }
        try startNode(element, parser)
    }

    private func subject(
        _ attributes: RDFXMLAttributes, _ element: SAXElement, _ parser: SAXParser
    ) throws -> RDFXMLNode {
        if attributes.names > 1 {
            try fault("node-named-twice", "<\(element.name.qualified)> has two of about, ID and nodeID", parser)
        }
        if attributes.resource != nil || attributes.datatype != nil || attributes.parseType != nil {
            try fault(
                "attribute-forbidden",
                "<\(element.name.qualified)> is a node and cannot have resource, datatype or parseType", parser)
        }
        if let about = attributes.about { return try node(about, parser) }
        if let id = attributes.id { return try node(id: id, parser) }
        if let nodeID = attributes.nodeID { return try node(nodeID: nodeID, parser) }
        return blankNode()
    }

    /// Makes the property or collection around a node ready for it.
    private func prepareOuter(_ element: SAXElement, _ parser: SAXParser) throws {
        let top = frames.count - 1
        switch frames[top].content {
        case .value:
            if frames[top].hasNode {
                try fault("node-unexpected", "<\(element.name.qualified)> is a second node in a property", parser)
            } else {
                if !texts.view(from: frames[top].text).allSatisfy(IRISyntax.isSpace) {
                    try fault("text-unexpected", "text beside <\(element.name.qualified)>", parser)
                }
                texts.cut(to: frames[top].text)
                frames[top].hasNode = true
            }
            if frames[top].datatype != nil {
                try fault("attribute-forbidden", "a property with a datatype holds a node", parser)
            }
        case .collection:
            // The new cell's label belongs to the collection, so it is kept below the node's own texts.
            let cell = blankNode()
            try link(cell, to: top)
        default: break
        }
    }

    /// Hands over the statement that has the node on top as its object.
    private func attachToOuter(_ top: Int) throws {
        let outer = frames[top - 1]
        let node = view(frames[top].subject)
        switch outer.content {
        case .value: try emit(outer, object: node)
        case .collection:
            guard let cell = outer.cell else { return }
            try handler.statement(
                subject: view(cell), predicate: RDFVocabulary.first.view, object: node, graph: nil)
        default: break
        }
    }

    /// Hangs a new cell on the end of a collection: on the property, or on the last cell.
    private func link(_ cell: RDFXMLNode, to top: Int) throws {
        if let last = frames[top].cell {
            try handler.statement(
                subject: view(last), predicate: RDFVocabulary.rest.view, object: view(cell), graph: nil)
            // Only the last cell is needed: its label takes the place of the one before.
            let label = Array(texts[cell.text])
            texts.cut(to: last.text.start)
            let start = texts.count
            label.withUnsafeBytes { texts.append($0) }
            frames[top].cell = RDFXMLNode(kind: .blank, text: texts.span(from: start))
        } else {
            try emit(frames[top], object: view(cell))
            frames[top].cell = cell
        }
    }

    func endCollection(_ parser: SAXParser) throws {
        let frame = frames[frames.count - 1]
        if let cell = frame.cell {
            try handler.statement(
                subject: view(cell), predicate: RDFVocabulary.rest.view, object: RDFVocabulary.nil.view, graph: nil)
        } else {
            try emit(frame, object: RDFVocabulary.nil.view)
        }
    }
}
