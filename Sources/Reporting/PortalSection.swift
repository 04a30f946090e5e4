import DataQuality
import Harvesting

/// Writes the pages of one portal and everything below it.
struct PortalSection: Sendable {
    private static let batch = 64

    let source: any EditionSource
    let facts: PortalFacts
    let width: Int
    /// Is given the facts of datasets whose pages are made.
    let also: (@Sendable (String, [DatasetFacts]) throws -> Void)?
    /// Is told the files of each dataset's page.
    let note: (@Sendable (String, [(identifier: String, files: [FileStamp])]) throws -> Void)?

    private var id: String { facts.declaration.id }
    private var reference: PortalReference { PortalReference(facts) }

    /// Writes the section, or takes it over from the edition before, then what each run tells anew; answers where the
    /// section lies.
    func write(to site: inout SiteWriter, _ downloads: borrowing DownloadFiles) async throws -> SectionPlace {
        var place = try await takeOver(to: &site, downloads)
        let hasPage: (String) -> Bool
        if let linked = place?.linkedRecords {
            hasPage = Set(linked).contains
        } else {
            let written = try await writeSection(to: &site, downloads)
            place = written.place
            hasPage = written.flawed.contains
        }
        try writeChanges(to: &site, downloads)
        let page = PortalModel(
            facts, publishers: try source.firstPublishers(of: id, limit: PortalModel.shownPublishers),
            medians: try source.medianPublishers(of: id), hasPage: hasPage)
        try site.write(page)
        try downloads.append(to: .portals) { $0.line(facts) }
        try downloads.append(to: .edition) { try $0.state(facts) }
        place?.linkedRecords = page.linkedRecords.sorted()
        guard let place else { throw ReportingError(.inconsistent, "portal \(id) has no section") }
        return place
    }

    /// Nil where it has to be written.
    private func takeOver(
        to site: inout SiteWriter, _ downloads: borrowing DownloadFiles
    ) async throws -> SectionPlace? {
        guard let earlier = site.earlier, let place = try earlier.edition.place(ofSection: id) else { return nil }
        let mark = PlaceMark(site, downloads)
        try await site.adopt(place, from: earlier.folder, width: width)
        try downloads.repeatEarlier(place)
        return mark.place(at: site, downloads, linkedRecords: place.linkedRecords)
    }

    private func writeSection(
        to site: inout SiteWriter, _ downloads: borrowing DownloadFiles
    ) async throws -> (place: SectionPlace, flawed: RecordSet) {
        let mark = PlaceMark(site, downloads)
        try writePublishers(to: &site, downloads)
        let flawed = try await writeDatasets(to: &site, downloads)
        try writeIssues(flawed, to: &site, downloads)
        try writeCopies(downloads)
        return (mark.place(at: site, downloads, linkedRecords: []), flawed)
    }

    private func forEachPublisher(_ body: (PublisherFacts) throws -> Void) throws {
        var cursor: Cursor?
        repeat {
            let batch = try source.publishers(of: id, after: cursor, limit: ListPage.length)
            for publisher in batch.elements { try body(publisher) }
            cursor = batch.next
        } while cursor != nil
    }

    /// Writes each publisher's pages and the list of all.
    private func writePublishers(to site: inout SiteWriter, _ downloads: borrowing DownloadFiles) throws {
        var list = ListWriter<PublisherFacts>(lines: facts.publishers)
        try forEachPublisher { publisher in
            try downloads.append(to: .publishers) { $0.line(publisher, portal: id) }
            try downloads.append(to: .datasets) { try $0.state(publisher, portal: id) }
            try writePages(of: publisher, to: &site)
            if let (page, rows) = list.add(publisher) {
                try site.write(PublisherListModel(reference, page, rows: rows))
            }
        }
        if let (page, rows) = list.finish() { try site.write(PublisherListModel(reference, page, rows: rows)) }
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
        let earlier = site.earlier
        try await InOrder.run(
            width: width,
            next: {
                guard !isAtEnd else { return ([DatasetFacts], [String: EarlierPage])?.none }
                let batch = try source.datasets(of: id, after: cursor, limit: PortalSection.batch)
                cursor = batch.next
                isAtEnd = cursor == nil
                try also?(id, batch.elements)
                guard let earlier else { return (batch.elements, [:]) }
                let pages = try earlier.edition.pages(of: id, batch.elements.map(\.identifier))
                return (batch.elements, pages.mapValues { EarlierPage(folder: earlier.folder, files: $0) })
            },
            work: { try DatasetBatch($0.0, of: reference, renderer, in: folder, unless: $0.1) },
            take: { batch in
                try site.add(batch.files, pages: batch.rows.count)
                try note?(id, batch.stamps)
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

/// Where a section begins.
private struct PlaceMark {
    private let index: Int64
    private let pages: Int
    private let files: Int
    private let bytes: Int64
    private let tables: [String: Int64]
    private let graph: Int64

    init(_ site: borrowing SiteWriter, _ downloads: borrowing DownloadFiles) {
        index = site.index.position
        pages = site.pages
        files = site.index.files
        bytes = site.index.bytes
        tables = downloads.tablePositions
        graph = downloads.graphPosition
    }

    /// The section that ends here.
    func place(
        at site: borrowing SiteWriter, _ downloads: borrowing DownloadFiles, linkedRecords: [String]
    ) -> SectionPlace {
        var spans: [String: ByteSpan] = [:]
        for (table, end) in downloads.tablePositions {
            let start = tables[table] ?? 0
            if start < end { spans[table] = ByteSpan(start: start, end: end) }
        }
        return SectionPlace(
            pages: site.pages - pages, files: site.index.files - files, bytes: site.index.bytes - bytes,
            index: ByteSpan(start: index, end: site.index.position), tables: spans,
            graph: ByteSpan(start: graph, end: downloads.graphPosition), linkedRecords: linkedRecords)
    }
}
