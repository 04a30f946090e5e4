import Foundation
import RDF
import TestSupport
import Testing

struct StatementStoreHostileTests {
    @Test func `cuts a long literal between characters and says so`() throws {
        var limits = StoreLimits()
        limits.literalBytes = 10
        let sample = StoreSample(limits: limits)
        try sample.add(.iri("d:1"), "p:title", .plain("aaaaaaaaa€€"))
        let graph = try sample.store.seal()

        #expect(graph.resource(for: .iri("d:1"))?.terms(StoreSample.title) == [.plain("aaaaaaaaa")])
        #expect(graph.problems.map(\.code) == ["literal-cut"])
    }

    @Test(arguments: [Term.iri(String(repeating: "i", count: 2_000)), Term.blank(String(repeating: "b", count: 2_000))])
    func `leaves out a statement with a long IRI or label and says so`(long: Term) throws {
        var limits = StoreLimits()
        limits.iriBytes = 1_000
        let sample = StoreSample(limits: limits)
        try sample.add(long, "p:title", .plain("x"))
        try sample.add(.iri("d:1"), "p:part", long)
        let graph = try sample.store.seal()

        #expect(graph.statementCount == 0)
        #expect(graph.problems.map(\.code) == ["iri-too-long", "iri-too-long"])
    }

    @Test func `bounds the names a document may bring`() throws {
        var limits = StoreLimits()
        limits.names = 20
        let sample = StoreSample(limits: limits)
        for number in 0..<100 { try sample.add(.iri("d:1"), "p:\(number)", .plain("x")) }
        try sample.add(.iri("d:1"), "p:title", .literal("x", datatype: nil, language: "tlh"))
        let graph = try sample.store.seal()

        #expect(graph.statementCount < 25)
        #expect(graph.resource(for: .iri("d:1"))?.terms(StoreSample.title) == [.plain("x")])
        #expect(Set(graph.problems.map(\.code)) == ["too-many-names"])
    }

    @Test func `takes a subject with very many statements`() throws {
        let sample = StoreSample(memoryBytes: 200_000)
        for number in 0..<100_000 { try sample.add(.iri("d:1"), "p:part", .iri("d:\(number)")) }
        let graph = try sample.store.seal()

        #expect(graph.resource(for: .iri("d:1"))?.terms(StoreSample.part).count == 100_000)
        var visited = 0
        graph.resource(for: .iri("d:1"))?.forEachStatement { _, _ in
            visited += 1
            return visited < 7
        }
        #expect(visited == 7)
    }

    @Test func `refuses to fill the disk`() throws {
        var limits = StoreLimits()
        limits.scratchBytes = 100_000
        let sample = StoreSample(memoryBytes: 20_000, limits: limits)
        let fault = #expect(throws: RDFError.self) {
            for number in 0..<100_000 { try sample.add(.iri("d:\(number)"), "p:title", .plain("x")) }
        }
        #expect(fault?.code == .limit)
    }

    @Test func `says when the scratch directory takes no file`() throws {
        let sample = StoreSample(memoryBytes: 20_000, directory: "/nonexistent")
        let fault = #expect(throws: RDFError.self) {
            for number in 0..<10_000 { try sample.add(.iri("d:\(number)"), "p:title", .plain("x")) }
        }
        #expect(fault?.code == .storage)
    }

    @Test func `leaves nothing in the scratch directory`() throws {
        let directory = Scratch.folder.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let sample = StoreSample(memoryBytes: 20_000, directory: directory)
        for number in 0..<10_000 { try sample.add(.iri("d:\(number)"), "p:title", .plain("x")) }
        let graph = try sample.store.seal()

        #expect(graph.statementCount == 10_000)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }

    @Test func `copes with a document that says nothing`() throws {
        let graph = try StoreSample().store.seal()
        #expect(graph.subjects(of: StoreSample.dataset).isEmpty)
        #expect(graph.resource(for: .iri("d:1")) == nil)
    }
}
