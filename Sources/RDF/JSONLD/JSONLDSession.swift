import ByteStreams
import JSON

/// The reading of one document.
final class JSONLDSession<Handler: StatementHandler> {
    private let handler: Handler
    private let limits: RDFReadingLimits
    private let faults = JSONLDFaults()
    private let expander: NodeExpander
    private let emitter: StatementEmitter
    private let start: ActiveContext

    init(
        base: String?, limits: RDFReadingLimits, contexts: ContextLibrary, blankPrefix: String, strict: Bool,
        handler: Handler
    ) {
        self.handler = handler
        self.limits = limits
        let processor = ContextProcessor(library: contexts, limits: limits, faults: faults)
        expander = NodeExpander(processor: processor, faults: faults, base: base)
        emitter = StatementEmitter(
            handler: handler, limits: limits, faults: faults, prefix: blankPrefix, isStrict: strict)
        let resolver = base.flatMap(IRIResolver.init)
        start = ActiveContext(base: resolver, originalBase: resolver)
    }

    /// Reads a document that is in memory: one value, an array of them, or one a line.
    func readWhole(_ bytes: [UInt8]) throws {
        let startsWithBracket = bytes.first { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } == UInt8(ascii: "[")
        try readValues(MemoryByteSource(bytes), areSeparate: !startsWithBracket)
    }

    /// Reads a document that is too large for that.
    func readParts(open: () throws -> any ByteSource, startsWithBracket: Bool) throws {
        if startsWithBracket { return try readValues(try open(), areSeparate: false) }
        let survey = try stream(try open()).read { _ in }
        guard survey.layout == .object else { return try readValues(try open(), areSeparate: true) }
        try JSONParser(maximumDepth: limits.depth).withValue(of: survey.surroundings.json) { frame in
            try readElements(of: frame, from: try stream(try open()))
        }
    }

    /// - Parameter areSeparate: whether each value is a document of its own, with its own blank nodes.
    private func readValues(_ source: any ByteSource, areSeparate: Bool) throws {
        let stream = try JSONArrayStream(source, limits: streamLimits)
        let summary = try stream.read { item in
            guard let element = element(of: item) else { return }
            if areSeparate, element.position > 0 { emitter.scope = "\(element.position)." }
            let items = try expander.expand(element.value, at: NodeExpander.Place(), in: start)
            try emitter.emit(top: items)
            faults.flush(to: handler)
        }
        report(summary.problems)
    }

    /// Reads the elements of the frame's large arrays as if each were alone in its array, then the frame itself.
    private func readElements(of frame: JSONValue, from stream: JSONArrayStream) throws {
        var object = try ObjectExpander(expander, frame, NodeExpander.Place(), start)
        let context = object.active
        let items = try object.expand()
        let subject = object.node.id == nil ? emitter.freshBlank() : nil
        let summary = try stream.read { item in
            guard let element = element(of: item), let term = element.path.names.last else { return }
            try read(element.value, under: term, of: object.node.id, subject, in: context)
            faults.flush(to: handler)
        }
        if case .node(let node) = items.first { _ = try emitter.emit(node, graph: nil, subject: subject) }
        report(summary.problems)
        faults.flush(to: handler)
    }

    private func read(
        _ element: JSONValue, under term: String, of id: String?, _ subject: String?, in context: ActiveContext
    ) throws {
        guard let property = context.expandName(term) else { return }
        if property == "@graph" {
            let items = try expander.expand(element, at: NodeExpander.Place(term: "@graph"), in: context)
            return try emitter.emit(top: items)
        }
        guard !JSONLDKeyword.isKeyword(property) else { return }
        let definition = context.terms[term]
        let items = try expander.expand(
            element, at: NodeExpander.Place(term: term, definition: definition), in: context)
        let part = ExpandedNode()
        part.id = id
        if definition?.isReverse == true {
            part.reverse = [(property, items)]
        } else {
            part.properties = [(property, items)]
        }
        _ = try emitter.emit(part, graph: nil, subject: subject)
    }

    private func element(of item: JSONStreamItem) -> JSONStreamElement? {
        switch item {
        case .failure(let failure):
            handler.problem(
                RDFProblem(code: "json-unreadable", message: "element \(failure.position): \(failure.error)"))
            return nil
        case .element(let element):
            if !element.repairs.isEmpty {
                let what = element.repairs.phrases.joined(separator: "; ")
                handler.problem(RDFProblem(code: "json-mended", message: "element \(element.position): \(what)"))
            }
            return element
        }
    }

    private func report(_ problems: [JSONError]) {
        for problem in problems { handler.problem(RDFProblem(code: "json-mended", message: problem.description)) }
    }

    private func stream(_ source: any ByteSource) throws(JSONError) -> JSONArrayStream {
        try JSONArrayStream(source, arrays: JSONLDStreaming.arrays, limits: streamLimits)
    }

    private var streamLimits: JSONStreamLimits {
        var stream = JSONStreamLimits()
        stream.maximumDepth = limits.depth
        return stream
    }
}

/// The members of a root object whose arrays may be too large for memory.
enum JSONLDStreaming {
    static let arrays: [JSONPath] = [
        JSONPath(["@graph"]), JSONPath(["dataset"]), JSONPath(["datasets"]), JSONPath(["dcat:dataset"]),
        JSONPath(["http://www.w3.org/ns/dcat#dataset"]), JSONPath(["member"]), JSONPath(["hydra:member"]),
        JSONPath(["http://www.w3.org/ns/hydra/core#member"]),
    ]
}
