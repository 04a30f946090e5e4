import Foundation
import TestSupport

/// The table of contents of the real catalogues: what a script counted in each.
struct Manifest {
    struct Entry: Sendable, CustomStringConvertible {
        var path: String
        /// By noun, such as `datasets` and `ISO records`.
        var counts: [String: Int]

        var description: String { path }
        var absolutePath: String { (SharedData.directory ?? "") + "/" + path }
    }

    /// The entries below a folder; none where the catalogues are absent.
    static func entries(in folder: String) -> [Entry] {
        guard let directory = SharedData.directory,
            let text = try? String(contentsOfFile: directory + "/MANIFEST.md", encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 6, cells[1].hasPrefix(folder + "/") else { return nil }
            var counts: [String: Int] = [:]
            for part in cells[6].split(separator: ",") {
                let words = part.split(separator: " ", maxSplits: 1).map(String.init)
                if words.count == 2, let number = Int(words[0]) { counts[words[1]] = number }
            }
            return Entry(path: cells[1], counts: counts)
        }
    }
}
