import GRDB

/// The pipeline's memory between runs: one SQLite database of portals, datasets, observations and measurements.
///
/// Instants are stored as milliseconds since 1970 in UTC. One process writes at a time; readers see the last commit.
public final class Warehouse: Sendable {
    let pool: DatabasePool
    /// An absolute path.
    public let path: String

    /// Opens the database at `path`, making or migrating it as needed; its folder must exist.
    ///
    /// - Throws: ``WarehouseError`` with code `unusable`.
    public init(path: String) throws {
        self.path = path
        SQLiteMemory.set()
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA temp_store = FILE")
            // In KiB, of each connection; there are up to three that read.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -8_192 : -32_768)")
            // 32 MiB: pages that are written again and again reach the database file once.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
        }
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 3
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = WarehouseMigrations.migrator
            try pool.read { db in
                if try migrator.hasBeenSuperseded(db) {
                    throw WarehouseError(
                        .unusable, "\(path) was written by a newer version of OpenGauge; use that version")
                }
            }
            try migrator.migrate(pool)
        } catch let error as WarehouseError {
            throw error
        } catch {
            throw WarehouseError(
                WarehouseError(ofDatabase: error)?.code ?? .unusable, "the warehouse \(path) cannot be opened: \(error)"
            )
        }
    }

    /// Folds the write-ahead log into the database file.
    public func checkpoint() throws {
        try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
}
