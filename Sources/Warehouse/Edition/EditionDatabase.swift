import Foundation
import GRDB
import Harvesting

/// Makes the SQLite file that an edition offers for download: plain tables for readers.
///
/// Rows are put in table by table and portal by portal, whether they were written anew or lie in an earlier file, so that
/// the same rows give the same bytes.
public enum EditionDatabase {
    /// Where a portal's rows come from.
    public enum Part: Hashable, Sendable {
        /// The rows written anew.
        case fresh
        /// The file made before.
        case earlier
    }

    /// Makes all of the database but what changes with every run.
    ///
    /// - Parameters:
    ///   - path: where nothing lies yet.
    ///   - earlier: a file that this function made; nil where no portal needs it.
    /// - Throws: when a file cannot be read or written.
    public static func build(
        at path: String, portals: [(id: String, part: Part)], fresh: EditionRows, earlier: String?
    ) throws {
        let queue = try open(path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "ATTACH ? AS fresh", arguments: [fresh.path])
            if let earlier { try db.execute(sql: "ATTACH ? AS earlier", arguments: [earlier]) }
            for table in tables {
                try db.execute(sql: "CREATE INDEX fresh.portal_\(table) ON \(table)(portal)")
            }
            try db.inTransaction {
                try db.execute(sql: schema)
                for table in tables {
                    for portal in portals { try copy(table, of: portal.id, from: "\(portal.part)", db) }
                }
                try db.execute(sql: indexes)
                return .commit
            }
        }
        try queue.close()
    }

    private static func copy(_ table: String, of portal: String, from part: String, _ db: Database) throws {
        let range = try Row.fetchOne(
            db, sql: "SELECT MIN(rowid), MAX(rowid) FROM \(part).\(table) WHERE portal = ?", arguments: [portal])
        guard let range, let first = range[0] as Int64?, let last = range[1] as Int64? else { return }
        try db.execute(
            sql: "INSERT INTO main.\(table) SELECT * FROM \(part).\(table) WHERE rowid BETWEEN ? AND ? ORDER BY rowid",
            arguments: [first, last])
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

    /// Copies what ``build(at:portals:fresh:earlier:)`` made and adds what changes with every run.
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
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = 8192")
            try db.execute(sql: "PRAGMA journal_mode = OFF")
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
