import DataQuality
import Harvesting

/// Writes the pages of one portal and everything below it.
struct PortalSection: Sendable {
    private static let batch = 64

    let source: any EditionSource
    let facts: PortalFacts
    let width: Int

    private var id: String { facts.declaration.id }
    private var reference: PortalReference { PortalReference(facts) }

    func write(to site: inout SiteWriter, _ downloads: borrowing DownloadFiles) async throws {
        let (publishers, medians) = try writePublishers(to: &site, downloads)
        let flawed = try await writeDatasets(to: &site, downloads)
        try writeIssues(flawed, to: &site, downloads)
        try writeChanges(to: &site, downloads)
        try writeCopies(downloads)
        try site.write(PortalModel(facts, publishers: publishers, medians: medians, hasPage: flawed.contains))
        try downloads.append(to: .portals) { $0.line(facts) }
        try downloads.appendToGraph { try $0.state(facts) }
    }

    /// Writes each publisher's pages and the list of all; answers those that the portal's page shows, and
    /// the publisher in the middle.
    private func writePublishers(
        to site: inout SiteWriter, _ downloads: borrowing DownloadFiles
    ) throws -> ([PublisherFacts], ByDimension<MedianPublisher?>) {
        var shown: [PublisherFacts] = []
        var results: [ByDimension<Aggregate>] = []
        var list = ListWriter<PublisherFacts>(lines: facts.publishers)
        var cursor: Cursor?
        repeat {
            let batch = try source.publishers(of: id, after: cursor, limit: ListPage.length)
            for publisher in batch.elements {
                results.append(publisher.results)
                if shown.count < PortalModel.shownPublishers { shown.append(publisher) }
                try downloads.append(to: .publishers) { $0.line(publisher, portal: id) }
                try downloads.appendToGraph { try $0.state(publisher, portal: id) }
                try writePages(of: publisher, to: &site)
                if let (page, rows) = list.add(publisher) {
                    try site.write(PublisherListModel(reference, page, rows: rows))
                }
            }
            cursor = batch.next
        } while cursor != nil
        if let (page, rows) = list.finish() { try site.write(PublisherListModel(reference, page, rows: rows)) }
        return (shown, ByDimension { dimension in MedianPublisher(of: results.lazy.map { $0[dimension] }) })
    }

    private func writePages(of publisher: PublisherFacts, to site: inout SiteWriter) throws {
        var list = ListWriter<DatasetRow>(lines: publisher.datasets)
        var cursor: Cursor?
        repeat {
            let batch = try source.datasetRows(
                of: id, publisher: publisher.key, after: cursor, limit: ListPage.length)
            for row in batch.elements {
                if let (page, rows) = list.add(row) {
                    try site.write(PublisherModel(reference, publisher, page, rows: rows))
                }
            }
            cursor = batch.next
        } while cursor != nil
        if let (page, rows) = list.finish() {
            try site.write(PublisherModel(reference, publisher, page, rows: rows))
        }
    }

    /// Writes each dataset's page, the list of all, and their lines in the tables; answers those with issues.
    private func writeDatasets(to site: inout SiteWriter, _ downloads: borrowing DownloadFiles) async throws
        -> RecordSet
    {
        var flawed = RecordSet()
        var list = ListWriter<DatasetRow>(lines: facts.datasets)
        var pages: [DatasetListModel] = []
        var cursor: Cursor?
        var isAtEnd = false
        let renderer = site.renderer
        let folder = site.folder
        let reference = reference
        try await InOrder.run(
            width: width,
            next: {
                guard !isAtEnd else { return [DatasetFacts]?.none }
                let batch = try source.datasets(of: id, after: cursor, limit: PortalSection.batch)
                cursor = batch.next
                isAtEnd = cursor == nil
                return batch.elements
            },
            work: { try DatasetBatch($0, of: reference, renderer, in: folder) },
            take: { batch in
                try site.add(batch.files, pages: batch.rows.count)
                try downloads.append(batch.datasetLines, to: .datasets)
                try downloads.append(batch.distributionLines, to: .distributions)
                try downloads.append(batch.measurementLines, to: .measurements)
                try downloads.appendToGraph(batch.statements)
                flawed.formUnion(batch.flawed)
                for row in batch.rows {
                    if let (page, rows) = list.add(row) { pages.append(DatasetListModel(reference, page, rows: rows)) }
                }
                for page in pages { try site.write(page) }
                pages.removeAll()
            })
        if let (page, rows) = list.finish() { try site.write(DatasetListModel(reference, page, rows: rows)) }
        return flawed
    }

    private func writeChanges(to site: inout SiteWriter, _ downloads: borrowing DownloadFiles) throws {
        var shown: [ChangeLine] = []
        var cursor: Cursor?
        repeat {
            let batch = try source.changes(of: id, after: cursor, limit: ListPage.length)
            for change in batch.elements {
                try downloads.append(to: .changes) { $0.line(change, portal: id) }
                if shown.count < ChangesModel.shownChanges { shown.append(change) }
            }
            cursor = batch.next
        } while cursor != nil
        try site.write(ChangesModel(facts, rows: shown))
    }

    private func writeCopies(_ downloads: borrowing DownloadFiles) throws {
        var cursor: Cursor?
        repeat {
            let batch = try source.copies(of: id, after: cursor, limit: ListPage.length)
            for copy in batch.elements { try downloads.append(to: .duplicates) { $0.line(copy, portal: id) } }
            cursor = batch.next
        } while cursor != nil
    }

    private func writeIssues(
        _ flawed: RecordSet, to site: inout SiteWriter, _ downloads: borrowing DownloadFiles
    ) throws {
        var list = ListWriter<IssueLine>(lines: facts.issues.reduce(0) { $0 + $1.count })
        var cursor: Cursor?
        repeat {
            let batch = try source.issues(of: id, after: cursor, limit: ListPage.length)
            for issue in batch.elements {
                try downloads.append(to: .issues) { $0.line(issue, portal: id) }
                let line = IssueLine(issue, hasPage: issue.record.map(flawed.contains) ?? false)
                if let (page, rows) = list.add(line) { try site.write(IssueListModel(reference, page, rows: rows)) }
            }
            cursor = batch.next
        } while cursor != nil
        if let (page, rows) = list.finish() { try site.write(IssueListModel(reference, page, rows: rows)) }
    }
}
