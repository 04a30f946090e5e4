import Foundation
import GRDB

extension Warehouse {
    /// The edition whose files the next one may take over.
    public struct PublicationRecord: Hashable, Sendable {
        /// The name of its folder.
        public var edition: String
        /// SHA-256 of its `index.json`, in hexadecimal digits.
        public var indexDigest: String
        /// A digest of the program and the declaration that made it.
        public var program: [UInt8]
        /// Further facts, in words that the caller understands.
        public var contents: String

        public init(edition: String, indexDigest: String, program: [UInt8], contents: String) {
            self.edition = edition
            self.indexDigest = indexDigest
            self.program = program
            self.contents = contents
        }
    }

    /// Where a portal's part lies in an edition.
    public struct PublishedSection: Hashable, Sendable {
        /// A digest of all that it was written from.
        public var inputs: [UInt8]
        /// In words that the caller understands.
        public var place: String

        public init(inputs: [UInt8], place: String) {
            self.inputs = inputs
            self.place = place
        }
    }

    /// nil before the first edition.
    public func publication() throws -> PublicationRecord? {
        try pool.read { db in
            try Row.fetchOne(db, sql: "SELECT edition, index_digest, program, contents FROM publication").map {
                PublicationRecord(
                    edition: $0[0], indexDigest: $0[1], program: Array($0[2] as Data), contents: $0[3])
            }
        }
    }

    public func publishedSection(of portal: String) throws -> PublishedSection? {
        try pool.read { db in
            try Row.fetchOne(
                db, sql: "SELECT inputs, place FROM published_section WHERE portal = ?", arguments: [portal]
            ).map { PublishedSection(inputs: Array($0[0] as Data), place: $0[1]) }
        }
    }

    /// What was noted of the files of datasets' pages, by identifier.
    public func publishedPages(of portal: String, _ identifiers: [String]) throws -> [String: [UInt8]] {
        try pool.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT files FROM published_page WHERE portal = ? AND identifier = ?")
            var found: [String: [UInt8]] = [:]
            for identifier in identifiers {
                let files = try Data.fetchOne(statement, arguments: [portal, identifier])
                if let files { found[identifier] = Array(files) }
            }
            return found
        }
    }

    /// Notes the pages of the edition under way, beside those of the one before.
    public func note(_ pages: [(identifier: String, files: [UInt8])], of portal: String) throws {
        try pool.write { db in
            let insert = try BulkStatement(db, sql: "INSERT OR REPLACE INTO published_page_new VALUES (?, ?, ?)")
            for (identifier, files) in pages {
                insert.bind(portal, at: 1)
                insert.bind(identifier, at: 2)
                insert.bind(blob: files, at: 3)
                try insert.run()
            }
        }
    }

    /// Forgets what was noted of an edition that was never put in place.
    ///
    /// - Parameter isAnew: whether nothing is taken over from the edition before, which is then forgotten too.
    public func beginPublication(isAnew: Bool) throws {
        try pool.write { db in
            try db.execute(sql: "DELETE FROM published_page_new")
            if isAnew { try db.execute(sql: "DELETE FROM publication") }
        }
    }

    /// Takes an edition that lies in its place as the one before the next, in one transaction.
    public func finishPublication(
        _ publication: PublicationRecord, sections: [(portal: String, section: PublishedSection)]
    ) throws {
        try pool.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO publication VALUES (1, ?, ?, ?, ?)",
                arguments: [
                    publication.edition, publication.indexDigest, Data(publication.program), publication.contents,
                ])
            try db.execute(sql: "DELETE FROM published_section")
            for (portal, section) in sections {
                try db.execute(
                    sql: "INSERT INTO published_section VALUES (?, ?, ?)",
                    arguments: [portal, Data(section.inputs), section.place])
            }
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO published_page SELECT * FROM published_page_new;
                    DELETE FROM published_page_new;
                    """)
        }
    }
}
