import Foundation
import TestSupport

/// A folder of its own for a test, removed afterwards.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = Scratch.folder.path + "/link-checking-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a new file.
    func write(_ bytes: [UInt8], named name: String) -> String {
        _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes))
        return "\(path)/\(name)"
    }

    var count: Int { (try? FileManager.default.contentsOfDirectory(atPath: path).count) ?? 0 }
}
