import DCAT
import DataQuality
import Harvesting
import Reporting

/// The datasets of the fixed edition, with receipts written by hand.
enum FixedDatasets {
    static var all: [DatasetFacts] { [empty, rivers] }

    static let agent = Agent(
        name: MultilingualText([
            LanguageString("Water Authority", language: "en"), LanguageString("水务局", language: "zh"),
        ]), homepage: "https://water.example.org/", parentName: "City Government")

    static let issue = RecordIssue(
        code: "date-unreadable", severity: .warning, record: "river/levels #1", title: "River levels", field: "issued",
        value: "sometime in 2015", message: "the date is in no known form")

    /// A dataset with everything, hostile words among it.
    static var rivers: DatasetFacts {
        var dataset = Dataset(identifier: "river/levels #1")
        dataset.title = MultilingualText([
            LanguageString("River levels <b>& flows</b>", language: "en"), LanguageString("河道水位", language: "zh"),
        ])
        dataset.description = MultilingualText("Levels by gauge.\n<script>alert(1)</script>", language: "en")
        dataset.publisher = agent
        dataset.contactPoint = ContactPoint(name: "Data desk", email: "data@example.org", url: "javascript:alert(1)")
        dataset.keywords = [LanguageString("water"), LanguageString("l'eau", language: "fr")]
        dataset.themes = [Concept(iri: "http://publications.europa.eu/resource/authority/data-theme/ENVI")]
        dataset.landingPage = "javascript:alert(document.cookie)"
        dataset.issued = Stated(raw: "sometime in 2015", value: nil)
        let day = Instant(year: 2026, month: 11, day: 2)
        dataset.modified = Stated(raw: "2026-11-02", value: PartialDate(start: day, precision: .day))
        dataset.frequency = Stated(raw: "每月", value: .term(.monthly))
        dataset.temporal = [
            PeriodOfTime(start: Stated(raw: "2026-11-02", value: PartialDate(start: day, precision: .day)), end: nil)
        ]
        dataset.licence = Stated(raw: "http://example.org/licence", value: Licence(code: "CC_BY_4_0", isOpen: true))
        dataset.accessRights = Stated(raw: "无条件开放", value: .public)
        dataset.distributions = [
            distribution("Hourly", "csv", "CSV", "https://files.example.org/levels.csv?a=1&b=2", bytes: 48_213),
            distribution("", "电子表格", nil, "javascript:alert(2)"), distribution("Old", "CSV", "CSV", nil),
        ]
        return DatasetFacts(
            dataset: dataset, publisherKey: "water", firstSeen: Instant(year: 2026, month: 3, day: 1),
            lastChange: Instant(year: 2026, month: 11, day: 3), links: links, standings: standings,
            receipts: ByDimension(timeliness: onTime, formatRichness: formats, onlineAvailability: online),
            issues: [issue], original: FixedPortals.copy, otherListings: [FixedPortals.copy.original])
    }

    /// A dataset of which nothing is stated, and which its portal no longer lists.
    static var empty: DatasetFacts {
        let reason = Reason(.noPromise)
        return DatasetFacts(
            dataset: Dataset(identifier: "empty-1"), publisherKey: "not-stated",
            missingSince: Instant(year: 2026, month: 11, day: 20),
            receipts: ByDimension(
                timeliness: Receipt(
                    rule: RuleID("timeliness", version: 1), assessment: .notAssessable(reason), reasons: [reason]),
                formatRichness: Receipt(
                    rule: RuleID("format-richness", version: 1), assessment: .scored(Score(exactly: 0)),
                    reasons: [Reason(.noDistributions)]),
                onlineAvailability: Receipt(
                    rule: RuleID("online-availability", version: 1), assessment: .notMeasured(Reason(.linksNotChecked)))
            ))
    }

    private static var links: [String: LinkObservation] {
        let url = "https://files.example.org/levels.csv?a=1&b=2"
        var observation = LinkObservation(
            url: url, checkedAt: Instant(year: 2026, month: 11, day: 22, hour: 5), verdict: .moved, cause: "http-200",
            attempts: [
                LinkAttempt("HEAD", outcome: "http-405", peerAddress: "192.0.2.17"),
                LinkAttempt(
                    "GET", .refused, outcome: "http-200",
                    hops: [.init(status: 301, location: "https://cdn.example.org/levels.csv")],
                    peerAddress: "192.0.2.17",
                    timings: .init(nameLookup: 2, connect: 14.5, tlsHandshake: 31.25, firstByte: 80, total: 95.5)),
            ])
        observation.status = 200
        observation.contentType = "text/html; charset=utf-8"
        observation.contentLength = 48_213
        observation.servedFormat = FileFormat(code: "CSV")
        observation.sniffedFormat = FileFormat(code: "HTML")
        return [url: observation]
    }

    private static var standings: [String: LinkStanding] {
        guard let rules = try? LinkStandingRules(), let observation = links.values.first else { return [:] }
        var history = LinkHistory(at: observation.checkedAt.adding(days: -40))
        let found: [(Double, LinkSignal)] = [(40, .ok), (10, .failure), (9, .failure), (8, .moved), (0, .moved)]
        for (days, signal) in found { history.record(signal, at: observation.checkedAt.adding(days: -days)) }
        return [observation.url: LinkStanding(history, rules: rules)]
    }

    private static func distribution(
        _ title: String, _ format: String, _ code: String?, _ url: String?, bytes: Int64? = nil
    ) -> Distribution {
        var distribution = Distribution()
        distribution.title = MultilingualText(title)
        distribution.format = Stated(raw: format, value: code.flatMap(FileFormat.init(code:)))
        distribution.downloadURL = url
        distribution.byteSize = bytes
        return distribution
    }

    private static var onTime: Receipt {
        var receipt = Receipt(
            rule: RuleID("timeliness", version: 1), assessment: .scored(Score(exactly: 1)),
            reasons: [Reason(.onTime, ["2026-11-01", "2026-12-05"])],
            inputs: [
                Receipt.Input(.declaredFrequency, "每月", from: "dct:accrualPeriodicity"),
                Receipt.Input(.lastChange, "2026-11-02", from: "dct:modified <b>"),
            ], arithmetic: "max(0, min(1, (62 − 20.26) / (62 − 34.1))) = 1")
        receipt.tallies = [Tally(.promiseClass, "monthly"), Tally(.promiseKept, "monthly")]
        return receipt
    }

    private static var formats: Receipt {
        Receipt(
            rule: RuleID("format-richness", version: 1),
            assessment: .scored(Score(low: 0.41, high: 0.81, estimate: 0.66)),
            reasons: [Reason(.formatContradicted, ["CSV", "HTML", "https://files.example.org/levels.csv"])],
            arithmetic: "0.6 × 0.6 + 0.4 × 0.75 = 0.66",
            children: [
                Receipt(
                    rule: RuleID("format-richness.best-format", version: 1), weight: 0.6,
                    assessment: .scored(Score(exactly: 0.6)), reasons: [Reason(.bestFormat, ["CSV", "3"])],
                    arithmetic: "max(0.6, 0) = 0.6"),
                Receipt(
                    rule: RuleID("house-rule", version: 2), weight: 0.4,
                    assessment: .scored(Score(low: 0.25, high: 1, estimate: 0.75)),
                    reasons: [Reason(.unknownFormats, ["1", "3"])]),
            ])
    }

    private static var online: Receipt {
        var receipt = Receipt(
            rule: RuleID("online-availability", version: 1),
            assessment: .scored(Score(low: 0.5, high: 1, estimate: 1)),
            reasons: [Reason(.allOnline, ["1"]), Reason(.linksUnsupported, ["1"])], arithmetic: "1 / 1 = 1")
        receipt.lowArithmetic = "1 / 2 = 0.5"
        receipt.highArithmetic = "2 / 2 = 1"
        return receipt
    }
}
