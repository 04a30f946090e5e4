import DCAT
import Testing

@testable import DataQuality

/// What a remedy promises comes true for whoever does it in full.
@Suite struct RemedyGainTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var action: RemedyAction
        var before: [String]
        var after: [String]

        var testDescription: String { action.rawValue }
    }

    private static let table = "CSV"
    private static let tree = "JSON"
    private static let service = "API"
    private static let graph = "RDF_TURTLE"
    private static let document = "PDF"

    private func estimate(_ formats: [String]) throws -> (Double, [Remedy]) {
        let evidence = DatasetEvidence {
            $0.distributions = formats.map { code in
                distribution { $0.format = FileFormat(code: code).map(stated) }
            }
        }
        let receipt = try FormatRichnessMetric().measure(evidence, asOf: asOf)
        return (try #require(receipt.assessment.score?.estimate), receipt.remedies(in: .formatRichness))
    }

    @Test(arguments: [
        Case(action: .offerDistributions, before: [], after: [graph, tree, table]),
        Case(action: .offerBetterFormat, before: [table], after: [graph]),
        Case(action: .offerMachineReadable, before: [table, document], after: [table, table]),
        Case(action: .offerMoreKinds, before: [table], after: [table, tree, service]),
    ])
    func `in format richness`(move: Case) throws {
        let (before, remedies) = try estimate(move.before)
        let gain = try #require(remedies.first { $0.action == move.action }).gain
        #expect(gain > 0)
        #expect(try Figure(estimate(move.after).0) == Figure(before + gain))
    }

    @Test(arguments: [[], [table], [document], [table, document, document], [graph, table], [document, tree, table]])
    func `and all of them together are what is lacking`(formats: [String]) throws {
        let (estimate, remedies) = try estimate(formats)
        let gain = remedies.reduce(0) { $0 + $1.gain }
        #expect(abs(estimate + gain - 1) < 0.000_2)
    }

    @Test func `in timeliness`() throws {
        var evidence = DatasetEvidence {
            $0.frequency = stated(.monthly)
            $0.modified = stated(daysBefore(50))
        }
        let metric = try TimelinessMetric()
        let receipt = metric.measure(evidence, asOf: asOf)
        let before = try #require(receipt.assessment.score?.estimate)
        let remedy = try #require(receipt.remedies(in: .timeliness).first)
        #expect(remedy.action == .updateData && before > 0)
        evidence.dataset.modified = stated(daysBefore(0))
        #expect(metric.measure(evidence, asOf: asOf).assessment.score?.estimate == before + remedy.gain)
    }
}
