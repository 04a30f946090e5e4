import DataQuality
import Foundation
import Reporting
import Synchronization
import Warehouse

/// Makes the SQLite file that researchers download: takes the datasets of portals that are written anew as they pass by,
/// and the other portals' rows from the file of the edition before.
///
/// The file is made from one in the folder of the pipeline's state, which holds all but what changes with every run and
/// serves the next edition.
final class EditionDatabaseWriter: Sendable {
    /// Two names in turn, so that the file in use is not touched before the new edition is in place.
    private static let names = ["database-a.sqlite", "database-b.sqlite"]

    private let source: WarehouseEdition
    /// Where the files lie that databases are made from.
    private let folder: String
    private let last: LastEdition?
    /// The file that is written; nil where that of the last edition serves.
    private let database: EditionDatabase?
    /// Of the portals, how many are done or under way.
    private let done = Mutex(0)
    /// The file in the folder of state that this edition's database is made from.
    let base: String
    let portals: [String]

    /// - Parameter isCurrent: whether the next edition builds on this one.
    init(_ source: WarehouseEdition, folders: RunFolders, isCurrent: Bool, last: LastEdition?) throws {
        self.source = source
        self.last = last
        folder = isCurrent ? folders.state : folders.scratch
        let portals = source.summaries.map(\.facts.declaration.id)
        self.portals = portals
        if let last, last.contents.portals == portals, portals.allSatisfy({ last.place(ofSection: $0) != nil }) {
            base = last.contents.database
            database = nil
            return
        }
        base = Self.names.first { $0 != last?.contents.database } ?? "database-a.sqlite"
        let path = folder + "/" + base
        try? FileManager.default.removeItem(atPath: path)
        database = try EditionDatabase(
            path: path, earlier: last.map { [folder] in folder + "/" + $0.contents.database })
    }

    /// Whether no dataset is written anew.
    var isTakenOver: Bool { database == nil }

    /// Adds the next datasets of a portal that is written anew; portals come in their order.
    func add(_ portal: String, _ datasets: [DatasetFacts]) throws {
        guard let database, let place = portals.firstIndex(of: portal) else { return }
        try copyDatasets(before: place)
        try database.insert(datasets.map(EditionDatabase.Entry.init), portal: portal)
    }

    /// Writes the database to `path`, once all datasets were added.
    func finish(at path: String) throws {
        if let database {
            try copyDatasets(before: portals.count)
            try addGroups(to: database)
            try database.finish()
        }
        try EditionDatabase.complete(folder + "/" + base, at: path, edition: facts, portals: try portalLines())
    }

    /// Removes what the edition before needed.
    func cleanUp() {
        for name in Self.names where name != base {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func isTakenOver(_ portal: String) -> Bool { last?.place(ofSection: portal) != nil }

    private func copyDatasets(before place: Int) throws {
        try done.withLock { done in
            while done < place {
                if isTakenOver(portals[done]) { try database?.copyDatasets(of: portals[done]) }
                done += 1
            }
        }
    }

    /// Adds the scores, issues and copies of each portal.
    private func addGroups(to database: EditionDatabase) throws {
        let languages = source.edition.languages.map(\.rawValue)
        for summary in source.summaries {
            let portal = summary.facts.declaration.id
            if isTakenOver(portal) {
                try database.copyGroups(of: portal)
                continue
            }
            for dimension in Dimension.allCases {
                try database.insert(
                    summary.facts.results[dimension], portal: portal, publisher: nil, name: title(summary.facts))
            }
            for publisher in try summary.publishers(0..<summary.results.publishers) {
                let name = publisher.agent?.name.preferred(languages) ?? publisher.key
                for dimension in Dimension.allCases {
                    try database.insert(
                        publisher.results[dimension], portal: portal, publisher: publisher.key, name: name)
                }
            }
            try addIssues(of: portal, to: database)
            try addCopies(of: portal, to: database)
        }
    }

    private func addIssues(of portal: String, to database: EditionDatabase) throws {
        var cursor: Cursor?
        repeat {
            let batch = try source.issues(of: portal, after: cursor, limit: 5_000)
            try database.insert(batch.elements, portal: portal)
            cursor = batch.next
        } while cursor != nil
    }

    private func addCopies(of portal: String, to database: EditionDatabase) throws {
        var last = ""
        while true {
            let batch = try source.warehouse.copies(portal: portal, after: last, limit: 5_000)
            try database.insert(batch) { CopyLine.Agreement($0).codes.joined(separator: " ") }
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

extension EditionDatabase.Entry {
    init(_ facts: DatasetFacts) {
        self.init(
            dataset: facts.dataset, publisherKey: facts.publisherKey, firstSeen: facts.firstSeen,
            missingSince: facts.missingSince, links: facts.links, standings: facts.standings,
            results: Dimension.allCases.map { ($0, facts.receipts[$0].assessment) })
    }
}
