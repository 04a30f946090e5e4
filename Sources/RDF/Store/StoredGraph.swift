/// The statements of a document, grouped by subject, for reading.
public final class StoredGraph {
    private let vocabulary: StoreVocabulary
    private let names: NameTable
    private let seed: UInt64
    private let data: ScratchRegion
    private let index: SubjectIndex
    /// How many statements were kept, repetitions included.
    public let statementCount: Int
    /// What readers and the store reported, in order, up to ``StoreLimits/problems``.
    public let problems: [RDFProblem]
    /// How many more problems there were.
    public let unkeptProblems: Int

    init(
        vocabulary: StoreVocabulary, names: NameTable, seed: UInt64, data: ScratchRegion, index: SubjectIndex,
        statements: Int, problems: [RDFProblem], unkeptProblems: Int
    ) {
        self.vocabulary = vocabulary
        self.names = names
        self.seed = seed
        self.data = data
        self.index = index
        statementCount = statements
        self.problems = problems
        self.unkeptProblems = unkeptProblems
    }

    /// Gives every subject once, in order of first appearance.
    public func forEachSubject(_ body: (Resource) throws -> Void) rethrows {
        try scan({ _ in true }, body)
    }

    /// Gives every subject that is an instance of one of `types` once, in the order in which they first appear as such.
    public func forEachSubject(of types: TypeSet, _ body: (Resource) throws -> Void) rethrows {
        try scan({ !$0.types.isDisjoint(with: types) }, body)
    }

    /// What is stated of a subject; nil when nothing is.
    public func resource(for subject: TermView) -> Resource? {
        guard subject.kind != .literal else { return nil }
        let word = Segment.word(kind: subject.kind, count: subject.text.count)
        let hash = ByteHash.hash(subject.text, seed: seed ^ UInt64(subject.kind.rawValue))
        var first: Segment?
        var others: [Segment] = []
        for place in index.places(of: hash) {
            let segment = segment(at: index.offset(at: place))
            guard segment.subjectWord == word, segment.subjectText.equals(subject.text) else { continue }
            data.noteReading(segment.byteCount)
            if first == nil { first = segment } else { others.append(segment) }
        }
        return first.map { Resource(graph: self, first: $0, others: others) }
    }

    /// What is stated of a subject; nil when nothing is, and for a literal.
    public func resource(for subject: Term) -> Resource? {
        switch subject {
        case .iri(let text):
            return Array(text.utf8).withUnsafeBytes { resource(for: TermView(kind: .iri, text: $0)) }
        case .blank(let label):
            return Array(label.utf8).withUnsafeBytes { resource(for: TermView(kind: .blank, text: $0)) }
        case .literal: return nil
        }
    }

    /// The IRI of a predicate.
    public func iri(of property: StoredProperty) -> String { String(decoding: names[property.index], as: UTF8.self) }

    func name(_ number: Int) -> UnsafeRawBufferPointer { names[number] }

    private func segment(at offset: Int) -> Segment { Segment(base: UnsafeRawPointer(data.start + offset)) }

    private func scan(_ isWanted: (Segment) -> Bool, _ body: (Resource) throws -> Void) rethrows {
        var offset = 0
        while offset < data.count {
            let segment = segment(at: offset)
            let next = offset + segment.byteCount
            if isWanted(segment), let resource = resource(for: segment.subject),
                resource.firstSegment(where: isWanted)?.base == segment.base
            {
                try body(resource)
            } else {
                data.noteReading(segment.byteCount)
            }
            offset = next
        }
    }
}
