import Foundation
import Reporting

extension PublishStage {
    private static let database = "data/opengauge.sqlite"

    /// Writes every file of the edition to `folder`.
    func write(_ source: WarehouseEdition, to folder: String) async throws -> PublishSummary {
        try RunFolders.make(folder + "/data")
        try source.writeDatabase(to: folder + "/" + Self.database)
        let site = SitePublication(source, into: folder, attachments: [Self.database])
        let summary = try await site.publish()
        return PublishSummary(
            pages: summary.pages, files: summary.files + 1, indexDigest: summary.indexDigest, folder: folder)
    }
}
