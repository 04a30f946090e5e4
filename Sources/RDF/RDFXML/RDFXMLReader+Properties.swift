import LibXML

extension RDFXMLReader {
    /// An element that stands for a property of the open node (grammar: propertyElt).
    func startProperty(_ element: SAXElement, _ parser: SAXParser) throws {
        let number = names.number(of: element.name)
        let meaning = names[number].meaning
        if meaning == .rdf { return try startMisplacedNode(element, parser) }
        guard meaning.canBeProperty else {
            let code = meaning == .undeclared ? "prefix-undeclared" : "element-forbidden"
            try fault(code, "<\(element.name.qualified)> cannot be a property", parser)
            return push(.skipped)
        }
        let attributes = element.attributes.isEmpty ? RDFXMLAttributes() : try attributes(of: element, parser)
        if attributes.about != nil { return try startMisplacedNode(element, parser) }
        try settleWrapper()
        let node = frames.count - 1
        push(.value)
        let top = frames.count - 1
        frames[top].subject = frames[node].subject
        frames[top].property = number
        if meaning == .li {
            frames[node].members += 1
            frames[top].property = -1
            frames[top].member = frames[node].members
        }
        if element.attributes.isEmpty {
            frames[top].text = texts.count
            return
        }
        if attributes.language != nil || attributes.base != nil { try applyScope(attributes, parser) }
        if let id = attributes.id { frames[top].statement = try self.node(id: id, parser).text }
        if let parseType = attributes.parseType {
            try startParsed(parseType, attributes, element, parser)
        } else if attributes.resource != nil || attributes.nodeID != nil || attributes.hasProperties {
            try startEmpty(attributes, element, parser)
        } else {
            if let datatype = attributes.datatype {
                let start = texts.count
                try appendIRI(datatype, to: texts, parser)
                frames[top].datatype = texts.span(from: start)
            }
            frames[top].text = texts.count
        }
    }

    /// A property whose value its attributes give (grammar: emptyPropertyElt).
    private func startEmpty(
        _ attributes: RDFXMLAttributes, _ element: SAXElement, _ parser: SAXParser
    ) throws {
        let top = frames.count - 1
        if attributes.datatype != nil {
            try fault("attribute-forbidden", "rdf:datatype on a property that has no text", parser)
        }
        if attributes.resource != nil, attributes.nodeID != nil {
            try fault("node-named-twice", "<\(element.name.qualified)> has both resource and nodeID", parser)
        }
        frames[top].content = .nothing
        let object: RDFXMLNode
        if let resource = attributes.resource {
            object = try node(resource, parser)
        } else if let nodeID = attributes.nodeID {
            object = try node(nodeID: nodeID, parser)
        } else {
            object = blankNode()
        }
        try emit(frames[top], object: view(object))
        if attributes.hasProperties { try emitPropertyAttributes(of: element, node: object, parser) }
    }

    private func startParsed(
        _ parseType: UnsafeRawBufferPointer, _ attributes: RDFXMLAttributes, _ element: SAXElement, _ parser: SAXParser
    ) throws {
        let top = frames.count - 1
        if attributes.resource != nil || attributes.nodeID != nil || attributes.datatype != nil
            || attributes.hasProperties
        {
            try fault(
                "attribute-forbidden", "<\(element.name.qualified)> has attributes that parseType excludes", parser)
        }
        if parseType.elementsEqual("Resource".utf8) {
            try becomeResource()
        } else if parseType.elementsEqual("Collection".utf8) {
            frames[top].content = .collection
        } else {
            frames[top].content = .literal
            frames[top].text = texts.count
            literals.reset()
        }
    }

    /// The open property has a blank node as its value, and what follows inside are that one's properties.
    func becomeResource() throws {
        let top = frames.count - 1
        let object = blankNode()
        try emit(frames[top], object: view(object))
        frames[top].content = .properties
        frames[top].subject = object
    }

    /// The end of a property that held a text or a node.
    func endValue(_ parser: SAXParser) throws {
        let frame = frames[frames.count - 1]
        guard !frame.hasNode else { return }
        let text = texts.view(from: frame.text)
        if let span = frame.datatype {
            let isString = texts[span].elementsEqual(RDFVocabulary.string.bytes)
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            try emit(frame, object: TermView(kind: .literal, text: text, datatype: isString ? none : texts[span]))
        } else {
            try emit(frame, object: TermView(kind: .literal, text: text, language: texts[frame.language]))
        }
    }

    func endLiteral(_ parser: SAXParser) throws {
        let frame = frames[frames.count - 1]
        try emit(
            frame,
            object: TermView(
                kind: .literal, text: texts.view(from: frame.text), datatype: RDFVocabulary.xmlLiteral.bytes))
    }
}
