import Foundation
import TestSupport

/// A folder of its own for a test, removed afterwards.
final class ScratchDirectory: Sendable {
    let path: String

    init() throws {
        path = Scratch.folder.path + "/fetching-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names of what lies in it.
    var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}
