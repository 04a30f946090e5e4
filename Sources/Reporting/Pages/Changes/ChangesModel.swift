import DCAT
import JSON

/// What changed in a portal: its recent runs in figures, and the datasets of the present one.
public struct ChangesModel: Sendable {
    /// Runs that the page tells of.
    public static let shownRuns = 30
    /// Datasets that the page lists; the table `changes.csv` has all.
    public static let shownChanges = 500

    public var portal: PortalReference
    /// The newest first.
    public var runs: [PortalRunFacts]
    /// How much the present run saw happen.
    public var changes: Int
    /// The first of it.
    public var rows: [ChangeLine]

    public init(_ facts: PortalFacts, rows: [ChangeLine]) {
        portal = PortalReference(facts)
        runs = Array(facts.runs.prefix(Self.shownRuns))
        changes = facts.changes
        self.rows = Array(rows.prefix(Self.shownChanges))
    }
}

extension ChangesModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("runs", runs)
        json.member("changes", changes)
        json.member("datasets", rows)
    }
}

extension PortalRunFacts: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("run", run)
            json.member("asOf", asOf)
            json.member("harvest", harvest)
        }
    }
}

extension ChangeLine: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("identifier", identifier)
            json.member("title", title)
            json.member("kind", kind.rawValue)
            json.member("hasPage", hasPage)
        }
    }
}
