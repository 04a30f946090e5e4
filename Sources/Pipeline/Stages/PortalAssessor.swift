import DCAT
import DataQuality
import Reporting
import Warehouse

/// Measures every dataset of a portal once, stores each result, and counts them, publisher by publisher.
struct PortalAssessor {
    static let batchSize = 1_000

    let warehouse: Warehouse
    let measurer: DatasetMeasurer

    /// - Returns: what it came to, and the first instant at which the clock may change that; nil where it never does.
    func assess(_ portal: String) throws -> (results: PortalResults, holdsUntil: Instant?) {
        var total = GroupTally()
        var distributions = try DistributionTally(rules: LinkStandingRules(measurer.rules))
        var publishers: [PortalResults.Publisher] = []
        var current: (key: String, tally: GroupTally)?
        var holdsUntil: Instant?
        var titles: [String: MultilingualText] = [:]
        func title(_ identifier: String) throws -> MultilingualText {
            if let known = titles[identifier] { return known }
            let title = try warehouse.title(portal: portal, identifier: identifier) ?? MultilingualText()
            titles[identifier] = title
            return title
        }
        func closePublisher() throws {
            guard let (key, tally) = current else { return }
            total.merge(tally)
            publishers.append(
                PortalResults.Publisher(
                    key: key, datasets: tally.datasets, distributions: tally.distributions, copies: tally.copies,
                    results: tally.results, fixes: try tally.fixes(title: title)))
            titles.removeAll(keepingCapacity: true)
            current = nil
        }
        try forEach(portal) { stored, isCopy, receipts in
            if current?.key != stored.publisherKey {
                try closePublisher()
                current = (stored.publisherKey, GroupTally())
            }
            current?.tally.add(
                stored.evidence.dataset, identifier: stored.identifier, isMissing: stored.missingSince != nil,
                isCopy: isCopy, receipts: receipts)
            distributions.add(stored.evidence)
            holdsUntil = (Dimension.allCases.compactMap { receipts[$0].holdsUntil } + [holdsUntil].compactMap(\.self))
                .min()
        }
        try closePublisher()
        publishers.sort { ($1.datasets, $0.key) < ($0.datasets, $1.key) }
        let whole = PortalResults.Total(
            datasets: total.datasets, missing: total.missing, copies: total.copies,
            distributions: total.distributions, copiedDistributions: total.copiedDistributions,
            results: total.results, formats: distributions.formatCounts, links: distributions.linkCounts,
            uncheckedLinks: distributions.unchecked,
            fixes: try total.fixes(title: title),
            medians: ByDimension { dimension in MedianPublisher(of: publishers.lazy.map { $0.results[dimension] }) })
        return (try PortalResults(whole, publishers: publishers), holdsUntil)
    }

    private func forEach(
        _ portal: String, _ body: (StoredDataset, Bool, ByDimension<Receipt>) throws -> Void
    ) throws {
        var place: DatasetPlace?
        repeat {
            let batch = try warehouse.datasets(portal: portal, after: place, limit: Self.batchSize)
            let copies = try warehouse.copies(among: batch.map(\.number))
            var measured: [Warehouse.Measured] = []
            for stored in batch {
                let receipts = try measurer.receipts(stored.evidence)
                measured.append(
                    Warehouse.Measured(
                        dataset: stored.number,
                        results: Dimension.allCases.map { ($0, receipts[$0].assessment) }))
                try body(stored, copies.contains(stored.number), receipts)
            }
            try warehouse.store(measured)
            place = batch.last.map { DatasetPlace(publisher: $0.publisherKey, identifier: $0.identifier) }
        } while place != nil
    }
}
