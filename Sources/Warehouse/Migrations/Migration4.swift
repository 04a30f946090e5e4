import GRDB

/// Datasets that are listed more than once, within a portal or by several.
enum Migration4 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- The record that a dataset's keys were taken from.
                CREATE TABLE identity(
                    dataset INTEGER PRIMARY KEY REFERENCES dataset(id),
                    digest BLOB NOT NULL,
                    resources INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE identity_key(
                    kind INTEGER NOT NULL,
                    key INTEGER NOT NULL,
                    dataset INTEGER NOT NULL REFERENCES dataset(id),
                    PRIMARY KEY(kind, key, dataset)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX identity_key_dataset ON identity_key(dataset, kind);

                CREATE TABLE dataset_copy(
                    dataset INTEGER PRIMARY KEY REFERENCES dataset(id),
                    original INTEGER NOT NULL REFERENCES dataset(id),
                    score REAL NOT NULL,
                    evidence INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX dataset_copy_original ON dataset_copy(original);
                """)
    }
}
