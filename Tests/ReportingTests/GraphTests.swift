import ByteStreams
import DCAT
import DataQuality
import Foundation
import RDF
import Testing

@testable import Reporting

@Suite struct GraphTests {
    private typealias Statement = (subject: Term, predicate: Term, object: Term)

    private final class Statements: StatementHandler {
        var all: [Statement] = []
        var problems: [RDFProblem] = []

        func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) throws {
            all.append((subject.term, predicate.term, object.term))
        }

        func problem(_ problem: RDFProblem) { problems.append(problem) }

        func subjects(ofType type: RDFName) -> [Term] {
            all.filter { $0.predicate == RDFName.type.term && $0.object == type.term }.map(\.subject)
        }

        func values(_ subject: Term, _ predicate: RDFName) -> [Term] {
            all.filter { $0.subject == subject && $0.predicate == predicate.term }.map(\.object)
        }
    }

    private let base = "http://site.example/"

    private func read(_ site: PublishedSite) throws -> Statements {
        let statements = Statements()
        for file in GraphPart.File.allCases {
            let text = try site.text(file.rawValue)
            try RDFReading.read(syntax: .turtle, base: base + file.rawValue, handler: statements, strict: true) {
                MemoryByteSource(text)
            }
        }
        return statements
    }

    @Test func `is Turtle without a fault that names every dataset once`() async throws {
        let site = try await PublishedSite(DemoEdition(datasetsEach: 14))
        let graph = try read(site)
        #expect(graph.problems.isEmpty, "\(graph.problems)")
        let datasets = graph.subjects(ofType: .dcat("Dataset"))
        let rows = try site.text(CSVTable.datasets.path).split(separator: "\r\n").count - 1
        #expect(datasets.count == rows && Set(datasets).count == rows)
        #expect(graph.subjects(ofType: .dqv("Metric")).count == Dimension.allCases.count)
    }

    @Test func `names things by pages that are there`() async throws {
        let site = try await PublishedSite(FixedEdition())
        let files = Set(try site.files)
        for (subject, _, _) in try read(site).all {
            guard case .iri(let iri) = subject else {
                Issue.record("\(subject) is not a name")
                continue
            }
            #expect(iri.hasPrefix(base), "\(iri)")
            let page = iri.dropFirst(base.count).prefix { $0 != "#" }
            #expect(files.contains(String(page)), "\(iri)")
        }
    }

    @Test func `gives a value to what was judged and to nothing else`() async throws {
        let source = FixedEdition()
        let graph = try read(try await PublishedSite(source))
        var unjudged = 0
        for portal in try source.portals() {
            let id = portal.declaration.id
            for facts in try source.datasets(of: id, after: nil, limit: 1_000).elements {
                let page = PagePath.dataset(facts.identifier, of: id)
                for dimension in Dimension.allCases {
                    let measurement = Term.iri(base + page.stem + ".html#measurement-" + dimension.rawValue)
                    let score = facts.receipts[dimension].assessment.score
                    let expected = score?.estimate.map {
                        Term.literal(
                            $0.description, datatype: RDFName.datatype("decimal"), language: nil)
                    }
                    #expect(graph.values(measurement, .dqv("value")) == [expected].compactMap { $0 })
                    #expect(graph.values(measurement, .schema("minValue")).count == (score == nil ? 0 : 1))
                    if score == nil {
                        unjudged += 1
                        #expect(graph.values(measurement, .rdfs("comment")).count == 1)
                    }
                }
            }
        }
        #expect(unjudged > 0)
    }

    /// What the words that a vocabulary does not know become.
    @Test func `states things as things, never as words`() async throws {
        let graph = try read(try await PublishedSite(FixedEdition()))
        let things: [RDFName] = [
            .dct("format"), .dct("license"), .dct("accessRights"), .dct("accrualPeriodicity"), .dct("publisher"),
            .dcat("accessURL"), .dcat("downloadURL"), .dcat("mediaType"), .dcat("distribution"), .dcat("dataset"),
        ]
        for (subject, predicate, object) in graph.all where things.contains(where: { $0.term == predicate }) {
            guard case .iri = object else {
                Issue.record("\(subject) \(predicate) \(object)")
                continue
            }
        }
        let labelled = graph.all.filter { $0.predicate == RDFName.rdfs("label").term }
        #expect(!labelled.isEmpty)
        for (subject, _, _) in labelled { #expect(graph.values(subject, .type).count == 1) }
        let datasets = graph.all.filter { $0.predicate == RDFName.dcat("dataset").term }.map(\.object)
        #expect(Set(datasets) == Set(graph.subjects(ofType: .dcat("Dataset"))))
        for part in graph.subjects(ofType: .dcat("Distribution"))
        where !graph.values(part, .dcat("downloadURL")).isEmpty {
            #expect(graph.values(part, .dcat("accessURL")).count == 1)
        }
    }

    @Test(arguments: FileFormat.all.compactMap(\.mediaType))
    func `names a media type without what no address may hold`(type: String) {
        guard case .iri(let iri) = GraphPart.mediaType(type) else {
            Issue.record("\(type)")
            return
        }
        #expect(
            !iri.contains(" ") && !iri.contains(";") && iri.hasPrefix("https://www.iana.org/assignments/media-types/"))
    }

    @Test func `writes no address that could run a script`() async throws {
        let text = try (await PublishedSite(FixedEdition())).text(GraphPart.File.datasets.rawValue)
        #expect(!text.contains("<javascript:"))
    }
}
