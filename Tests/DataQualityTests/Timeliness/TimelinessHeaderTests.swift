import DCAT
import Testing

@testable import DataQuality

@Suite struct TimelinessHeaderTests {
    private let metric: TimelinessMetric

    init() throws { metric = try TimelinessMetric() }

    /// A monthly dataset with a link for each age of a `Last-Modified`, nil for a link without one.
    private func measure(ages: [Double?], modified: Double? = nil, verdict: LinkVerdict = .ok) throws -> Receipt {
        var evidence = DatasetEvidence { $0.frequency = stated(.monthly) }
        evidence.dataset.modified = modified.map { stated(daysBefore($0)) }
        evidence.linksWereChecked = true
        for (number, age) in ages.enumerated() {
            let url = "https://data.example/\(number).csv"
            evidence.dataset.distributions.append(distribution { $0.downloadURL = url })
            evidence.links[url] = observation(url, verdict) { link in
                link.lastModified = age.map { PartialDate(start: daysBefore($0), precision: .second) }
            }
        }
        let receipt = metric.measure(evidence, asOf: asOf)
        try expectSound(receipt)
        return receipt
    }

    @Test func `headers of every link outweigh what the catalogue states`() throws {
        let receipt = try measure(ages: [200, 100], modified: 3)
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: 0)))
        #expect(receipt.tallies.contains(Tally(.evidenceGrade, "link-headers")))
    }

    @Test func `headers of some links cannot condemn`() throws {
        let receipt = try measure(ages: [200, nil], modified: 3)
        #expect(receipt.assessment == .scored(Score(exactly: 1)))
    }

    @Test func `headers of some links alone are weak evidence`() throws {
        let receipt = try measure(ages: [3, nil])
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: 1)))
        #expect(receipt.reasons.contains(Reason(.weakDate, ["some-link-headers"])))
    }

    @Test func `a header stamped with the time of the answer is no evidence`() throws {
        let receipt = try measure(ages: [0.1], modified: 100)
        #expect(receipt.assessment == .scored(Score(exactly: 0)))
        #expect(receipt.reasons.contains { $0.code == .liveHeader })
    }

    @Test func `a page that is not the data tells nothing of it`() throws {
        let receipt = try measure(ages: [3], modified: 100, verdict: .blocked)
        #expect(receipt.assessment == .scored(Score(exactly: 0)))
    }
}
