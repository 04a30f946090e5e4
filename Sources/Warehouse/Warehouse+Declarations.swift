import GRDB

extension Warehouse {
    /// A file of the pipeline's declaration as it was.
    public struct DeclarationFile: Hashable, Sendable {
        /// An absolute path.
        public var path: String
        public var text: String

        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Keeps the files by which a run is made, the pipeline's own first; the same files as before are not kept twice.
    public func keep(_ files: [DeclarationFile], run: RunID) throws {
        try pool.write { db in
            try db.execute(sql: "DELETE FROM declaration WHERE run = ?", arguments: [run.number])
            guard try Self.files(db, upTo: run) != files else { return }
            for (position, file) in files.enumerated() {
                try db.execute(
                    sql: "INSERT INTO declaration VALUES (?, ?, ?, ?)",
                    arguments: [run.number, position, file.path, file.text])
            }
        }
    }

    /// The files by which the run was made, the pipeline's own first; empty where none were kept.
    public func declaration(of run: RunID) throws -> [DeclarationFile] {
        try pool.read { db in try Self.files(db, upTo: run) }
    }

    private static func files(_ db: Database, upTo run: RunID) throws -> [DeclarationFile] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT path, text FROM declaration
                WHERE run = (SELECT MAX(run) FROM declaration WHERE run <= ?) ORDER BY position
                """, arguments: [run.number]
        ).map { DeclarationFile(path: $0[0], text: $0[1]) }
    }
}
