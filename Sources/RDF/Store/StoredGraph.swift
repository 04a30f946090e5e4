/// The statements of a document, grouped by subject, for reading.
public final class StoredGraph {
    private let vocabulary: StoreVocabulary
    private let names: NameTable
    private let seed: UInt64
    private let data: ScratchRegion
    private let index: SubjectIndex
    private let typed: TypedList
    /// How many statements were kept, repetitions included.
    public let statementCount: Int
    /// What readers and the store reported, in order, up to ``StoreLimits/problems``.
    public let problems: [RDFProblem]
    /// How many more problems there were.
    public let unkeptProblems: Int

    init(
        vocabulary: StoreVocabulary, names: NameTable, seed: UInt64, data: ScratchRegion, index: SubjectIndex,
        typed: TypedList, statements: Int, problems: [RDFProblem], unkeptProblems: Int
    ) {
        self.vocabulary = vocabulary
        self.names = names
        self.seed = seed
        self.data = data
        self.index = index
        self.typed = typed
        statementCount = statements
        self.problems = problems
        self.unkeptProblems = unkeptProblems
    }

    /// Gives every subject once, in order of first appearance.
    public func forEachSubject(_ body: (Resource) throws -> Void) rethrows {
        var offset = 0
        while offset < data.count {
            let segment = segment(at: offset)
            offset += segment.byteCount
            guard let resource = resource(for: segment.subject) else { continue }
            if resource.firstSegment(where: { _ in true })?.base == segment.base { try body(resource) }
        }
    }

    /// Gives every subject that is an instance of one of `types` once, in the order in which they first appear as such.
    ///
    /// - Parameter others: an instance of these is passed over without being looked up, where both are stated close by; one
    ///   may still be given.
    public func forEachSubject(
        of types: TypeSet, apartFrom others: TypeSet = [], _ body: (Resource) throws -> Void
    ) rethrows {
        try typed.visit { offset, stated in
            guard !stated.isDisjoint(with: types), stated.isDisjoint(with: others) else { return }
            let segment = segment(at: offset)
            guard let resource = resource(for: segment.subject) else { return }
            let first = resource.firstSegment { !$0.types.isDisjoint(with: types) }
            if first?.base == segment.base { try body(resource) }
        }
    }

    /// What is stated of a subject; nil when nothing is.
    public func resource(for subject: TermView) -> Resource? {
        guard subject.kind != .literal else { return nil }
        let word = Segment.word(kind: subject.kind, count: subject.text.count)
        let hash = ByteHash.hash(subject.text, seed: seed ^ UInt64(subject.kind.rawValue))
        var first: Segment?
        var others: [Segment] = []
        for place in index.places(of: hash) {
            let offset = index.offset(at: place)
            let segment = segment(at: offset)
            data.noteReading(at: offset, segment.byteCount)
            guard segment.subjectWord == word, segment.subjectText.equals(subject.text) else { continue }
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

    /// The object of a statement, or the subject of one that is seen from its object.
    public func object(of statement: StoredStatement) -> TermView {
        let position = statement.position
        let meta = position.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        let count = Int(position.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        let text = UnsafeRawBufferPointer(start: position + Segment.statementSize, count: count)
        let name = Int(meta & Segment.nameMask)
        guard name > 0 else { return TermView(kind: Segment.kind(of: meta), text: text) }
        if meta & Segment.languageFlag != 0 {
            return TermView(kind: .literal, text: text, language: names[name - 1])
        }
        return TermView(kind: .literal, text: text, datatype: names[name - 1])
    }

    private func segment(at offset: Int) -> Segment { Segment(base: UnsafeRawPointer(data.start + offset)) }
}
