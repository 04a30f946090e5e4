import DataQuality
import GRDB

/// Finds listings of the same dataset among the portals of a pipeline.
///
/// Only listings that share an identifier, a title or a resource are compared, and none by what more than
/// ``CopyRule/largestBlock`` share; all of it in SQL, in temporary tables on disk.
struct CopySearch {
    let db: Database
    /// The pipeline's portals, those first where a dataset is more likely to belong.
    let portals: [(id: String, rank: Int)]
    let rule: CopyRule

    func run() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE place(portal TEXT PRIMARY KEY, rank INTEGER NOT NULL, position INTEGER NOT NULL);
                """)
        for (position, portal) in portals.enumerated() {
            try db.execute(
                sql: "INSERT OR IGNORE INTO place VALUES (?, ?, ?)", arguments: [portal.id, portal.rank, position])
        }
        try findBlocks()
        try pairUp()
        try score()
        try chooseOriginals()
        for table in ["place", "block", "pair", "scored", "listing"] { try db.execute(sql: "DROP TABLE temp.\(table)") }
    }

    private func findBlocks() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE block AS
                SELECT k.kind, k.key FROM identity_key k JOIN dataset d ON d.id = k.dataset
                WHERE d.removed_at IS NULL AND d.portal IN (SELECT portal FROM place)
                GROUP BY k.kind, k.key HAVING COUNT(*) BETWEEN 2 AND \(rule.largestBlock);
                CREATE UNIQUE INDEX temp.block_key ON block(kind, key);
                """)
    }

    private func pairUp() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE pair(a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY(a, b)) WITHOUT ROWID;
                INSERT OR IGNORE INTO pair
                SELECT x.dataset, y.dataset FROM block
                JOIN identity_key x ON x.kind = block.kind AND x.key = block.key
                JOIN identity_key y ON y.kind = block.kind AND y.key = block.key AND y.dataset > x.dataset
                JOIN dataset dx ON dx.id = x.dataset JOIN dataset dy ON dy.id = y.dataset
                WHERE block.kind IN (1, 2, 5) AND dx.removed_at IS NULL AND dy.removed_at IS NULL
                    AND dx.portal IN (SELECT portal FROM place) AND dy.portal IN (SELECT portal FROM place);
                """)
    }

    /// Shared by few listings.
    private static let few = "EXISTS (SELECT 1 FROM block WHERE block.kind = x.kind AND block.key = x.key)"

    /// Shared by no third listing of the two portals.
    private static let onlyTwo = """
        2 = (SELECT COUNT(*) FROM identity_key z JOIN dataset dz ON dz.id = z.dataset
            WHERE z.kind = x.kind AND z.key = x.key AND dz.portal IN (dx.portal, dy.portal) AND dz.removed_at IS NULL)
        """

    /// How many keys of a kind a pair has in common, of those that meet a condition.
    private func shared(_ kind: IdentityKeys.Kind, of condition: String = "1") -> String {
        """
        (SELECT COUNT(*) FROM identity_key x JOIN identity_key y ON y.kind = x.kind AND y.key = x.key AND y.dataset = p.b
            WHERE x.dataset = p.a AND x.kind = \(kind.rawValue) AND \(condition))
        """
    }

    private func score() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE scored AS
                SELECT a, b,
                    round(\(rule.identifier) * id + \(rule.title) * title + \(rule.onlyTitle) * alone
                        + \(rule.publisher) * publisher + \(rule.landingPage) * page
                        + \(rule.resources) * coalesce(min(1.0, resources * 1.0 / fewer), 0), 3) AS score,
                    id + 2 * title + 4 * publisher + 8 * page + 16 * (resources > 0) AS evidence
                FROM (
                    SELECT p.a, p.b, \(shared(.identifier)) > 0 AS id, \(shared(.title)) > 0 AS title,
                        dx.portal <> dy.portal AND \(shared(.title, of: Self.onlyTwo)) > 0 AS alone,
                        \(shared(.publisher)) > 0 AS publisher,
                        dx.portal <> dy.portal AND \(shared(.landingPage, of: Self.few)) > 0 AS page,
                        \(shared(.resource, of: Self.few)) AS resources,
                        nullif(min(ix.resources, iy.resources), 0) AS fewer
                    FROM pair p JOIN dataset dx ON dx.id = p.a JOIN dataset dy ON dy.id = p.b
                    JOIN identity ix ON ix.dataset = p.a JOIN identity iy ON iy.dataset = p.b
                );
                DELETE FROM scored WHERE score < \(rule.threshold);
                """)
    }

    /// Each listing's best counterpart, and from there on to the original of all.
    private func chooseOriginals() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE listing(dataset INTEGER PRIMARY KEY, place INTEGER NOT NULL);
                INSERT INTO listing
                SELECT d.id, ROW_NUMBER() OVER (
                    ORDER BY place.rank, d.missing_since IS NOT NULL, d.first_seen, place.position, d.identifier)
                FROM dataset d JOIN place ON place.portal = d.portal
                WHERE d.id IN (SELECT a FROM scored UNION SELECT b FROM scored);
                DELETE FROM dataset_copy;
                INSERT INTO dataset_copy
                SELECT dataset, original, score, evidence FROM (
                    SELECT worse.dataset, better.dataset AS original, s.score, s.evidence,
                        ROW_NUMBER() OVER (PARTITION BY worse.dataset ORDER BY better.place) AS choice
                    FROM scored s JOIN listing x ON x.dataset = s.a JOIN listing y ON y.dataset = s.b
                    JOIN listing worse ON worse.dataset = CASE WHEN x.place > y.place THEN s.a ELSE s.b END
                    JOIN listing better ON better.dataset = CASE WHEN x.place > y.place THEN s.b ELSE s.a END
                ) WHERE choice = 1;
                """)
        // Every step leads to a better place, so that the way to the original has an end.
        repeat {
            try db.execute(
                sql: """
                    UPDATE dataset_copy SET original = o.original FROM dataset_copy o
                    WHERE o.dataset = dataset_copy.original
                    """)
        } while db.changesCount > 0
    }
}
