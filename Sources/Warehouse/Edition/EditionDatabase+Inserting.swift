import DCAT
import DataQuality
import GRDB
import Harvesting

/// Rows that are written anew.
extension EditionDatabase {
    /// - Parameter publisher: the publisher's key; nil for the portal as a whole.
    public func insert(_ aggregate: Aggregate, portal: String, publisher: String?, name: String) throws {
        let mean = aggregate.mean
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: "INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    portal, publisher, name, aggregate.dimension.rawValue, aggregate.datasets, aggregate.scored,
                    aggregate.notAssessable, aggregate.notMeasured, mean?.low, mean?.high, mean?.estimate,
                ])
        }
    }

    /// One dataset with its distributions and measurements.
    public struct Entry: Sendable {
        public var dataset: Dataset
        public var publisherKey: String
        public var firstSeen: Instant?
        public var missingSince: Instant?
        /// The last check of each link, by URL.
        public var links: [String: LinkObservation]
        /// By URL.
        public var standings: [String: LinkStanding]
        public var results: [(dimension: Dimension, assessment: Assessment)]

        public init(
            dataset: Dataset, publisherKey: String, firstSeen: Instant?, missingSince: Instant?,
            links: [String: LinkObservation], standings: [String: LinkStanding],
            results: [(dimension: Dimension, assessment: Assessment)]
        ) {
            self.dataset = dataset
            self.publisherKey = publisherKey
            self.firstSeen = firstSeen
            self.missingSince = missingSince
            self.links = links
            self.standings = standings
            self.results = results
        }
    }

    public func insert(_ entries: [Entry], portal: String) throws {
        try queue.writeWithoutTransaction { db in
            let dataset = try BulkStatement(
                db, sql: "INSERT INTO dataset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            let distribution = try BulkStatement(
                db, sql: "INSERT INTO distribution VALUES (?\(String(repeating: ", ?", count: 19)))")
            let measurement = try BulkStatement(db, sql: "INSERT INTO measurement VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            for entry in entries {
                try Self.insert(entry, portal, with: dataset)
                try Self.insertDistributions(of: entry, portal, with: distribution)
                try Self.insertResults(of: entry, portal, with: measurement)
            }
        }
    }

    public func insert(_ issues: [RecordIssue], portal: String) throws {
        try queue.writeWithoutTransaction { db in
            let insert = try BulkStatement(db, sql: "INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            for issue in issues {
                insert.bind(portal, at: 1)
                insert.bind(issue.code, at: 2)
                insert.bind(issue.severity.rawValue, at: 3)
                insert.bind(issue.record, at: 4)
                insert.bind(issue.title, at: 5)
                insert.bind(issue.field, at: 6)
                insert.bind(issue.value, at: 7)
                insert.bind(issue.message, at: 8)
                try insert.run()
            }
        }
    }

    public func insert(_ copies: [DatasetCopy], agreement: (CopyEvidence) -> String) throws {
        try queue.writeWithoutTransaction { db in
            let insert = try BulkStatement(db, sql: "INSERT INTO duplicate VALUES (?, ?, ?, ?, ?, ?, ?)")
            for copy in copies {
                insert.bind(copy.listing.portal, at: 1)
                insert.bind(copy.listing.identifier, at: 2)
                insert.bind(copy.title, at: 3)
                insert.bind(copy.original.portal, at: 4)
                insert.bind(copy.original.identifier, at: 5)
                insert.bind(copy.score, at: 6)
                insert.bind(agreement(copy.evidence), at: 7)
                try insert.run()
            }
        }
    }

    private static func insert(_ entry: Entry, _ portal: String, with insert: borrowing BulkStatement) throws {
        let dataset = entry.dataset
        insert.bind(portal, at: 1)
        insert.bind(dataset.identifier, at: 2)
        insert.bind(entry.publisherKey, at: 3)
        insert.bind(dataset.title.preferred(), at: 4)
        insert.bind(dataset.landingPage, at: 5)
        insert.bind(dataset.issued.map { $0.value?.iso8601 ?? $0.raw }, at: 6)
        insert.bind(dataset.modified.map { $0.value?.iso8601 ?? $0.raw }, at: 7)
        insert.bind(dataset.recordModified.map { $0.value?.iso8601 ?? $0.raw }, at: 8)
        insert.bind(dataset.frequency?.raw, at: 9)
        insert.bind(dataset.frequency?.value?.code, at: 10)
        insert.bind(dataset.licence?.raw, at: 11)
        insert.bind(dataset.licence?.value?.code, at: 12)
        insert.bind(entry.firstSeen?.iso8601, at: 13)
        insert.bind(entry.missingSince?.iso8601, at: 14)
        try insert.run()
    }

    private static func insertDistributions(
        of entry: Entry, _ portal: String, with insert: borrowing BulkStatement
    ) throws {
        for (position, distribution) in entry.dataset.distributions.enumerated() {
            let observed = distribution.link.flatMap { entry.links[$0] }
            insert.bind(portal, at: 1)
            insert.bind(entry.dataset.identifier, at: 2)
            insert.bind(Int64(position + 1), at: 3)
            insert.bind(distribution.title.preferred(), at: 4)
            insert.bind(distribution.link, at: 5)
            insert.bind(distribution.format?.raw ?? distribution.mediaType?.raw, at: 6)
            insert.bind(distribution.format?.value?.code ?? distribution.mediaType?.value?.code, at: 7)
            insert.bind(observed?.servedFormat?.code, at: 8)
            insert.bind(observed?.sniffedFormat?.code, at: 9)
            insert.bind(observed?.verdict.rawValue, at: 10)
            insert.bind(observed?.cause, at: 11)
            insert.bind(observed?.checkedAt.iso8601, at: 12)
            bind(distribution.link.flatMap { entry.standings[$0] }, to: insert)
            try insert.run()
        }
    }

    private static func bind(_ standing: LinkStanding?, to insert: borrowing BulkStatement) {
        insert.bind(standing?.state.rawValue, at: 13)
        insert.bind(standing?.since.iso8601, at: 14)
        insert.bind(standing?.firstFailure?.iso8601, at: 15)
        insert.bind(standing?.lastSuccess?.iso8601, at: 16)
        if let standing { insert.bind(Int64(standing.failures), at: 17) } else { insert.bindNull(at: 17) }
        insert.bind(standing?.uptime30.share, at: 18)
        insert.bind(standing?.uptime90.share, at: 19)
        insert.bind(standing?.uptime365.share, at: 20)
    }

    private static func insertResults(
        of entry: Entry, _ portal: String, with insert: borrowing BulkStatement
    ) throws {
        for (dimension, assessment) in entry.results {
            insert.bind(portal, at: 1)
            insert.bind(entry.dataset.identifier, at: 2)
            insert.bind(dimension.rawValue, at: 3)
            switch assessment {
            case .scored:
                insert.bind("scored", at: 4)
                insert.bindNull(at: 8)
            case .notAssessable(let reason):
                insert.bind("not-assessable", at: 4)
                insert.bind(reason.code.rawValue, at: 8)
            case .notMeasured(let reason):
                insert.bind("not-measured", at: 4)
                insert.bind(reason.code.rawValue, at: 8)
            }
            insert.bind(assessment.score?.low, at: 5)
            insert.bind(assessment.score?.high, at: 6)
            insert.bind(assessment.score?.estimate, at: 7)
            try insert.run()
        }
    }
}
