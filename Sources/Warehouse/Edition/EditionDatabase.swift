import Foundation
import GRDB
import Harvesting

/// Writes the SQLite file that an edition offers for download: plain tables for readers.
///
/// Datasets come first, portal by portal, then what is told of each portal's groups, issues and copies. A portal's rows are
/// written anew or copied from the file of an edition before, one by one in the same order, so that the same rows give the
/// same bytes. The file is of no use until ``finish()``.
public final class EditionDatabase: Sendable {
    let queue: DatabaseQueue

    /// - Parameters:
    ///   - path: where nothing lies yet.
    ///   - earlier: a file that was finished before, for ``copyDatasets(of:)`` and ``copyGroups(of:)``.
    /// - Throws: when a file cannot be read or written.
    public init(path: String, earlier: String? = nil) throws {
        queue = try Self.open(path)
        try queue.writeWithoutTransaction { db in
            if let earlier { try db.execute(sql: "ATTACH ? AS earlier", arguments: [earlier]) }
            // One transaction for all: each counts in the file's head.
            try db.beginTransaction(.immediate)
            try db.execute(sql: Self.schema)
        }
    }

    /// Copies a portal's datasets with their distributions and measurements.
    public func copyDatasets(of portal: String) throws {
        try queue.writeWithoutTransaction { db in
            var datasets = try EarlierRows("dataset", of: portal, db)
            var distributions = try EarlierRows("distribution", of: portal, db)
            var measurements = try EarlierRows("measurement", of: portal, db)
            while datasets.hasRow {
                let identifier = datasets.dataset
                try datasets.copy()
                while distributions.hasRow, distributions.dataset == identifier { try distributions.copy() }
                while measurements.hasRow, measurements.dataset == identifier { try measurements.copy() }
            }
        }
    }

    /// Copies what is told of a portal beside its datasets.
    public func copyGroups(of portal: String) throws {
        try queue.writeWithoutTransaction { db in
            for table in ["score", "issue", "duplicate"] {
                var rows = try EarlierRows(table, of: portal, db)
                while rows.hasRow { try rows.copy() }
            }
        }
    }

    /// Adds the indexes and closes the file.
    public func finish() throws {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: Self.indexes)
            try db.commit()
        }
        try queue.close()
    }

    /// A portal as one line of the database.
    public struct PortalLine {
        public var portal: PortalDeclaration
        public var title: String
        public var harvest: PortalRun?
        public var datasets: Int

        public init(portal: PortalDeclaration, title: String, harvest: PortalRun?, datasets: Int) {
            self.portal = portal
            self.title = title
            self.harvest = harvest
            self.datasets = datasets
        }
    }

    /// Copies a finished file and adds what changes with every run.
    ///
    /// - Throws: when a file cannot be read or written.
    public static func complete(
        _ base: String, at path: String, edition facts: [(name: String, value: String)], portals: [PortalLine]
    ) throws {
        try FileManager.default.copyItem(atPath: base, toPath: path)
        let queue = try open(path)
        try queue.write { db in
            try db.execute(sql: editionSchema)
            for (name, value) in facts {
                try db.execute(sql: "INSERT INTO edition VALUES (?, ?)", arguments: [name, value])
            }
            for line in portals {
                let portal = line.portal
                try db.execute(
                    sql: "INSERT INTO portal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        portal.id, line.title, portal.kind, portal.country, portal.unitCode, portal.level?.rawValue,
                        line.harvest?.state.rawValue, line.harvest?.isAccepted, line.harvest?.announced,
                        line.harvest?.received, line.datasets,
                    ])
            }
        }
        try queue.close()
    }

    /// Opens a file that is thrown away if anything fails, so that it needs no journal.
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = 8192")
            try db.execute(sql: "PRAGMA journal_mode = OFF")
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
