import DCAT
import Testing

@testable import DataQuality

@Suite struct ObservedCadenceTests {
    private let metric: TimelinessMetric
    private let settings: TimelinessSettings

    init() throws {
        metric = try TimelinessMetric()
        settings = try TimelinessSettings(RuleSet.timeliness)
    }

    @Test(arguments: [Frequency.Term.irregular, .asNeeded, .unknown, .other, nil])
    func `without a definite promise the history is the measure`(term: Frequency.Term?) throws {
        var evidence = DatasetEvidence { $0.frequency = term.map { stated($0) } }
        evidence.contentChanges = [400, 370, 340, 310].map(daysBefore)
        let receipt = metric.measure(evidence, asOf: asOf)
        #expect(receipt.assessment == .scored(Score(exactly: 0)))
        #expect(receipt.reasons.contains(Reason(.judgedByCadence, ["4", "30"])))
        #expect(receipt.tallies.contains { $0.name == .promiseUnjudged })
        try expectSound(receipt)

        evidence.contentChanges.append(daysBefore(10))
        #expect(metric.measure(evidence, asOf: asOf).assessment == .scored(Score(exactly: 1)))
    }

    @Test func `three changes are no history`() {
        var evidence = DatasetEvidence { $0.frequency = stated(.irregular) }
        evidence.contentChanges = [90, 60, 30].map(daysBefore)
        #expect(metric.measure(evidence, asOf: asOf).assessment == .notAssessable(Reason(.vaguePromise, ["IRREG"])))
    }

    @Test func `of an even number of gaps the median is between the two in the middle`() throws {
        var evidence = DatasetEvidence { _ in }
        evidence.contentChanges = [115, 114, 112, 108, 100].map(daysBefore)
        let cadence = try #require(ObservedCadence(evidence, asOf: asOf, settings: settings))
        #expect(cadence == ObservedCadence(changes: 5, medianDays: 3))
    }

    @Test func `what was seen after the instant of the run is no part of its history`() throws {
        var evidence = DatasetEvidence { _ in }
        evidence.contentChanges = [90, 60, 30, -1].map(daysBefore)
        #expect(ObservedCadence(evidence, asOf: asOf, settings: settings) == nil)
    }

    @Test func `the same change seen twice is one`() {
        var evidence = DatasetEvidence { _ in }
        evidence.contentChanges = [90, 90, 60, 60, 30, 30].map(daysBefore)
        #expect(metric.measure(evidence, asOf: asOf).assessment == .notAssessable(Reason(.noPromise)))
    }

    @Test func `changes of the record are weak, as a rhythm and as a date`() throws {
        var evidence = DatasetEvidence { _ in }
        evidence.observedChanges = [40, 30, 20, 10].map(daysBefore)
        let receipt = metric.measure(evidence, asOf: asOf)
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: 1)))
        try expectSound(receipt)
    }

    @Test func `a dataset declared complete is not judged by its past`() {
        var evidence = DatasetEvidence { $0.frequency = stated(.never) }
        evidence.contentChanges = [400, 370, 340, 310].map(daysBefore)
        #expect(metric.measure(evidence, asOf: asOf).assessment == .notAssessable(Reason(.noFurtherUpdates, ["NEVER"])))
    }

    @Test func `a declared and an observed rhythm are shown side by side`() {
        var evidence = DatasetEvidence { $0.frequency = stated(.monthly) }
        evidence.contentChanges = [400, 300, 200, 100].map(daysBefore)
        let inputs = metric.measure(evidence, asOf: asOf).inputs
        #expect(inputs.contains(.init(.observedCadence, "100", from: "4")))
    }
}
