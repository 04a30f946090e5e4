extension EditionDatabase {
    /// Dates are ISO 8601 text in UTC, scores lie in 0…1, nulls mean "not stated" or "not known".
    static let schema = """
        -- A publisher's scores; with a null publisher, the portal's own.
        CREATE TABLE score(
            portal TEXT NOT NULL, publisher TEXT, name TEXT NOT NULL, dimension TEXT NOT NULL,
            datasets INTEGER NOT NULL, scored INTEGER NOT NULL, not_assessable INTEGER NOT NULL,
            not_measured INTEGER NOT NULL, low REAL, high REAL, estimate REAL
        ) STRICT;

        CREATE TABLE dataset(
            portal TEXT NOT NULL, identifier TEXT NOT NULL, publisher TEXT NOT NULL, title TEXT, landing_page TEXT,
            issued TEXT, modified TEXT, record_modified TEXT, frequency_stated TEXT, frequency TEXT,
            licence_stated TEXT, licence TEXT, first_seen TEXT, missing_since TEXT
        ) STRICT;

        CREATE TABLE distribution(
            portal TEXT NOT NULL, dataset TEXT NOT NULL, position INTEGER NOT NULL, title TEXT, link TEXT,
            format_stated TEXT, format TEXT, format_served TEXT, format_sniffed TEXT, verdict TEXT, cause TEXT,
            checked_at TEXT, standing TEXT, standing_since TEXT, first_failure TEXT, last_success TEXT,
            failures_in_row INTEGER, uptime_30 REAL, uptime_90 REAL, uptime_365 REAL
        ) STRICT;

        CREATE TABLE measurement(
            portal TEXT NOT NULL, dataset TEXT NOT NULL, dimension TEXT NOT NULL, state TEXT NOT NULL,
            low REAL, high REAL, estimate REAL, reason TEXT
        ) STRICT;

        CREATE TABLE issue(
            portal TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, dataset TEXT, title TEXT, field TEXT,
            value TEXT, message TEXT NOT NULL
        ) STRICT;

        -- A dataset that is listed elsewhere too and counts there; the agreement is words between blanks.
        CREATE TABLE duplicate(
            portal TEXT NOT NULL, dataset TEXT NOT NULL, title TEXT NOT NULL, original_portal TEXT NOT NULL,
            original TEXT NOT NULL, score REAL NOT NULL, agreement TEXT NOT NULL
        ) STRICT;
        """

    static let indexes = """
        CREATE INDEX dataset_identity ON dataset(portal, identifier);
        CREATE INDEX distribution_dataset ON distribution(portal, dataset);
        CREATE INDEX measurement_dataset ON measurement(portal, dataset);
        CREATE INDEX score_portal ON score(portal, publisher);
        CREATE INDEX issue_portal ON issue(portal, code);
        CREATE INDEX duplicate_portal ON duplicate(portal, dataset);
        """

    /// What is told of the edition as a whole and changes with every run.
    static let editionSchema = """
        CREATE TABLE edition(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

        CREATE TABLE portal(
            id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, unit TEXT, level TEXT,
            harvest_state TEXT, harvest_accepted INTEGER, announced INTEGER, received INTEGER,
            datasets INTEGER NOT NULL
        ) STRICT;
        """
}
