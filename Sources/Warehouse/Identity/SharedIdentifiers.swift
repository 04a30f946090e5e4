import Crypto
import DCAT
import Foundation
import GRDB
import JSON

/// Finds the identifiers under which records are stored where several of a portal share one.
///
/// The first such record to come keeps the identifier; the others are told apart by what they are known by: their page and
/// links, else their title. Which one keeps it is noted, and a record that says what it said before keeps what it was
/// stored under, so that another order of the same records changes nothing.
struct SharedIdentifiers: ~Copyable {
    private let db: Database
    private let portal: String
    private let staged: BulkStatement
    /// Whether any identifier of the portal is known to be shared.
    private var hasAny: Bool

    init(_ db: Database, portal: String) throws {
        let staged = try BulkStatement(
            db, sql: "SELECT digest FROM staged WHERE portal = ? AND identifier = ?")
        let hasAny = try Bool.fetchOne(
            db, sql: "SELECT EXISTS(SELECT 1 FROM shared_identifier WHERE portal = ?)", arguments: [portal])
        self.db = db
        self.portal = portal
        self.staged = staged
        self.hasAny = hasAny ?? false
    }

    /// - Parameters:
    ///   - identifier: as the source states it.
    ///   - digest: of `record`, which is a dataset as ``DatasetCodec`` writes it.
    /// - Returns: the identifier to store the record under; nil when the same record is staged already.
    mutating func place(for identifier: String, digest: [UInt8], record: [UInt8]) throws -> String? {
        if hasAny, let holder = try holder(of: identifier) {
            return try place(for: identifier, digest, record, holder: holder)
        }
        guard let there = try stagedDigest(identifier) else { return identifier }
        if there == digest { return nil }
        let holder = try key(ofStaged: identifier)
        try db.execute(
            sql: "INSERT OR REPLACE INTO shared_identifier VALUES (?, ?, ?)", arguments: [portal, identifier, holder])
        hasAny = true
        return try place(for: identifier, digest, record, holder: holder)
    }

    private func place(
        for identifier: String, _ digest: [UInt8], _ record: [UInt8], holder: Int64
    ) throws -> String? {
        let key = try Self.key(of: String(decoding: record, as: UTF8.self))
        let before = try storedIdentifier(identifier, digest)
        let candidates = [
            before, key == holder ? identifier : nil, identifier + "~" + Self.text(key),
            identifier + "~" + Self.text(Self.number(digest)),
        ]
        for candidate in candidates.compactMap(\.self) {
            guard let there = try stagedDigest(candidate) else { return candidate }
            if there == digest { return nil }
        }
        return nil
    }

    private func stagedDigest(_ identifier: String) throws -> [UInt8]? {
        staged.bind(portal, at: 1)
        staged.bind(identifier, at: 2)
        return try staged.firstBlob()
    }

    private func holder(of identifier: String) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT holder FROM shared_identifier WHERE portal = ? AND identifier = ?"),
            arguments: [portal, identifier])
    }

    /// Where the same record was stored before.
    private func storedIdentifier(_ identifier: String, _ digest: [UInt8]) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT identifier FROM dataset
                    WHERE portal = ? AND (identifier = ? OR (identifier > ? AND identifier < ?)) AND digest = ?
                    ORDER BY removed_at IS NOT NULL, identifier LIMIT 1
                    """),
            arguments: [portal, identifier, identifier + "~", identifier + "~~", Data(digest)])
    }

    private func key(ofStaged identifier: String) throws -> Int64 {
        let record = try String.fetchOne(
            db,
            sql: """
                SELECT coalesce(s.record, d.record) FROM staged s
                LEFT JOIN dataset d ON d.portal = s.portal AND d.identifier = s.identifier
                WHERE s.portal = ? AND s.identifier = ?
                """, arguments: [portal, identifier])
        return try Self.key(of: record ?? "{}")
    }

    private static func key(of record: String) throws -> Int64 {
        let dataset = try DatasetCodec.dataset(record, parser: JSONParser())
        var parts = [dataset.landingPage ?? ""]
        parts += dataset.distributions.compactMap(\.link).prefix(IdentityKeys.resourceLimit).sorted()
        if parts.allSatisfy(\.isEmpty) { parts = [dataset.title.preferred([]) ?? ""] }
        return number(Array(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)).prefix(8)))
    }

    private static func number(_ bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// Eight hexadecimal digits.
    private static func text(_ number: Int64) -> String {
        let digits = String(UInt64(bitPattern: number) >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
