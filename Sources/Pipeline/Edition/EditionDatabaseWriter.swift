import DataQuality
import Foundation
import Reporting
import Warehouse

/// Makes the SQLite file that researchers download: takes the datasets of portals that are written anew as they pass by,
/// and the other portals' rows from the file of the edition before.
///
/// The file is made from one in the folder of the pipeline's state, which holds all but what changes with every run and
/// serves the next edition.
struct EditionDatabaseWriter: Sendable {
    /// Two names in turn, so that the file in use is not touched before the new edition is in place.
    private static let names = ["database-a.sqlite", "database-b.sqlite"]

    private let source: WarehouseEdition
    /// Where the files lie that databases are made from.
    private let folder: String
    private let last: LastEdition?
    private let rows: EditionRows

    /// - Parameter isCurrent: whether the next edition builds on this one.
    init(_ source: WarehouseEdition, folders: RunFolders, isCurrent: Bool, last: LastEdition?) throws {
        self.source = source
        folder = isCurrent ? folders.state : folders.scratch
        self.last = last
        let path = folders.scratch + "/rows.sqlite"
        try? FileManager.default.removeItem(atPath: path)
        rows = try EditionRows(path: path)
    }

    /// The file in the folder of state that this edition's database is made from.
    var base: String {
        if let last, isUnchanged { return last.contents.database }
        return Self.names.first { $0 != last?.contents.database } ?? "database-a.sqlite"
    }

    func add(_ portal: String, _ datasets: [DatasetFacts]) throws {
        try rows.insert(
            datasets.map(EditionRows.Entry.init), portal: portal)
    }

    /// Writes the database to `path`, once all datasets were added.
    func finish(at path: String) throws {
        let base = folder + "/" + base
        if !isUnchanged {
            try addGroups()
            try? FileManager.default.removeItem(atPath: base)
            try EditionDatabase.build(
                at: base, portals: portals.map { ($0, isTakenOver($0) ? .earlier : .fresh) }, fresh: rows,
                earlier: last.map { folder + "/" + $0.contents.database })
        }
        try rows.finish()
        try EditionDatabase.complete(base, at: path, edition: facts, portals: try portalLines())
    }

    /// Removes what the edition before needed.
    func cleanUp() {
        for name in Self.names where name != base {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    var portals: [String] { source.summaries.map(\.facts.declaration.id) }

    private func isTakenOver(_ portal: String) -> Bool { last?.place(ofSection: portal) != nil }

    private var isUnchanged: Bool { last?.contents.portals == portals && portals.allSatisfy(isTakenOver) }

    /// Adds the scores, issues and copies of the portals that are written anew.
    private func addGroups() throws {
        let languages = source.edition.languages.map(\.rawValue)
        for summary in source.summaries {
            let portal = summary.facts.declaration.id
            guard !isTakenOver(portal) else { continue }
            for dimension in Dimension.allCases {
                try rows.insert(
                    summary.facts.results[dimension], portal: portal, publisher: nil, name: title(summary.facts))
            }
            for publisher in summary.publishers {
                let name = publisher.agent?.name.preferred(languages) ?? publisher.key
                for dimension in Dimension.allCases {
                    try rows.insert(publisher.results[dimension], portal: portal, publisher: publisher.key, name: name)
                }
            }
            try addIssues(of: portal)
            try addCopies(of: portal)
        }
    }

    private func addIssues(of portal: String) throws {
        var cursor: Cursor?
        repeat {
            let batch = try source.issues(of: portal, after: cursor, limit: 5_000)
            try rows.insert(batch.elements, portal: portal)
            cursor = batch.next
        } while cursor != nil
    }

    private func addCopies(of portal: String) throws {
        var last = ""
        while true {
            let batch = try source.warehouse.copies(portal: portal, after: last, limit: 5_000)
            try rows.insert(batch) { CopyLine.Agreement($0).codes.joined(separator: " ") }
            guard batch.count == 5_000, let end = batch.last else { return }
            last = end.listing.identifier
        }
    }

    private var facts: [(name: String, value: String)] {
        let edition = source.edition
        return [
            ("id", edition.id), ("pipeline", edition.pipeline), ("asOf", edition.asOf.iso8601),
            ("rules", edition.ruleSet), ("software", edition.software), ("isSample", edition.isSample ? "yes" : "no"),
        ]
    }

    private func portalLines() throws -> [EditionDatabase.PortalLine] {
        let runs = try source.warehouse.portalRuns(source.run.id)
        return source.summaries.map { summary in
            let facts = summary.facts
            return EditionDatabase.PortalLine(
                portal: facts.declaration, title: title(facts),
                harvest: runs.first { $0.portal == facts.declaration.id }, datasets: facts.datasets)
        }
    }

    private func title(_ facts: PortalFacts) -> String {
        let portal = facts.declaration
        return portal.title.preferred(source.edition.languages.map(\.rawValue)) ?? portal.id
    }
}

extension EditionRows.Entry {
    init(_ facts: DatasetFacts) {
        self.init(
            dataset: facts.dataset, publisherKey: facts.publisherKey, firstSeen: facts.firstSeen,
            missingSince: facts.missingSince, links: facts.links, standings: facts.standings,
            results: Dimension.allCases.map { ($0, facts.receipts[$0].assessment) })
    }
}
