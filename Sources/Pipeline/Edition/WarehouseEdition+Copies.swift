import DCAT
import Harvesting
import Reporting
import Warehouse

extension DatasetCopy {
    static let issueCode = "dataset-copy"

    /// The finding that readers of issues see.
    var issue: RecordIssue {
        let place =
            original.portal == listing.portal ? "is listed a second time" : "is listed by portal \(original.portal)"
        return RecordIssue(
            code: Self.issueCode, severity: .information, record: listing.identifier, title: title,
            value: original.identifier, message: "the dataset \(place) as '\(original.identifier)' and counts there")
    }
}

extension CopyLine.Agreement {
    init(_ evidence: CopyEvidence) {
        let all: [(CopyEvidence, CopyLine.Agreement)] = [
            (.identifier, .identifier), (.title, .title), (.publisher, .publisher), (.landingPage, .landingPage),
            (.resources, .resources),
        ]
        self = all.reduce(into: []) { if evidence.contains($1.0) { $0.insert($1.1) } }
    }
}

extension WarehouseEdition {
    /// Listings of one dataset that its page names.
    private static let shownListings = 50

    func copies(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<CopyLine> {
        let found = try warehouse.copies(portal: portal, after: cursor?.place ?? "", limit: limit)
        return Batch(
            found.map(line), next: found.count < limit ? nil : found.last.map { Cursor($0.listing.identifier) })
    }

    /// What is told of a dataset beside its record and its scores.
    struct Surroundings {
        var issues: [RecordIssue] = []
        /// Where it belongs, of a copy.
        var original: CopyLine?
        var others: [ListingFacts] = []
    }

    /// The issues and other listings of datasets of a portal, by number.
    func surroundings(of batch: [StoredDataset], in portal: String) throws -> [Int64: Surroundings] {
        let issues = try warehouse.issues(portal: portal, records: batch.map(\.identifier))
        let listings = try warehouse.listings(of: batch.map(\.number), limit: Self.shownListings)
        var found: [Int64: Surroundings] = [:]
        for stored in batch {
            var facts = Surroundings(issues: issues[stored.identifier] ?? [])
            if let (copy, others) = listings[stored.number] {
                facts.issues += [copy?.issue].compactMap(\.self)
                facts.original = copy.map(line)
                facts.others = others.map(listing)
            }
            found[stored.number] = facts
        }
        return found
    }

    private func line(_ copy: DatasetCopy) -> CopyLine {
        CopyLine(
            identifier: copy.listing.identifier, title: copy.title, original: listing(copy.original), score: copy.score,
            agreement: CopyLine.Agreement(copy.evidence))
    }

    private func listing(_ listing: Listing) -> ListingFacts {
        let portal = portalTitles[listing.portal] ?? MultilingualText()
        return ListingFacts(portal: listing.portal, portalTitle: portal, identifier: listing.identifier)
    }
}
