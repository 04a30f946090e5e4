import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct OnlineAvailabilityTests {
    private let metric: OnlineAvailabilityMetric

    init() throws { metric = try OnlineAvailabilityMetric() }

    /// One distribution a verdict; nil for one whose link was not checked.
    private func evidence(_ verdicts: [LinkVerdict?], withoutLink: Int = 0) -> DatasetEvidence {
        var evidence = DatasetEvidence { _ in }
        evidence.linksWereChecked = true
        for (number, verdict) in verdicts.enumerated() {
            let url = "https://data.example/\(number)"
            evidence.dataset.distributions.append(distribution { $0.downloadURL = url })
            if let verdict { evidence.links[url] = observation(url, verdict) }
            if verdict == .broken { evidence.histories[url] = Self.gone }
        }
        for _ in 0..<withoutLink { evidence.dataset.distributions.append(Distribution()) }
        return evidence
    }

    /// Found gone in two runs.
    private static var gone: LinkHistory {
        var history = LinkHistory(at: daysBefore(2))
        for days in [2, 1] as [Double] { history.record(.gone, at: daysBefore(days)) }
        return history
    }

    @Test func `a failure of one run leaves the matter open`() throws {
        var once = evidence([.ok])
        once.links["https://data.example/0"] = observation("https://data.example/0", .broken, cause: "http-404")
        let receipt = metric.measure(once, asOf: asOf)
        #expect(receipt.assessment == .scored(Score(low: 0, high: 1, estimate: nil)))
        #expect(receipt.reasons == [Reason(.linksFailing, ["1"])])
        #expect(receipt.tallies == [Tally(.linkState, "failing")])
        #expect(receipt.inputs.last?.value == "failing http-404 since 2026-11-21T21:36:00Z (1)")
        try expectSound(receipt)
    }

    @Test func `links that no run has come to are told apart from those that leave it open`() {
        #expect(metric.measure(evidence([.ok, .blocked, nil, nil]), asOf: asOf).coverage == 0.5)
        #expect(metric.measure(evidence([.ok, .unknown]), asOf: asOf).coverage == 1)
        #expect(metric.measure(evidence([nil], withoutLink: 1), asOf: asOf).coverage == 0.5)
    }

    @Test(
        arguments: [
            ([.ok], 0, Score(exactly: 1)), ([.moved], 0, Score(exactly: 1)), ([.broken], 0, Score(exactly: 0)),
            ([.blocked], 0, Score(low: 0, high: 1, estimate: nil)),
            ([.unknown], 0, Score(low: 0, high: 1, estimate: nil)),
            ([.unsupported], 0, Score(low: 0, high: 1, estimate: nil)),
            ([nil], 0, Score(low: 0, high: 1, estimate: nil)),
            ([.ok, .broken], 0, Score(exactly: 0.5)), ([.ok, .moved, .broken], 0, Score(exactly: 0.6667)),
            ([.ok, .unknown], 0, Score(low: 0.5, high: 1, estimate: 1)),
            ([.broken, .blocked], 0, Score(low: 0, high: 0.5, estimate: 0)),
            ([.ok, .broken, .unsupported, nil], 0, Score(low: 0.25, high: 0.75, estimate: 0.5)),
            ([.ok], 1, Score(low: 0.5, high: 1, estimate: 1)),
        ] as [([LinkVerdict?], Int, Score)])
    func `links count by verdict`(verdicts: [LinkVerdict?], withoutLink: Int, score: Score) throws {
        let receipt = metric.measure(evidence(verdicts, withoutLink: withoutLink), asOf: asOf)
        #expect(receipt.assessment == .scored(score))
        try expectSound(receipt)
    }

    @Test func `one more unknown never lowers the estimate and only opens the bounds`() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            let verdicts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                LinkVerdict.allCases.randomElement(using: &generator)
            }
            let before = try #require(metric.measure(evidence(verdicts), asOf: asOf).assessment.score)
            let receipt = metric.measure(evidence(verdicts + [.unknown]), asOf: asOf)
            try expectSound(receipt)
            let after = try #require(receipt.assessment.score)
            #expect(after.estimate == before.estimate)
            #expect(after.low <= before.low && after.high >= before.high)
        }
    }

    @Test func `a link that several distributions name counts once`() {
        var twice = evidence([.ok, .broken])
        twice.dataset.distributions.append(twice.dataset.distributions[0])
        #expect(metric.measure(twice, asOf: asOf).assessment == .scored(Score(exactly: 0.5)))
    }

    @Test func `without a check nothing is measured`() {
        var unchecked = evidence([.ok])
        unchecked.linksWereChecked = false
        #expect(metric.measure(unchecked, asOf: asOf).assessment == .notMeasured(Reason(.linksNotChecked)))
    }

    @Test func `without any link there is nothing to check`() {
        let receipt = metric.measure(evidence([], withoutLink: 2), asOf: asOf)
        #expect(receipt.assessment == .notMeasured(Reason(.noLinks)))
        #expect(receipt.tallies == [Tally(.linkState, "absent", count: 2)])
    }

    @Test func `an open dataset without distributions has nothing online`() throws {
        let receipt = metric.measure(evidence([]), asOf: asOf)
        #expect(receipt.assessment == .scored(Score(exactly: 0)))
        #expect(receipt.reasons == [Reason(.noDistributions)])
        try expectSound(receipt)
    }

    @Test func `where nothing was checked, not even an empty dataset is measured`() {
        var unchecked = evidence([])
        unchecked.linksWereChecked = false
        #expect(metric.measure(unchecked, asOf: asOf).assessment == .notMeasured(Reason(.linksNotChecked)))
    }

    @Test(arguments: [AccessRights.restricted, .nonPublic])
    func `restricted data need not be online`(rights: AccessRights) {
        var restricted = evidence([])
        restricted.dataset.accessRights = Stated(raw: rights.rawValue, value: rights)
        let reason = Reason(.accessRestricted, [rights.rawValue])
        #expect(metric.measure(restricted, asOf: asOf).assessment == .notAssessable(reason))
    }

    @Test(arguments: [(ContentFinding.Code.headerOnly, true), (.rangeIgnored, false), (.pageForData, false)])
    func `faulty files are a reason and cost nothing`(code: ContentFinding.Code, isReason: Bool) throws {
        var evidence = DatasetEvidence { $0.distributions = [distribution { $0.downloadURL = "u" }] }
        evidence.linksWereChecked = true
        evidence.links["u"] = observation("u", .ok) {
            $0.content = ContentObservation(findings: [ContentFinding(code)])
        }
        let receipt = try OnlineAvailabilityMetric().measure(evidence, asOf: asOf)
        #expect(receipt.assessment == .scored(Score(exactly: 1)))
        #expect(receipt.reasons.contains(Reason(.contentFaults, ["1"])) == isReason)
    }

    @Test(arguments: [("certificate-expired", Reason.Code.linksDistrusted), ("http-501", .linksUndecided)])
    func `a certificate that is not accepted is a reason of its own, and leaves the score open`(
        cause: String, code: Reason.Code
    ) throws {
        var evidence = DatasetEvidence { $0.distributions = [distribution { $0.downloadURL = "u" }] }
        evidence.linksWereChecked = true
        evidence.links["u"] = observation("u", .unknown, cause: cause)
        var history = LinkHistory(at: daysBefore(9))
        for day in 1...9 {
            history.record(LinkSignal(.unknown, cause: LinkCause(slug: cause)), at: daysBefore(10 - Double(day)))
        }
        evidence.histories["u"] = history
        let receipt = try OnlineAvailabilityMetric().measure(evidence, asOf: asOf)
        #expect(receipt.reasons == [Reason(code, ["1"])])
        #expect(code.remedy == (code == .linksDistrusted ? .mendCertificate : .steadyServer))
        guard case .scored(let score) = receipt.assessment else {
            Issue.record("\(receipt.assessment)")
            return
        }
        #expect(score.low == 0 && score.high == 1)
    }

    @Test func `every verdict is counted and explained`() {
        let receipt = metric.measure(evidence(LinkVerdict.allCases + [nil], withoutLink: 1), asOf: asOf)
        #expect(
            receipt.reasons == [
                Reason(.linksBroken, ["1", "3"]), Reason(.linksBlocked, ["1"]), Reason(.linksUndecided, ["1"]),
                Reason(.distributionsWithoutLink, ["1"]), Reason(.linksUnsupported, ["1"]),
                Reason(.linksUnchecked, ["1"]),
            ])
        #expect(receipt.tallies.map(\.count).reduce(0, +) == 8)
    }

    @Test func `a receipt lists a bounded number of links, the bad ones first`() throws {
        let verdicts: [LinkVerdict?] = Array(repeating: .ok, count: 100) + [.broken]
        let links = metric.measure(evidence(verdicts), asOf: asOf).inputs.filter { $0.name == "link" }
        #expect(links.count == 20)
        let value = "broken http-200 since 2026-11-20T00:00:00Z (2)"
        #expect(links.first == .init(.link, value, from: "HEAD https://data.example/100"))
    }
}
