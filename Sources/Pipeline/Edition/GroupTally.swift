import DCAT
import DataQuality
import Reporting

/// The results of a group of datasets, a publisher's or a portal's, counted one dataset at a time.
struct GroupTally {
    /// Fixes kept for a group; the rest gain less.
    static let fixLimit = 25

    private(set) var datasets = 0
    private(set) var distributions = 0
    private(set) var missing = 0
    /// Datasets that belong elsewhere: listed here, scored there.
    private(set) var copies = 0
    /// How many of ``distributions`` are those of ``copies``.
    private(set) var copiedDistributions = 0
    private(set) var results = ByDimension { Aggregate($0) }
    private var ledger = RemedyLedger(exampleLimit: 5)

    /// - Parameter identifier: under which it is named among the examples of fixes.
    mutating func add(
        _ dataset: Dataset, identifier: String, isMissing: Bool = false, isCopy: Bool = false,
        receipts: ByDimension<Receipt>
    ) {
        datasets += 1
        distributions += dataset.distributions.count
        if isMissing { missing += 1 }
        if isCopy {
            copies += 1
            copiedDistributions += dataset.distributions.count
            return
        }
        for dimension in Dimension.allCases {
            let receipt = receipts[dimension]
            results[dimension].add(receipt)
            ledger.add(receipt.remedies(in: dimension), dataset: identifier)
        }
    }

    mutating func merge(_ other: GroupTally) {
        datasets += other.datasets
        distributions += other.distributions
        missing += other.missing
        copies += other.copies
        copiedDistributions += other.copiedDistributions
        for dimension in Dimension.allCases { results[dimension].merge(other.results[dimension]) }
        ledger.merge(other.ledger)
    }

    /// What to do, by descending gain.
    func fixes(title: (String) throws -> MultilingualText) rethrows -> [Fix] {
        try ledger.entries.prefix(Self.fixLimit).map { entry in
            try Fix(entry, of: results[entry.dimension], title: title)
        }
    }
}
