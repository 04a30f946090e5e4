import Foundation
import RDF
import Testing

/// Budgets in bytes: everything in memory, a few stretches on disk, a stretch for nearly every statement.
private let budgets = [64 << 20, 100_000, 4_096]

struct StatementStoreTests {
    @Test(arguments: budgets)
    func `groups statements by subject in any order of the document`(memoryBytes: Int) throws {
        let sample = StoreSample(memoryBytes: memoryBytes)
        try sample.add(.iri("d:1"), "p:part", .blank("b1"))
        try sample.add(.blank("b1"), "p:title", .plain("file"))
        try sample.add(.iri("d:2"), "p:title", .plain("two"))
        try sample.add(.iri("d:1"), "p:title", .literal("eins", datatype: nil, language: "de"))
        try sample.add(.iri("d:1"), "p:title", .literal("1", datatype: "x:int", language: nil))
        let graph = try sample.store.seal()

        let one = try #require(graph.resource(for: .iri("d:1")))
        #expect(
            one.terms(StoreSample.title) == [
                .literal("eins", datatype: nil, language: "de"), .literal("1", datatype: "x:int", language: nil),
            ])
        #expect(one.terms(StoreSample.part) == [.blank("b1")])
        #expect(graph.resource(for: .blank("b1"))?.terms(StoreSample.title) == [.plain("file")])
        #expect(graph.resource(for: .iri("d:3")) == nil)
        #expect(graph.statementCount == 5)
    }

    @Test(arguments: budgets)
    func `gives each subject of a class once and in order of first appearance`(memoryBytes: Int) throws {
        let sample = StoreSample(memoryBytes: memoryBytes)
        for number in 0..<500 {
            let subject = Term.iri("http://example.org/dataset/\(number)")
            try sample.add(subject, "p:title", .plain("title \(number)"))
            try sample.type(subject, number % 3 == 0 ? "c:Series" : "c:Dataset")
        }
        for number in stride(from: 499, through: 0, by: -1) {
            try sample.type(.iri("http://example.org/dataset/\(number)"), "c:Dataset")
        }
        let graph = try sample.store.seal()

        let series = (0..<500).filter { $0 % 3 == 0 }.map { Term.iri("http://example.org/dataset/\($0)") }
        #expect(graph.subjects(of: StoreSample.series) == series)
        #expect(Set(graph.subjects(of: StoreSample.dataset)).count == 500)
        #expect(graph.subjects(of: [StoreSample.dataset, StoreSample.series]).count == 500)
        #expect(graph.resource(for: .iri("http://example.org/dataset/3"))?.types == [.init(index: 0), .init(index: 1)])
    }

    @Test(arguments: budgets)
    func `holds what a dictionary would hold`(memoryBytes: Int) throws {
        let sample = StoreSample(memoryBytes: memoryBytes)
        var expected: [Term: [Term]] = [:]
        var order: [Term] = []
        var random: UInt64 = 42
        for _ in 0..<20_000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Int(random >> 33) % 1_500
            let subject = number % 2 == 0 ? Term.iri("s\(number)") : Term.blank("s\(number)")
            let object = Term.plain(String(repeating: "x", count: Int(random >> 50) % 90))
            if expected[subject] == nil { order.append(subject) }
            expected[subject, default: []].append(object)
            try sample.add(subject, "p:title", object)
        }
        let graph = try sample.store.seal()

        var found: [Term] = []
        graph.forEachSubject { resource in
            found.append(resource.subject.term)
            #expect(resource.terms(StoreSample.title) == expected[resource.subject.term])
        }
        #expect(found == order)
    }

    @Test(arguments: budgets)
    func `answers from the object's side where asked to`(memoryBytes: Int) throws {
        let sample = StoreSample(memoryBytes: memoryBytes)
        try sample.add(.iri("r:1"), "p:about", .iri("d:1"))
        try sample.add(.blank("r2"), "p:about", .iri("d:1"))
        try sample.add(.iri("r:3"), "p:about", .plain("d:1"))
        let graph = try sample.store.seal()

        #expect(
            graph.resource(for: .iri("d:1"))?.terms(StoreSample.aboutInverse) == [.iri("r:1"), .blank("r2")])
    }

    @Test func `keeps an IRI and a blank node of one name apart`() throws {
        let sample = StoreSample()
        try sample.add(.iri("x"), "p:title", .plain("iri"))
        try sample.add(.blank("x"), "p:title", .plain("blank"))
        let graph = try sample.store.seal()

        #expect(graph.resource(for: .iri("x"))?.terms(StoreSample.title) == [.plain("iri")])
        #expect(graph.resource(for: .blank("x"))?.terms(StoreSample.title) == [.plain("blank")])
    }

    @Test func `names predicates outside the vocabulary`() throws {
        let sample = StoreSample()
        try sample.add(.iri("d:1"), "p:unheard-of", .plain("x"))
        let graph = try sample.store.seal()

        var names: [String] = []
        graph.resource(for: .iri("d:1"))?.forEachStatement { property, _ in
            names.append(graph.iri(of: property))
            return true
        }
        #expect(names == ["p:unheard-of"])
    }

    @Test func `drops what nobody will ask for`() throws {
        let sample = StoreSample()
        try sample.add(.iri("d:1"), "p:noise", .plain("x"))
        let graph = try sample.store.seal()

        #expect(graph.resource(for: .iri("d:1")) == nil)
        #expect(graph.statementCount == 0)
    }

    @Test(arguments: budgets)
    func `remembers classes where the statements of them are dropped`(memoryBytes: Int) throws {
        let vocabulary = StoreVocabulary(
            properties: [StatementStore.rdfType, "p:title"], types: ["c:Dataset"], dropped: [0])
        var limits = StoreLimits()
        limits.memoryBytes = memoryBytes
        let store = StatementStore(vocabulary: vocabulary, scratchDirectory: "/tmp", limits: limits)
        let sample = StoreSample(store: store)
        try sample.type(.iri("d:1"), "c:Dataset")
        try sample.type(.iri("d:2"), "c:Other")
        try sample.add(.iri("d:1"), "p:title", .plain("one"))
        let graph = try store.seal()

        #expect(graph.subjects(of: TypeSet(index: 0)) == [.iri("d:1")])
        #expect(graph.resource(for: .iri("d:1"))?.terms(StoredProperty(index: 1)) == [.plain("one")])
        #expect(graph.resource(for: .iri("d:2")) == nil)
        #expect(graph.statementCount == 1)
    }

    @Test func `keeps problems up to the limit and counts the rest`() throws {
        var limits = StoreLimits()
        limits.problems = 2
        let sample = StoreSample(limits: limits)
        for line in 1...5 { sample.store.problem(RDFProblem(code: "c", message: "m", line: line)) }
        let graph = try sample.store.seal()

        #expect(graph.problems.map(\.line) == [1, 2])
        #expect(graph.unkeptProblems == 3)
    }
}
