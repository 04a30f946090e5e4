import Foundation

/// The answers in `Fixtures/`, a folder a kind.
enum Fixtures {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The root of the checkout.
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ name: String) -> String { folder.appendingPathComponent("Fixtures/\(name)").path }

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
    }
}
