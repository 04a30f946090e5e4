import Foundation
import Reporting
import TestSupport

/// A site written to a folder of its own, removed with the value.
final class PublishedSite {
    let folder: String
    let summary: SiteSummary

    init(_ source: any EditionSource) async throws {
        folder = Scratch.folder.path + "/opengauge-site-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        summary = try await SitePublication(source, into: folder).publish()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Every file, relative to the folder, sorted.
    var files: [String] {
        get throws {
            let entries = FileManager.default.enumerator(atPath: folder)
            return (entries?.allObjects as? [String] ?? []).filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }.sorted()
        }
    }

    func data(_ file: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file)) }

    func text(_ file: String) throws -> String { String(decoding: try data(file), as: UTF8.self) }
}
