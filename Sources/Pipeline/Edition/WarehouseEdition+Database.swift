import DataQuality
import Reporting
import Warehouse

extension WarehouseEdition {
    /// Writes the edition as the SQLite file that researchers download.
    func writeDatabase(to path: String) throws {
        let database = try EditionDatabase(path: path)
        try database.insert(edition: [
            ("id", edition.id), ("pipeline", edition.pipeline), ("asOf", edition.asOf.iso8601),
            ("rules", edition.ruleSet), ("software", edition.software), ("isSample", edition.isSample ? "yes" : "no"),
        ])
        let languages = edition.languages.map(\.rawValue)
        let runs = try warehouse.portalRuns(run.id)
        for summary in summaries {
            let facts = summary.facts
            let portal = facts.declaration
            let title = portal.title.preferred(languages) ?? portal.id
            try database.insert(
                portal, title: title, harvest: runs.first { $0.portal == portal.id }, datasets: facts.datasets)
            for dimension in Dimension.allCases {
                try database.insert(facts.results[dimension], portal: portal.id, publisher: nil, name: title)
            }
            for publisher in summary.publishers {
                let name = publisher.agent?.name.preferred(languages) ?? publisher.key
                for dimension in Dimension.allCases {
                    try database.insert(
                        publisher.results[dimension], portal: portal.id, publisher: publisher.key, name: name)
                }
            }
            try writeDatasets(of: portal.id, to: database)
            try writeIssues(of: portal.id, to: database)
        }
        try database.finish()
    }

    private func writeDatasets(of portal: String, to database: EditionDatabase) throws {
        var place: DatasetPlace?
        repeat {
            let batch = try warehouse.datasets(portal: portal, after: place, limit: PortalSummarizer.batchSize)
            try database.insert(
                batch.map { stored in
                    let receipts = try measurer.receipts(stored.evidence)
                    return EditionDatabase.Entry(
                        stored: stored, standings: try standings(stored.evidence),
                        results: Dimension.allCases.map { ($0, receipts[$0].assessment) })
                })
            place = batch.last.map { DatasetPlace(publisher: $0.publisherKey, identifier: $0.identifier) }
        } while place != nil
    }

    private func writeIssues(of portal: String, to database: EditionDatabase) throws {
        var cursor: Cursor?
        repeat {
            let batch = try issues(of: portal, after: cursor, limit: 5_000)
            try database.insert(batch.elements, portal: portal)
            cursor = batch.next
        } while cursor != nil
    }
}
