import Glibc

/// Turns expanded nodes into statements (JSON-LD 1.1 API, section 7.1). What is not well-formed RDF is left out.
final class StatementEmitter {
    private let handler: any StatementHandler
    private let limits: RDFReadingLimits
    private let faults: JSONLDFaults
    private let prefix: String
    private let isStrict: Bool
    private var blanks = 0
    private var buffer: [UInt8] = []
    /// Put before the blank node labels of the document, which are its own only within one root value.
    var scope = ""

    init(handler: any StatementHandler, limits: RDFReadingLimits, faults: JSONLDFaults, prefix: String, isStrict: Bool)
    {
        self.prefix = prefix
        self.isStrict = isStrict
        self.handler = handler
        self.limits = limits
        self.faults = faults
    }

    /// A blank node label that no document can bring.
    func freshBlank() -> String {
        blanks += 1
        return "_:\(prefix)g\(blanks)"
    }

    /// States the nodes at the top of a document.
    func emit(top items: [ExpandedItem]) throws {
        for item in items {
            guard case .node(let node) = item else { continue }
            if item.isGraph, node.id == nil {
                try emit(top: node.graph ?? [])
            } else {
                _ = try emit(node, graph: nil)
            }
        }
    }

    /// States a node with all below it.
    ///
    /// - Parameter subject: the name of a node that has no identifier; nil for a new one.
    /// - Returns: The node's name, to point to it; nil where it has none that RDF allows.
    func emit(_ node: ExpandedNode, graph: String?, subject given: String? = nil) throws -> String? {
        let subject = given ?? node.id.map(name) ?? freshBlank()
        for type in node.types {
            if let subject { try state(subject, StatementEmitter.rdf + "type", node: name(type), graph) }
        }
        for (property, items) in node.properties {
            let predicate = property.hasPrefix("_:") ? nil : iri(property)
            for item in items {
                let object = try emit(item, graph: graph)
                if let predicate, let subject, let object { try state(subject, predicate, object, graph) }
            }
        }
        for (property, items) in node.reverse {
            let predicate = property.hasPrefix("_:") ? nil : iri(property)
            for item in items {
                guard case .node(let other) = item, let name = try emit(other, graph: graph) else { continue }
                if let predicate, let subject { try state(name, predicate, node: subject, graph) }
            }
        }
        for case .node(let included) in node.included { _ = try emit(included, graph: graph) }
        if let content = node.graph, let subject {
            for case .node(let inner) in content { _ = try emit(inner, graph: subject) }
        }
        return subject
    }

    /// What stands in the object's place of a statement.
    private enum Object {
        case node(String)
        case literal(String, datatype: String, language: String)
    }

    private func emit(_ item: ExpandedItem, graph: String?) throws -> Object? {
        switch item {
        case .node(let node):
            if node.isReference { return node.id.flatMap(name).map { .node($0) } }
            return try emit(node, graph: graph).map { .node($0) }
        case .value(let value): return literal(value)
        case .list(let items): return .node(try emit(list: items, graph: graph))
        }
    }

    private func emit(list items: [ExpandedItem], graph: String?) throws -> String {
        var objects: [Object?] = []
        for item in items { objects.append(try emit(item, graph: graph)) }
        var rest = StatementEmitter.rdf + "nil"
        for object in objects.reversed() {
            let cell = freshBlank()
            if let object { try state(cell, StatementEmitter.rdf + "first", object, graph) }
            try state(cell, StatementEmitter.rdf + "rest", node: rest, graph)
            rest = cell
        }
        return rest
    }

    /// The name of a node in the statements; nil for what is neither an absolute IRI nor a blank node.
    private func name(_ id: String) -> String? {
        if id.hasPrefix("_:") { return "_:" + prefix + "d" + scope + id.dropFirst(2) }
        return iri(id)
    }

    /// An IRI that may stand in a statement, mended where that is allowed; nil for one that is beyond it.
    private func iri(_ text: String) -> String? {
        if IRIText.isWellFormed(text) { return text }
        guard !isStrict, IRIText.hasScheme(text) else {
            if !text.isEmpty { faults.report("iri-relative", "no base to resolve <\(text.prefix(200))> against") }
            return nil
        }
        let mended = IRIText.mended(text)
        if mended != text {
            faults.report("iri-invalid", "characters that no IRI may hold: <\(text.prefix(200))>")
        }
        return mended
    }

    private func literal(_ value: ExpandedValue) -> Object? {
        let text: String
        var type = value.type ?? ""
        switch value.content {
        case .string(let string): text = string
        case .boolean(let boolean):
            text = boolean ? "true" : "false"
            if type.isEmpty { type = StatementEmitter.xsd + "boolean" }
        case .integer(let integer):
            let isDouble = type == StatementEmitter.xsd + "double"
            text = isDouble ? StatementEmitter.canonical(Double(integer)) : String(integer)
            if type.isEmpty { type = StatementEmitter.xsd + "integer" }
        case .number(let number):
            let isWhole = number == number.rounded() && number.magnitude < 1e21
            if isWhole, type != StatementEmitter.xsd + "double" {
                text = StatementEmitter.format("%.0f", number)
                if type.isEmpty { type = StatementEmitter.xsd + "integer" }
            } else {
                text = StatementEmitter.canonical(number)
                if type.isEmpty { type = StatementEmitter.xsd + "double" }
            }
        case .json(let json):
            text = json
            type = StatementEmitter.rdf + "JSON"
        }
        guard text.utf8.count <= limits.textBytes else {
            faults.report("text-too-long", "a text of more than \(limits.textBytes) bytes was left out")
            return nil
        }
        if let language = value.language {
            guard StatementEmitter.isLanguageTag(language) else {
                faults.report("language-malformed", "'\(language.prefix(100))' is no language tag")
                return nil
            }
            return .literal(text, datatype: "", language: language)
        }
        if type == StatementEmitter.xsd + "string" { type = "" }
        guard type.isEmpty || IRIText.isWellFormed(type) else { return nil }
        return .literal(text, datatype: type, language: "")
    }

    private func state(_ subject: String, _ predicate: String, node: String?, _ graph: String?) throws {
        if let node { try state(subject, predicate, .node(node), graph) }
    }

    private func state(_ subject: String, _ predicate: String, _ object: Object, _ graph: String?) throws {
        buffer.removeAll(keepingCapacity: true)
        let subjectKind = append(name: subject)
        let subjectEnd = buffer.count
        buffer.append(contentsOf: predicate.utf8)
        let predicateEnd = buffer.count
        var objectKind = TermView.Kind.literal
        var datatype = ""
        var language = ""
        switch object {
        case .node(let name): objectKind = append(name: name)
        case .literal(let text, let type, let tag):
            buffer.append(contentsOf: text.utf8)
            datatype = type
            language = tag
        }
        let objectEnd = buffer.count
        buffer.append(contentsOf: datatype.utf8)
        let datatypeEnd = buffer.count
        buffer.append(contentsOf: language.utf8)
        let languageEnd = buffer.count
        let graphKind = graph.map { append(name: $0) }
        try buffer.withUnsafeBytes { bytes in
            func slice(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            }
            try handler.statement(
                subject: TermView(kind: subjectKind, text: slice(0, subjectEnd)),
                predicate: TermView(kind: .iri, text: slice(subjectEnd, predicateEnd)),
                object: TermView(
                    kind: objectKind, text: slice(predicateEnd, objectEnd), datatype: slice(objectEnd, datatypeEnd),
                    language: slice(datatypeEnd, languageEnd)),
                graph: graphKind.map { TermView(kind: $0, text: slice(languageEnd, bytes.count)) })
        }
    }

    private func append(name: String) -> TermView.Kind {
        let isBlank = name.hasPrefix("_:")
        buffer.append(contentsOf: isBlank ? name.utf8.dropFirst(2) : name.utf8[...])
        return isBlank ? .blank : .iri
    }

    /// The canonical form of an `xsd:double` that JSON-LD asks for, such as `5.3E0`.
    private static func canonical(_ number: Double) -> String {
        let parts = format("%1.15E", number).split(separator: "E")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return "\(number)" }
        var mantissa = String(parts[0])
        while mantissa.hasSuffix("0"), !mantissa.hasSuffix(".0") { mantissa.removeLast() }
        return "\(mantissa)E\(exponent)"
    }

    private static func format(_ pattern: String, _ number: Double) -> String {
        var text = [CChar](repeating: 0, count: 400)
        let count = withVaList([number]) { vsnprintf(&text, text.count, pattern, $0) }
        return String(decoding: text.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func isLanguageTag(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"):
                        true
                    default: false
                    }
                }
        }
    }

    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    private static let xsd = "http://www.w3.org/2001/XMLSchema#"
}
