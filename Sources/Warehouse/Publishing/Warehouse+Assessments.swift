import DCAT
import Foundation
import GRDB

extension Warehouse {
    /// What was measured of a portal as a whole, kept for publishing and for the next run.
    public struct PortalAssessment: Hashable, Sendable {
        /// A digest of all that it follows from but the clock.
        public var inputs: [UInt8]
        /// The instant of the run in which it was measured, UTC.
        public var measuredAt: Instant
        /// The first instant at which the clock may change a result, UTC; nil where it never does.
        public var holdsUntil: Instant?
        /// The results, in words that the caller understands.
        public var results: String

        public init(inputs: [UInt8], measuredAt: Instant, holdsUntil: Instant?, results: String) {
            self.inputs = inputs
            self.measuredAt = measuredAt
            self.holdsUntil = holdsUntil
            self.results = results
        }
    }

    /// nil before the portal was assessed.
    public func assessment(of portal: String) throws -> PortalAssessment? {
        try pool.read { db in
            try Row.fetchOne(
                db, sql: "SELECT inputs, measured_at, holds_until, results FROM portal_assessment WHERE portal = ?",
                arguments: [portal]
            ).map { row in
                PortalAssessment(
                    inputs: Array(row[0] as Data), measuredAt: Instant(millisecondsSince1970: row[1]),
                    holdsUntil: (row[2] as Int64?).map { Instant(millisecondsSince1970: $0) }, results: row[3])
            }
        }
    }

    public func store(_ assessment: PortalAssessment, of portal: String) throws {
        try pool.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO portal_assessment VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    portal, Data(assessment.inputs), assessment.measuredAt.millisecondsSince1970,
                    assessment.holdsUntil?.millisecondsSince1970, assessment.results,
                ])
        }
    }
}
