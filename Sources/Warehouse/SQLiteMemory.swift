import CSQLite

/// How SQLite gets its memory, set when the first warehouse of a process is opened.
enum SQLiteMemory {
    /// Pieces of 1,200 bytes for each connection: what the statements of a batch of checks take.
    private static let slots: Int32 = 256
    private static let settings: Void = opengauge_sqlite_set_memory(slots)

    /// Must come before a connection is opened.
    static func set() { settings }
}
