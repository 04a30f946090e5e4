/// Takes the statements of a document in any order and groups them by subject in bounded memory.
///
/// Statements are packed as bytes; no `String` is made. Up to ``StoreLimits/memoryBytes`` they stay in memory. Beyond
/// that, what has been gathered is written to a scratch file, subject by subject in order of first appearance, and
/// gathering begins anew: a subject then has a segment in each stretch that speaks of it, most often one. An index of
/// 16 bytes a segment finds them again. ``seal()`` ends the writing.
///
/// Graph names are left aside: the store holds the union of all graphs. A statement made twice is held twice.
public final class StatementStore: StatementHandler {
    private let vocabulary: StoreVocabulary
    private let limits: StoreLimits
    private let directory: String
    private let seed: UInt64
    private let names: NameTable
    /// What is to be done with the vocabulary's predicates, by number.
    private let treatments: [Treatment]
    /// The bit of a watched class, by its number as a name.
    private let typeBits: [Int: UInt32]
    private let typePredicate: Int
    private let textLimit: Int
    @exclusivity(unchecked) private var run: StatementRun
    private let data: ScratchBuffer
    private let index: ScratchBuffer
    private let typed: ScratchBuffer
    private var problems: ProblemLog
    @exclusivity(unchecked) private var statements = 0

    private struct Treatment {
        var isDropped = false
        var isInverse = false
        var implied: UInt32 = 0
    }

    /// - Parameter scratchDirectory: where statements go that do not fit in memory; nothing is left there.
    public init(vocabulary: StoreVocabulary, scratchDirectory: String, limits: StoreLimits = StoreLimits()) {
        self.vocabulary = vocabulary
        self.limits = limits
        directory = scratchDirectory
        seed = UInt64.random(in: .min ... .max)
        names = NameTable(
            limit: max(limits.names, vocabulary.properties.count + vocabulary.types.count + 1), seed: seed)
        run = StatementRun(memoryBytes: limits.memoryBytes)
        textLimit = StatementRun.textLimit(memoryBytes: limits.memoryBytes)
        let memoryLimit = max(4_096, limits.memoryBytes / 4)
        data = ScratchBuffer(memoryLimit: memoryLimit, directory: scratchDirectory)
        index = ScratchBuffer(memoryLimit: memoryLimit, directory: scratchDirectory)
        typed = ScratchBuffer(memoryLimit: memoryLimit, directory: scratchDirectory)
        problems = ProblemLog(limit: limits.problems)
        for property in vocabulary.properties { _ = StatementStore.number(of: property, in: names) }
        var typeBits: [Int: UInt32] = [:]
        for type in vocabulary.types.prefix(32).enumerated() {
            if let number = StatementStore.number(of: type.element, in: names) {
                typeBits[number] = TypeSet(index: type.offset).rawValue
            }
        }
        self.typeBits = typeBits
        typePredicate = StatementStore.number(of: StatementStore.rdfType, in: names) ?? -1
        var treatments = [Treatment](repeating: Treatment(), count: names.count)
        for number in vocabulary.dropped where treatments.indices.contains(number) {
            treatments[number].isDropped = true
        }
        for number in vocabulary.inverse where treatments.indices.contains(number) {
            treatments[number].isInverse = true
        }
        for (number, types) in vocabulary.implied where treatments.indices.contains(number) {
            treatments[number].implied = types.rawValue
        }
        self.treatments = treatments
    }

    /// The predicate that makes a subject an instance of a class.
    public static let rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

    /// Keeps a statement.
    ///
    /// - Throws: ``RDFError`` with code `storage` when the scratch directory cannot be written, `limit` when it would
    ///   hold more than ``StoreLimits/scratchBytes``.
    public func statement(
        subject: TermView, predicate: TermView, object: TermView, graph: TermView?
    ) throws {
        guard let number = names.number(of: predicate.text) else {
            return problems.add("too-many-names", "more than \(limits.names) predicates, datatypes and language tags")
        }
        let treatment = number < treatments.count ? treatments[number] : Treatment()
        if treatment.isDropped, number != typePredicate { return }
        let iriLimit = min(limits.iriBytes, textLimit)
        guard subject.text.count <= iriLimit, object.kind == .literal || object.text.count <= iriLimit else {
            return problems.add("iri-too-long", "an IRI or label of more than \(iriLimit) bytes")
        }
        var types = treatment.implied
        if number == typePredicate, object.kind == .iri, let type = names.number(of: object.text) {
            types |= typeBits[type] ?? 0
        }
        if treatment.isDropped { return try mark(subject, types) }
        let text = object.kind == .literal ? cut(object.text) : object.text
        try append(subject, UInt32(number), meta: meta(of: object), text, types)
        if treatment.isInverse, object.kind != .literal {
            try append(
                object, UInt32(number) | Segment.inverseFlag, meta: Segment.word(kind: subject.kind, count: 0),
                subject.text, 0)
        }
        statements += 1
    }

    /// Remembers a problem that a reader met.
    public func problem(_ problem: RDFProblem) { problems.add(problem) }

    /// Ends the writing and gives the resources. Nothing may be added afterwards.
    ///
    /// - Throws: ``RDFError`` with code `storage` when the scratch directory cannot be written.
    public func seal() throws(RDFError) -> StoredGraph {
        try run.drain(into: data, index: index, typed: typed)
        run = StatementRun(memoryBytes: 0)
        let region = try data.seal()
        let unsorted = try index.seal()
        let sorted = try SubjectIndex(
            unsorted: unsorted, memoryLimit: max(4_096, limits.memoryBytes / 4), directory: directory)
        return StoredGraph(
            vocabulary: vocabulary, names: names, seed: seed, data: region, index: sorted,
            typed: TypedList(region: try typed.seal()),
            statements: statements,
            problems: problems.kept, unkeptProblems: problems.unkept)
    }

    private func append(
        _ subject: TermView, _ predicate: UInt32, meta: UInt32, _ text: UnsafeRawBufferPointer, _ types: UInt32
    ) throws(RDFError) {
        let hasRoom = run.append(
            subject: subject, seed: seed, predicate: predicate, meta: meta, text: text, types: types)
        if hasRoom { return }
        try spill()
        _ = run.append(subject: subject, seed: seed, predicate: predicate, meta: meta, text: text, types: types)
    }

    /// Remembers that a subject is an instance of watched classes, and nothing more.
    private func mark(_ subject: TermView, _ types: UInt32) throws(RDFError) {
        guard types != 0 else { return }
        if run.mark(subject: subject, seed: seed, types: types) { return }
        try spill()
        _ = run.mark(subject: subject, seed: seed, types: types)
    }

    private func spill() throws(RDFError) {
        try run.drain(into: data, index: index, typed: typed)
        guard data.count <= limits.scratchBytes else {
            throw RDFError(.limit, "statements take more than \(limits.scratchBytes) bytes of scratch space")
        }
    }

    private func meta(of object: TermView) -> UInt32 {
        var meta = UInt32(object.kind.rawValue) << 30
        if !object.language.isEmpty {
            if let number = names.number(of: object.language) {
                meta |= Segment.languageFlag | UInt32(number + 1)
            } else {
                problems.add("too-many-names", "a language tag was forgotten")
            }
        } else if !object.datatype.isEmpty {
            if let number = names.number(of: object.datatype) {
                meta |= UInt32(number + 1)
            } else {
                problems.add("too-many-names", "a datatype was forgotten")
            }
        }
        return meta
    }

    private func cut(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let limit = min(limits.literalBytes, textLimit)
        guard text.count > limit else { return text }
        var end = limit
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        problems.add("literal-cut", "a literal of \(text.count) bytes was cut to \(end)")
        return UnsafeRawBufferPointer(rebasing: text[..<end])
    }

    private static func number(of name: String, in names: NameTable) -> Int? {
        Array(name.utf8).withUnsafeBytes { names.number(of: $0) }
    }
}
