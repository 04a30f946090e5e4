import DCAT
import Testing

@testable import DataQuality

@Suite struct TimelinessBoundaryTests {
    private let metric: TimelinessMetric

    init() throws { metric = try TimelinessMetric() }

    private func measure(_ term: Frequency.Term, age: Double) -> Receipt {
        metric.measure(
            DatasetEvidence {
                $0.frequency = stated(term)
                // A moment is stated to the second and counts from the end of that second.
                $0.modified = stated(daysBefore(age).adding(days: -1.0 / 86_400))
            }, asOf: asOf)
    }

    @Test(
        arguments: [
            (.daily, 0, 1), (.daily, 2, 1), (.daily, 2.5, 0.5), (.daily, 3, 0), (.daily, 4_000, 0),
            (.continuous, 2, 1), (.everyMinute, 3, 0),
            (.weekly, 8, 1), (.weekly, 14.5, 0.5), (.weekly, 21, 0),
            (.monthly, 34.1, 1), (.monthly, 34.11, 0.9996), (.monthly, 61.6, 0),
            (.quarterly, 102.3, 1), (.quarterly, 152.4, 0),
            (.annual, 402.6, 1), (.annual, 456.06, 0),
            (.biennial, 804.1, 1), (.biennial, 841.15, 0),
            (.decennial, 4_018.3, 1), (.decennial, 4_203.45, 0), (.every30Years, 12_053.8, 1),
        ] as [(Frequency.Term, Double, Double)])
    func `the score falls from the due age to the delinquent age`(
        term: Frequency.Term, age: Double, score: Double
    ) throws {
        let receipt = measure(term, age: age)
        #expect(receipt.assessment == .scored(Score(exactly: score)))
        try expectSound(receipt)
    }

    @Test(
        arguments: [
            (.daily, 2, "on-time"), (.daily, 2.01, "late"), (.daily, 3, "delinquent"), (.annual, 402.6, "on-time"),
            (.annual, 403, "late"), (.annual, 457, "delinquent"),
        ] as [(Frequency.Term, Double, String)])
    func `the first reason says where it stands`(term: Frequency.Term, age: Double, code: String) {
        #expect(measure(term, age: age).reasons.first?.code.rawValue == code)
    }

    @Test(
        arguments: [
            (1, 2, 3), (7, 8, 21), (14, 15.4, 28), (30, 33, 60), (60, 66, 108), (90, 99, 150), (365, 401.5, 455),
            (730, 803, 840), (3_650, 4_015, 4_200), (10, 11, 24),
        ] as [(Double, Double, Double)])
    func `the limits of a period come from the rule`(period: Double, due: Double, delinquent: Double) throws {
        let limits = try TimelinessSettings(RuleSet.standard.rule("timeliness")).limits(ofPeriod: period)
        #expect(limits.due.value == due)
        #expect(limits.delinquent.value == delinquent)
    }

    @Test(arguments: Frequency.Term.allCases)
    func `every frequency is judged, or left out for a stated reason`(term: Frequency.Term) throws {
        let receipt = measure(term, age: 0)
        switch term {
        case .irregular, .asNeeded, .other, .unknown:
            #expect(receipt.assessment == .notAssessable(Reason(.vaguePromise, [term.rawValue])))
        case .never, .notPlanned:
            #expect(receipt.assessment == .notAssessable(Reason(.noFurtherUpdates, [term.rawValue])))
        default: #expect(receipt.assessment == .scored(Score(exactly: 1)))
        }
    }

    @Test(arguments: [0, -3, .nan, .infinity, 1e300, 10_959])
    func `an interval that binds no one is no promise`(days: Double) {
        let evidence = DatasetEvidence { $0.frequency = Stated(raw: "R/P?", value: .every(days: days)) }
        #expect(
            metric.measure(evidence, asOf: asOf).assessment == .notAssessable(Reason(.implausiblePromise, ["R/P?"])))
    }

    @Test func `an interval shorter than a day is held to a day`() {
        let evidence = DatasetEvidence {
            $0.frequency = Stated(raw: "R/PT1S", value: .every(days: 1 / 86_400))
            $0.modified = stated(daysBefore(1.5))
        }
        #expect(metric.measure(evidence, asOf: asOf).assessment == .scored(Score(exactly: 1)))
    }

    @Test(
        arguments: [
            (.daily, .daily), (.weekly, .weekly), (.biweekly, .weekly), (.monthly, .monthly), (.bimonthly, .quarterly),
            (.quarterly, .quarterly), (.twiceAYear, .halfYearly), (.annual, .yearly), (.decennial, .longer),
            (.irregular, .vague), (.never, .archived),
        ] as [(Frequency.Term, PromiseClass)])
    func `promises are counted by class`(term: Frequency.Term, promiseClass: PromiseClass) {
        #expect(measure(term, age: 0).tallies.contains(Tally(.promiseClass, promiseClass.rawValue)))
    }

    @Test func `the score never rises with age`() throws {
        for term in [Frequency.Term.daily, .weekly, .monthly, .quarterly, .annual, .quinquennial] {
            let period = try #require(term.periodDays)
            var last = 1.0
            for age in stride(from: 0, through: period * 4, by: period / 50) {
                let score = try #require(measure(term, age: age).assessment.score?.estimate)
                #expect(score <= last)
                last = score
            }
            #expect(last == 0)
        }
    }
}
