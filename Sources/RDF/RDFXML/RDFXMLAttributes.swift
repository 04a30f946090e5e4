import LibXML

/// The attributes of one element, sorted by what they mean.
struct RDFXMLAttributes {
    var about: UnsafeRawBufferPointer?
    var id: UnsafeRawBufferPointer?
    var nodeID: UnsafeRawBufferPointer?
    var resource: UnsafeRawBufferPointer?
    var datatype: UnsafeRawBufferPointer?
    var parseType: UnsafeRawBufferPointer?
    var language: UnsafeRawBufferPointer?
    var base: UnsafeRawBufferPointer?
    /// There are attributes that stand for properties.
    var hasProperties = false

    /// How many of `about`, `ID` and `nodeID` there are.
    var names: Int { (about == nil ? 0 : 1) + (id == nil ? 0 : 1) + (nodeID == nil ? 0 : 1) }
}

extension RDFXMLReader {
    /// Sorts the attributes, and reports those that may not be.
    func attributes(of element: SAXElement, _ parser: SAXParser) throws -> RDFXMLAttributes {
        var found = RDFXMLAttributes()
        for attribute in element.attributes {
            switch names[names.number(of: attribute.name)].meaning {
            case .about: found.about = attribute.value
            case .id: found.id = attribute.value
            case .nodeID: found.nodeID = attribute.value
            case .resource: found.resource = attribute.value
            case .datatype: found.datatype = attribute.value
            case .parseType: found.parseType = attribute.value
            case .xmlLanguage: found.language = attribute.value
            case .xmlBase: found.base = attribute.value
            case .xml: break
            case .other, .type: found.hasProperties = true
            case .bare: try takeUnprefixed(attribute, &found, parser)
            case .undeclared:
                try fault("prefix-undeclared", "attribute \(attribute.name.qualified) has no namespace", parser)
            case .rdf, .description, .li, .withdrawn:
                try fault("attribute-forbidden", "attribute \(attribute.name.qualified) is not allowed", parser)
            }
        }
        return found
    }

    private func takeUnprefixed(
        _ attribute: SAXAttribute, _ found: inout RDFXMLAttributes, _ parser: SAXParser
    ) throws {
        switch RDFXMLName.unprefixed(attribute.name.localName.string) {
        case .id: found.id = attribute.value
        case .about: found.about = attribute.value
        case .resource: found.resource = attribute.value
        case .parseType: found.parseType = attribute.value
        case .type: found.hasProperties = true
        default:
            return try fault(
                "attribute-unqualified", "attribute \(attribute.name.qualified) has no namespace", parser)
        }
        handler.problem(
            RDFProblem(
                code: "attribute-unqualified",
                message: "attribute \(attribute.name.qualified) read as rdf:\(attribute.name.qualified)",
                line: parser.line))
    }

    /// Hands over the statements that attributes of `node` make.
    func emitPropertyAttributes(of element: SAXElement, node: RDFXMLNode, _ parser: SAXParser) throws {
        for attribute in element.attributes {
            let name = names[names.number(of: attribute.name)]
            switch name.meaning {
            case .type: try emitType(attribute.value, of: node, parser)
            case .bare where RDFXMLName.unprefixed(attribute.name.localName.string) == .type:
                try emitType(attribute.value, of: node, parser)
            case .other:
                let language = frames[frames.count - 1].language
                try handler.statement(
                    subject: view(node), predicate: TermView(kind: .iri, text: name.iri),
                    object: TermView(
                        kind: .literal, text: attribute.value, language: texts[language]),
                    graph: nil)
            default: break
            }
        }
    }

    private func emitType(_ value: UnsafeRawBufferPointer, of node: RDFXMLNode, _ parser: SAXParser) throws {
        scratch.cut(to: 0)
        try appendIRI(value, to: scratch, parser)
        try emitType(scratch.view(from: 0), of: node)
    }

    /// Sets the language and base that an element states for itself and what is inside.
    func applyScope(_ attributes: RDFXMLAttributes, _ parser: SAXParser) throws {
        let top = frames.count - 1
        if let language = attributes.language {
            let start = texts.count
            texts.append(IRISyntax.trimmed(language))
            frames[top].language = texts.span(from: start)
        }
        if let base = attributes.base {
            scratch.cut(to: 0)
            try appendIRI(base, to: scratch, parser)
            bases.append(IRIResolver(bytes: Array(scratch.view(from: 0))))
            frames[top].base = bases.count - 1
        }
    }
}
