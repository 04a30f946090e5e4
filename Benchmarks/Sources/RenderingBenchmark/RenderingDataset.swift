import DCAT
import DataQuality
import Harvesting
import Reporting

/// A dataset of common size: eight distributions, each link checked, measured by the standard rules.
enum RenderingDataset {
    static let asOf = Instant(year: 2026, month: 11, day: 22, hour: 6, minute: 21)

    static func facts() throws -> DatasetFacts {
        var dataset = Dataset(identifier: "3f9a0c1e-77aa-4b1c-9d7e-0a1b2c3d4e5f")
        dataset.title = MultilingualText("House prices & rents by district, monthly", language: "en")
        dataset.description = MultilingualText(
            String(
                repeating: "Average prices of dwellings sold, by type and district, with \"rents\" since 2014. ",
                count: 6),
            language: "en")
        dataset.publisher = Agent(name: MultilingualText("Statistics Office", language: "en"), identifier: "stat")
        dataset.contactPoint = ContactPoint(name: "Data desk", email: "data@example.org")
        dataset.keywords = ["housing", "prices", "rents", "districts"].map { LanguageString($0) }
        dataset.landingPage = "https://data.example.org/dataset/house-prices"
        let modified = Instant(year: 2026, month: 11, day: 2)
        dataset.issued = Stated(
            raw: "2014-05-01",
            value: PartialDate(start: Instant(year: 2014, month: 5, day: 1), precision: .day))
        dataset.modified = Stated(raw: "2026-11-02", value: PartialDate(start: modified, precision: .day))
        dataset.frequency = Stated(raw: "monthly", value: .term(.monthly))
        dataset.licence = Stated(
            raw: "https://creativecommons.org/licenses/by/4.0/", value: Licence(code: "CC_BY_4_0", isOpen: true))
        dataset.accessRights = Stated(raw: "public", value: .public)

        var evidence = DatasetEvidence(dataset: dataset, firstSeen: Instant(year: 2026, month: 3, day: 1))
        let formats = ["CSV", "XLSX", "JSON", "CSV", "PDF", "XML", "CSV", "XLSX"]
        for (index, code) in formats.enumerated() {
            var distribution = Distribution()
            let url = "https://files.example.org/house-prices/\(2_018 + index).\(code.lowercased())?format=\(code)&v=2"
            distribution.title = MultilingualText("House prices \(2_018 + index)", language: "en")
            distribution.format = Stated(raw: code, value: FileFormat(code: code))
            distribution.downloadURL = url
            distribution.byteSize = Int64(48_213 * (index + 1))
            evidence.dataset.distributions.append(distribution)
            var observation = LinkObservation(
                url: url, checkedAt: asOf.adding(days: -0.25), verdict: index == 6 ? .broken : .ok,
                cause: index == 6 ? "http-404" : "http-200", methods: ["HEAD"])
            observation.status = index == 6 ? 404 : 200
            observation.servedFormat = FileFormat(code: code)
            observation.sniffedFormat = FileFormat(code: index == 3 ? "HTML" : code)
            observation.contentType = FileFormat(code: code)?.properties.mediaType
            observation.contentLength = distribution.byteSize
            observation.attempts[0].peerAddress = "192.0.2.17"
            evidence.links[url] = observation
        }
        evidence.linksWereChecked = true
        let metrics = try MetricRegistry.metrics(for: .standard)
        let receipts = metrics.map { $0.measure(evidence, asOf: asOf) }
        let issue = RecordIssue(
            code: "date-unreadable", severity: .warning, record: dataset.identifier, field: "temporal",
            value: "since ever", message: "the date is in no known form")
        return DatasetFacts(
            dataset: evidence.dataset, publisherKey: "stat", firstSeen: evidence.firstSeen, links: evidence.links,
            receipts: ByDimension { receipts[Dimension.allCases.firstIndex(of: $0) ?? 0] }, issues: [issue])
    }
}
