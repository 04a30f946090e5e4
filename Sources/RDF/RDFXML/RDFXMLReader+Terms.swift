import LibXML

extension RDFXMLReader {
    @inline(__always)
    func view(_ node: RDFXMLNode) -> TermView {
        TermView(kind: node.kind, text: texts[node.text])
    }

    /// Appends the IRI that a reference in the document stands for: mended, and resolved against the base in force.
    @inline(__always)
    func appendIRI(_ reference: UnsafeRawBufferPointer, to output: TextBuffer, _ parser: SAXParser) throws {
        if IRISyntax.hasScheme(reference), IRISyntax.isClean(reference) { return output.append(reference) }
        try appendUnusualIRI(reference, to: output, parser)
    }

    private func appendUnusualIRI(
        _ reference: UnsafeRawBufferPointer, to output: TextBuffer, _ parser: SAXParser
    ) throws {
        var reference = reference
        let mended = TextBuffer(capacity: reference.count + 16)
        if !IRISyntax.isClean(reference) {
            try reportBadIRI(reference, parser)
            IRISyntax.appendMended(reference, to: mended)
            reference = mended.view(from: 0)
        }
        if let base = bases[frames[frames.count - 1].base] {
            base.append(reference, to: output)
        } else {
            output.append(reference)
            if !IRISyntax.hasScheme(reference) {
                try fault("iri-relative", "no base to resolve <\(Self.shown(reference))> against", parser)
            }
        }
    }

    /// Spaces and the like are met often in the wild, and no reason to refuse a document even when strict.
    private func reportBadIRI(_ iri: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        handler.problem(
            RDFProblem(
                code: "iri-invalid", message: "characters that no IRI may hold: <\(Self.shown(iri))>",
                line: parser.line))
    }

    private static func shown(_ iri: UnsafeRawBufferPointer) -> String {
        String(decoding: iri.prefix(200), as: UTF8.self) + (iri.count > 200 ? "…" : "")
    }

    /// The node that a reference stands for, its text kept on top of the texts.
    @inline(__always)
    func node(_ reference: UnsafeRawBufferPointer, _ parser: SAXParser) throws -> RDFXMLNode {
        let start = texts.count
        try appendIRI(reference, to: texts, parser)
        return RDFXMLNode(kind: .iri, text: texts.span(from: start))
    }

    /// The node that `rdf:ID` names: the base, `#` and the name, which may be given once in a document.
    func node(id: UnsafeRawBufferPointer, _ parser: SAXParser) throws -> RDFXMLNode {
        if !XMLNameSyntax.isNCName(id) {
            try fault("id-invalid", "rdf:ID “\(Self.shown(id))” is not a name", parser)
        }
        scratch.cut(to: 0)
        scratch.append(UInt8(ascii: "#"))
        scratch.append(IRISyntax.trimmed(id))
        let reference = Array(scratch.view(from: 0))
        let named = try reference.withUnsafeBytes { try node($0, parser) }
        // Kept as hashes, and for so many only, so that a long document costs no memory.
        if ids.count < limits.names {
            var hasher = Hasher()
            hasher.combine(bytes: texts[named.text])
            if !ids.insert(hasher.finalize()).inserted {
                try fault("id-duplicate", "rdf:ID “\(Self.shown(id))” is given twice", parser)
            }
        }
        return named
    }

    /// The blank node that `rdf:nodeID` names. Its label begins with another letter than those made up.
    func node(nodeID: UnsafeRawBufferPointer, _ parser: SAXParser) throws -> RDFXMLNode {
        if !XMLNameSyntax.isNCName(nodeID) {
            try fault("id-invalid", "rdf:nodeID “\(Self.shown(nodeID))” is not a name", parser)
        }
        let start = texts.count
        texts.append(UInt8(ascii: "n"))
        appendLabel(nodeID)
        return RDFXMLNode(kind: .blank, text: texts.span(from: start))
    }

    /// What no label of N-Triples may hold becomes a number of its own, so that different names stay different.
    private func appendLabel(_ name: UnsafeRawBufferPointer) {
        for byte in name {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                texts.append(byte)
            default:
                texts.append(UInt8(ascii: "_"))
                texts.append(IRISyntax.hexDigit(byte >> 4))
                texts.append(IRISyntax.hexDigit(byte & 15))
            }
        }
    }

    /// A new blank node.
    func blankNode() -> RDFXMLNode {
        let start = texts.count
        blankCount += 1
        texts.append(UInt8(ascii: "g"))
        texts.append(decimal: blankCount)
        return RDFXMLNode(kind: .blank, text: texts.span(from: start))
    }

    /// The predicate of an open property.
    @inline(__always)
    func predicate(of frame: RDFXMLFrame) -> TermView {
        if frame.property >= 0 { return TermView(kind: .iri, text: names[frame.property].iri) }
        return TermView(kind: .iri, text: memberIRI(frame.member))
    }

    private func memberIRI(_ number: Int) -> UnsafeRawBufferPointer {
        scratch.cut(to: 0)
        scratch.append(RDFVocabulary.namespace)
        scratch.append(UInt8(ascii: "_"))
        scratch.append(decimal: number)
        return scratch.view(from: 0)
    }

    /// Hands over the statement that an open property makes, and, if it has an `rdf:ID`, what is said of the
    /// statement itself.
    @inline(__always)
    func emit(_ frame: RDFXMLFrame, object: TermView) throws {
        try handler.statement(
            subject: view(frame.subject), predicate: predicate(of: frame), object: object, graph: nil)
        if let statement = frame.statement { try reify(statement, frame, object) }
    }

    private func reify(_ statement: TextBuffer.Span, _ frame: RDFXMLFrame, _ object: TermView) throws {
        let subject = TermView(kind: .iri, text: texts[statement])
        let facts: [(TermView, TermView)] = [
            (RDFVocabulary.type.view, RDFVocabulary.statement.view),
            (RDFVocabulary.subject.view, view(frame.subject)),
            (RDFVocabulary.predicate.view, predicate(of: frame)),
            (RDFVocabulary.object.view, object),
        ]
        for (predicate, value) in facts {
            try handler.statement(subject: subject, predicate: predicate, object: value, graph: nil)
        }
    }
}
