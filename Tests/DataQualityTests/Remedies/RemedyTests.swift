import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct RemedyTests {
    private func receipt(_ rule: String, weight: Double = 1, _ assessment: Assessment, _ reasons: [Reason]) -> Receipt {
        Receipt(rule: RuleID(rule, version: 1), weight: weight, assessment: assessment, reasons: reasons)
    }

    @Test func `a part's gain is its share of what it lacks`() {
        var root = receipt("root", .scored(Score(exactly: 0.61)), [Reason(.formatContradicted, ["CSV", "HTML", "u"])])
        root.children = [
            receipt("best", weight: 0.6, .scored(Score(exactly: 0.6)), [Reason(.bestFormat, ["CSV", "3"])]),
            receipt("readable", weight: 0.25, .scored(Score(exactly: 1)), [Reason(.allMachineReadable, ["1"])]),
            receipt(
                "kinds", weight: 0.15, .scored(Score(low: 0, high: 1, estimate: 0)),
                [Reason(.fewKinds, ["0", "3"]), Reason(.unknownFormats, ["1", "2"])]),
        ]
        let remedies = root.remedies(in: .formatRichness)
        #expect(remedies.map(\.action) == [.offerBetterFormat, .offerMoreKinds, .stateFormat, .correctFormat])
        #expect(remedies.map(\.gain) == [0.24, 0.15, 0, 0])
        #expect(remedies.map(\.narrows) == [0, 0, 0.15, 0])
    }

    @Test func `what one edit makes clear under several rules is one remedy with all it narrows`() {
        let open = Assessment.scored(Score(low: 0, high: 1, estimate: nil))
        var root = receipt("root", open, [])
        root.children = [("best", 0.6), ("readable", 0.25), ("kinds", 0.15)].map { rule, weight in
            receipt(rule, weight: weight, open, [Reason(.unknownFormats, ["1", "1"])])
        }
        let remedies = root.remedies(in: .formatRichness)
        #expect(remedies.map(\.action) == [.stateFormat] && remedies.map(\.narrows) == [1])
    }

    @Test(
        arguments: [
            (.notAssessable(Reason(.noPromise)), Reason(.noPromise), .stateFrequency, 0, 0),
            (.notMeasured(Reason(.noLinks)), Reason(.noLinks), .stateLink, 0, 1),
            (.scored(Score(low: 0, high: 1, estimate: nil)), Reason(.noDate), .stateModified, 0, 1),
            (.scored(Score(exactly: 0.25)), Reason(.late, ["3", "2", "4"]), .updateData, 0.75, 0),
            (.scored(Score(exactly: 0)), Reason(.noDistributions), .offerDistributions, 1, 0),
        ] as [(Assessment, Reason, RemedyAction, Double, Double)])
    func `each kind of loss has its remedy`(
        assessment: Assessment, reason: Reason, action: RemedyAction, gain: Double, narrows: Double
    ) {
        let remedies = receipt("r", assessment, [reason]).remedies(in: .timeliness)
        #expect(remedies.map(\.action) == [action])
        #expect(remedies.map(\.gain) == [gain])
        #expect(remedies.map(\.narrows) == [narrows])
    }

    @Test func `full marks need no remedy, nor does what is not the publisher's to mend`() {
        #expect(
            receipt("r", .scored(Score(exactly: 1)), [Reason(.onTime, ["1", "2"])]).remedies(in: .timeliness).isEmpty)
        let unchecked = receipt("r", .notMeasured(Reason(.linksNotChecked)), [Reason(.linksNotChecked)])
        #expect(unchecked.remedies(in: .onlineAvailability).isEmpty)
    }

    @Test func `repairing what a remedy names gains what it says`() throws {
        let metric = try OnlineAvailabilityMetric()
        var evidence = DatasetEvidence { _ in }
        evidence.linksWereChecked = true
        for (number, verdict) in [LinkVerdict.ok, .ok, .broken].enumerated() {
            evidence.dataset.distributions.append(distribution { $0.downloadURL = "https://data.example/\(number)" })
            evidence.links["https://data.example/\(number)"] = observation("https://data.example/\(number)", verdict)
        }
        let last = "https://data.example/2"
        var gone = LinkHistory(at: daysBefore(2))
        for days in [2, 1] as [Double] { gone.record(.gone, at: daysBefore(days)) }
        evidence.histories[last] = gone
        let before = metric.measure(evidence, asOf: asOf)
        let remedy = try #require(before.remedies(in: .onlineAvailability).first)
        #expect(remedy.action == .repairLinks)
        evidence.links[last]?.verdict = .ok
        evidence.histories[last]?.record(.ok, at: asOf)
        let after = metric.measure(evidence, asOf: asOf)
        let (old, new) = (
            try #require(before.assessment.score?.estimate), try #require(after.assessment.score?.estimate)
        )
        #expect(Figure(new - old) == Figure(remedy.gain))
    }

    @Test func `a ledger sums by rule and action, whatever the order`() {
        var generator = SeededGenerator(seed: 9)
        let remedies = (0..<300).map { number in
            let gain = Figure(Double.random(in: 0...1, using: &generator)).value
            let loss = receipt("r\(number % 3)", .scored(Score(exactly: 1 - gain)), [Reason(.late, ["1", "2", "3"])])
            return (loss.remedies(in: .timeliness), "dataset-\(number)")
        }
        var straight = RemedyLedger()
        for (list, id) in remedies { straight.add(list, dataset: id) }
        var (left, right) = (RemedyLedger(), RemedyLedger())
        for (number, (list, id)) in remedies.shuffled(using: &generator).enumerated() {
            if number % 2 == 0 { left.add(list, dataset: id) } else { right.add(list, dataset: id) }
        }
        left.merge(right)
        #expect(left == straight)
        #expect(straight.entries.count == 3)
        #expect(straight.entries.allSatisfy { $0.examples.count == 5 })
        #expect(straight.entries.map(\.gain) == straight.entries.map(\.gain).sorted(by: >))
    }

    @Test func `of equal gains the first datasets in order are the examples`() {
        let remedies = receipt("r", .scored(Score(exactly: 0)), [Reason(.late, ["1", "2", "3"])])
            .remedies(in: .timeliness)
        var (up, down) = (RemedyLedger(exampleLimit: 3), RemedyLedger(exampleLimit: 3))
        for letter in ["a", "b", "c", "d", "e"] { up.add(remedies, dataset: letter) }
        for letter in ["e", "d", "c", "b", "a"] { down.add(remedies, dataset: letter) }
        #expect(up == down)
        #expect(up.entries.map(\.examples) == [["a", "b", "c"]])
    }

    @Test func `the gain on a group's mean is spread over the datasets with an estimate`() throws {
        var (ledger, aggregate) = (RemedyLedger(), Aggregate(.timeliness))
        for estimate in [0, 1, 1, 1] as [Double] {
            let receipt = receipt("r", .scored(Score(exactly: estimate)), [Reason(.late, ["1", "2", "3"])])
            aggregate.add(receipt)
            ledger.add(receipt.remedies(in: .timeliness), dataset: "d\(estimate)")
        }
        let entry = try #require(ledger.entries.first)
        #expect(entry.datasets == 1)
        #expect(entry.gainOnMean(of: aggregate) == 0.25)
        #expect(entry.examples == ["d0.0"])
    }

    @Test func `every action can come of a reason`() {
        let actions = Set(Reason.Code.allCases.compactMap(\.remedy))
        #expect(actions == Set(RemedyAction.allCases))
    }
}
