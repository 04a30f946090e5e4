import Foundation
import Reporting
import Warehouse

extension PublishStage {
    private static let database = "data/opengauge.sqlite"

    /// Writes the edition beside the one in place, puts it in its place, and notes where what lies in it.
    func publish(
        _ source: WarehouseEdition, _ inputs: [String: [UInt8]], last: LastEdition?
    ) async throws -> PublishSummary {
        let folder = context.folders.editions + "/.staging"
        try RunFolders.renew(folder)
        try RunFolders.make(folder + "/data")
        let warehouse = context.warehouse
        // What is about to be overwritten must not be built upon.
        try warehouse.beginPublication(isAnew: last == nil)
        let database = try EditionDatabaseWriter(
            source, folders: context.folders, isCurrent: isCurrent, last: last)
        var company = SitePublication.Company()
        company.datasets = { try database.add($0, $1) }
        if isCurrent {
            company.pages = { portal, pages in
                try warehouse.note(pages.map { ($0.identifier, FileStamp.packed($0.files)) }, of: portal)
            }
        }
        company.attach = { try database.finish(at: folder + "/" + Self.database) }
        company.attachesAtOnce = database.isTakenOver
        let site = SitePublication(
            source, into: folder, attachments: [Self.database], earlier: last, company: company)
        let summary = try await site.publish()
        let place = try Publication(folders: context.folders).publish(
            folder, as: context.run.name, isCurrent: isCurrent)
        if isCurrent {
            try remember(summary, at: place, inputs, database: database)
            database.cleanUp()
        }
        return PublishSummary(
            pages: summary.pages, files: summary.files + 1, indexDigest: summary.indexDigest, folder: place)
    }

    private func remember(
        _ summary: SiteSummary, at place: String, _ inputs: [String: [UInt8]], database: EditionDatabaseWriter
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func text(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        let contents = LastEdition.Contents(
            downloads: summary.downloads, database: database.base, portals: database.portals)
        let sections = try summary.sections.compactMap { portal, place in
            try inputs[portal].map { (portal, Warehouse.PublishedSection(inputs: $0, place: try text(place))) }
        }
        try context.warehouse.finishPublication(
            Warehouse.PublicationRecord(
                edition: URL(fileURLWithPath: place).lastPathComponent, indexDigest: summary.indexDigest,
                program: context.program, contents: try text(contents)), sections: sections)
    }
}
