import DCAT
import Testing

@testable import DataQuality

/// Monthly: due after 34.1 days, delinquent after 61.6.
@Suite struct TimelinessEvidenceTests {
    private let metric: TimelinessMetric

    init() throws { metric = try TimelinessMetric() }

    private func measure(_ change: (inout DatasetEvidence) -> Void) throws -> Receipt {
        var evidence = DatasetEvidence { $0.frequency = stated(.monthly) }
        change(&evidence)
        let receipt = metric.measure(evidence, asOf: asOf)
        try expectSound(receipt)
        return receipt
    }

    private func input(_ name: Receipt.InputName, of receipt: Receipt) -> String? {
        receipt.inputs.first { $0.name == name.rawValue }?.value
    }

    @Test func `without a date a promise cannot be judged, which leaves everything open`() throws {
        let receipt = try measure { _ in }
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: nil)))
        #expect(receipt.reasons == [Reason(.noDate)])
        #expect(receipt.tallies.contains(Tally(.promiseUnjudged, "monthly")))
    }

    @Test func `no promise is not assessable`() {
        let evidence = DatasetEvidence { $0.modified = stated(daysBefore(1)) }
        let receipt = metric.measure(evidence, asOf: asOf)
        #expect(receipt.assessment == .notAssessable(Reason(.noPromise)))
        #expect(receipt.tallies.contains(Tally(.promiseClass, "none")))
    }

    @Test func `words that are not understood are our ignorance, not the publisher's fault`() {
        let evidence = DatasetEvidence { $0.frequency = Stated(raw: "when the moon is full", value: nil) }
        let reason = Reason(.frequencyNotUnderstood, ["when the moon is full"])
        #expect(metric.measure(evidence, asOf: asOf).assessment == .notMeasured(reason))
    }

    @Test func `strong evidence of the data gives a score without doubt`() throws {
        let byDataset = try measure { $0.dataset.modified = stated(daysBefore(100)) }
        #expect(byDataset.assessment == .scored(Score(exactly: 0)))
        #expect(input(.evidenceGrade, of: byDataset) == "dataset-modified")

        let byDistribution = try measure {
            $0.dataset.distributions = [
                distribution { $0.modified = stated(daysBefore(90)) },
                distribution { $0.modified = stated(daysBefore(3)) },
            ]
        }
        #expect(byDistribution.assessment == .scored(Score(exactly: 1)))
        #expect(input(.evidenceGrade, of: byDistribution) == "distribution-modified")

        let byContent = try measure {
            $0.contentChanges = [daysBefore(200), daysBefore(10)]
            $0.dataset.modified = stated(daysBefore(150))
        }
        #expect(byContent.assessment == .scored(Score(exactly: 1)))
        #expect(input(.evidenceGrade, of: byContent) == "content-change")
    }

    @Test func `a later date of a weaker kind lifts only the upper bound`() throws {
        let receipt = try measure {
            $0.dataset.modified = stated(daysBefore(100))
            $0.dataset.recordModified = stated(daysBefore(2))
        }
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: 0)))
        #expect(receipt.reasons.contains { $0.code == .laterWeakerDate && $0.arguments[0] == "record-modified" })
        #expect(input(.laterChange, of: receipt) != nil)
    }

    @Test func `an earlier date of a weaker kind changes nothing`() throws {
        let receipt = try measure {
            $0.dataset.modified = stated(daysBefore(2))
            $0.dataset.recordModified = stated(daysBefore(300))
            $0.dataset.issued = stated(daysBefore(3_000))
        }
        #expect(receipt.assessment == .scored(Score(exactly: 1)))
    }

    @Test func `a record's date alone gives an estimate and leaves the scale open`() throws {
        let fresh = try measure { $0.dataset.recordModified = stated(daysBefore(5)) }
        #expect(fresh.assessment == .scored(Score(low: 0, high: 1, estimate: 1)))
        let stale = try measure { $0.dataset.recordModified = stated(daysBefore(500)) }
        #expect(stale.assessment == .scored(Score(low: 0, high: 1, estimate: 0)))
        #expect(stale.reasons.contains(Reason(.weakDate, ["record-modified"])))
        let seen = try measure { $0.observedChanges = [daysBefore(5)] }
        #expect(seen.assessment == .scored(Score(low: 0, high: 1, estimate: 1)))
    }

    @Test func `a publication is the least that the last change can be`() throws {
        let recent = try measure { $0.dataset.issued = stated(daysBefore(5)) }
        #expect(recent.assessment == .scored(Score(exactly: 1)))
        let old = try measure { $0.dataset.issued = stated(daysBefore(500)) }
        #expect(old.assessment == .scored(Score(low: 0, high: 1, estimate: 0)))
        let guaranteed = try measure {
            $0.dataset.issued = stated(daysBefore(20))
            $0.dataset.recordModified = stated(daysBefore(5))
        }
        #expect(guaranteed.assessment == .scored(Score(exactly: 1)))
    }

    @Test func `a part published after the stated change is a change`() throws {
        let receipt = try measure {
            $0.dataset.modified = stated(daysBefore(400))
            $0.dataset.distributions = [distribution { $0.issued = stated(daysBefore(4)) }]
        }
        #expect(receipt.assessment == .scored(Score(exactly: 1)))
        #expect(receipt.reasons.contains { $0.code == .publishedLater })
    }

    @Test func `a date after the run is no evidence, a day ahead is a time zone`() throws {
        let future = try measure { $0.dataset.modified = stated(daysBefore(-2)) }
        #expect(future.assessment == .scored(Score(low: 0, high: 1, estimate: nil)))
        #expect(future.reasons.first?.code == .futureDate)
        let zone = try measure { $0.dataset.modified = stated(daysBefore(-0.5)) }
        #expect(zone.assessment == .scored(Score(exactly: 1)))
        #expect(input(.countedAge, of: zone) == input(.dueAge, of: zone))
    }

    @Test func `a date that cannot be true is what to mend, before another is asked for`() throws {
        let receipt = try measure {
            $0.dataset.issued = stated(daysBefore(400))
            $0.dataset.modified = stated(daysBefore(-200))
        }
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: 0)))
        let remedies = receipt.remedies(in: .timeliness)
        #expect(remedies.map(\.action) == [.updateData, .correctDate] && remedies.last?.narrows == 1)
    }

    @Test(arguments: [
        Instant(year: 1970, month: 1, day: 1), Instant(year: 1, month: 1, day: 1),
        Instant(year: 1990, month: 12, day: 31),
    ])
    func `a date before the web is no evidence`(date: Instant) throws {
        let receipt = try measure { $0.dataset.modified = stated(date) }
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: nil)))
        #expect(receipt.reasons.first?.code == .impossiblyOldDate)
    }

    @Test func `a receipt holds until the first of the dates ahead may count`() throws {
        let receipt = try measure {
            $0.dataset.modified = stated(daysBefore(-10))
            $0.dataset.issued = stated(daysBefore(-100))
        }
        #expect(receipt.holdsUntil == daysBefore(-9))
    }

    @Test func `a date that spans more than the promise, if less than twice, tells nothing of it`() throws {
        let year = PartialDate(start: Instant(year: 2026, month: 1, day: 1), precision: .year)
        let receipt = try measure {
            $0.dataset.frequency = stated(.twiceAYear)
            $0.dataset.modified = Stated(raw: "2026", value: year)
        }
        #expect(receipt.assessment.score?.estimate == nil)
        #expect(receipt.reasons.first?.code == .dateTooCoarse)
    }

    @Test func `extreme instants are survived`() throws {
        for milliseconds in [Int64.min, Int64.min + 1, -1, 0, Int64.max - 1, Int64.max] {
            let instant = Instant(millisecondsSince1970: milliseconds)
            for precision in PartialDate.Precision.allCases {
                _ = try measure {
                    let date = PartialDate(start: instant, precision: precision)
                    $0.dataset.modified = Stated(raw: "?", value: date)
                    $0.contentChanges = [instant, instant]
                    $0.observedChanges = Array(repeating: instant, count: 9)
                }
            }
        }
    }

    @Test func `words of a date that are not understood are said so once a field`() throws {
        let receipt = try measure {
            $0.dataset.modified = Stated(raw: "soon", value: nil)
            $0.dataset.distributions = (0..<50).map { number in
                distribution { $0.modified = Stated(raw: "later \(number)", value: nil) }
            }
        }
        #expect(receipt.reasons.count { $0.code == .dateNotUnderstood } == 2)
    }

    @Test(
        arguments: [
            (.monthly, .month, 2026, 11, Score(exactly: 1)),
            (.monthly, .month, 2026, 10, Score(low: 0.3491, high: 1, estimate: 1)),
            (.monthly, .month, 2026, 8, Score(exactly: 0)),
            (.monthly, .year, 2026, 1, Score(low: 0, high: 1, estimate: nil)),
            (.monthly, .year, 2024, 1, Score(exactly: 0)),
            (.annual, .year, 2026, 1, Score(exactly: 1)),
            (.daily, .day, 2026, 11, Score(exactly: 0)),
        ] as [(Frequency.Term, PartialDate.Precision, Int, Int, Score)])
    func `a coarse date counts from its end and leaves an interval`(
        term: Frequency.Term, precision: PartialDate.Precision, year: Int, month: Int, score: Score
    ) throws {
        let date = PartialDate(start: Instant(year: year, month: month, day: 1), precision: precision)
        let receipt = try measure {
            $0.dataset.frequency = stated(term)
            $0.dataset.modified = Stated(raw: date.iso8601, value: date)
        }
        #expect(receipt.assessment == .scored(score))
    }
}
