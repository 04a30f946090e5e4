import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct TimelinessPropertyTests {
    private let metric: TimelinessMetric

    init() throws { metric = try TimelinessMetric() }

    /// Dates of every kind, precision and age, all moved `shift` days into the past.
    private func random(_ generator: inout SeededGenerator, shift: Double = 0) -> DatasetEvidence {
        func instant(_ generator: inout SeededGenerator) -> Instant {
            daysBefore((Double.random(in: 0...900, using: &generator) + shift).rounded())
        }
        func date(_ generator: inout SeededGenerator) -> Stated<PartialDate>? {
            let isStated = Bool.random(using: &generator)
            let precision: PartialDate.Precision = Bool.random(using: &generator) ? .second : .day
            let start = instant(&generator)
            return isStated ? Stated(raw: "x", value: PartialDate(start: start, precision: precision)) : nil
        }
        var evidence = DatasetEvidence { _ in }
        evidence.dataset.frequency = Frequency.Term.allCases.randomElement(using: &generator).map { stated($0) }
        evidence.dataset.modified = date(&generator)
        evidence.dataset.issued = date(&generator)
        evidence.dataset.recordModified = date(&generator)
        evidence.observedChanges = (0..<Int.random(in: 0...5, using: &generator)).map { _ in instant(&generator) }
            .sorted()
        evidence.contentChanges = (0..<Int.random(in: 0...5, using: &generator)).map { _ in instant(&generator) }
            .sorted()
        for number in 0..<Int.random(in: 0...3, using: &generator) {
            let url = "https://data.example/\(number)"
            let (modified, issued, header) = (date(&generator), date(&generator), date(&generator))
            evidence.dataset.distributions.append(
                distribution {
                    $0.downloadURL = url
                    $0.modified = modified
                    $0.issued = issued
                })
            let verdict = LinkVerdict.allCases.randomElement(using: &generator) ?? .ok
            evidence.links[url] = observation(url, verdict) {
                $0.checkedAt = daysBefore(-1)
                $0.lastModified = header?.value
            }
        }
        return evidence
    }

    @Test func `any evidence gives a sound receipt`() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<1_500 {
            let receipt = metric.measure(random(&generator), asOf: asOf)
            try expectSound(receipt)
            #expect(receipt.tallies.count { $0.name == .promiseClass } == 1)
            let outcomes: Set<Tally.Name> = [.promiseKept, .promiseLate, .promiseUnjudged]
            #expect(receipt.tallies.count { outcomes.contains($0.name) } == 1)
        }
    }

    @Test func `the same evidence is worth no more when it is older`() throws {
        for seed in 0..<700 as Range<UInt64> {
            var last = 1.0
            for shift in [0, 1, 7, 30, 90, 400] as [Double] {
                var generator = SeededGenerator(seed: seed)
                let receipt = metric.measure(random(&generator, shift: shift), asOf: asOf)
                guard let estimate = receipt.assessment.score?.estimate else { break }
                #expect(estimate <= last)
                last = estimate
            }
        }
    }

    @Test func `a receipt stays the same up to the instant it tells`() {
        var generator = SeededGenerator(seed: 77)
        var steady = 0
        for _ in 0..<1_500 {
            let evidence = random(&generator, shift: Bool.random(using: &generator) ? 0 : -2)
            var receipt = metric.measure(evidence, asOf: asOf)
            let end = receipt.holdsUntil ?? asOf.adding(days: 2_000)
            #expect(end >= asOf || receipt.holdsUntil == nil)
            guard end > asOf else { continue }
            steady += 1
            receipt.holdsUntil = nil
            let days = end.days(since: asOf)
            for share in [0.0001, 0.3, 0.7, 0.9999] {
                let later = asOf.adding(days: days * share)
                guard later < end else { continue }
                var again = metric.measure(evidence, asOf: later)
                again.holdsUntil = nil
                #expect(again == receipt)
            }
        }
        #expect(steady > 700)
    }

    @Test func `a date that is no evidence changes no score`() throws {
        let useless: [Stated<PartialDate>] = [
            Stated(raw: "soon", value: nil), stated(daysBefore(-40)), stated(Instant(year: 1970, month: 1, day: 1)),
        ]
        for seed in 0..<300 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var evidence = random(&generator)
            let before = metric.measure(evidence, asOf: asOf)
            evidence.dataset.distributions = evidence.dataset.distributions.map { known in
                var distribution = known
                if distribution.modified == nil { distribution.modified = useless.randomElement(using: &generator) }
                return distribution
            }
            let after = metric.measure(evidence, asOf: asOf)
            #expect(after.assessment == before.assessment)
            #expect(after.reasons.count >= before.reasons.count)
        }
    }
}
