import Foundation

/// Where declarations are read from: the disk, or the files that a run kept.
enum DeclarationSource {
    case disk
    /// By absolute path.
    case kept([String: String])

    /// nil where there is no such file, or it cannot be read.
    func data(_ path: String) -> Data? {
        switch self {
        case .disk: FileManager.default.contents(atPath: path)
        case .kept(let files): files[Self.absolute(path)].map { Data($0.utf8) }
        }
    }

    static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).absoluteURL.standardizedFileURL.path }
}
