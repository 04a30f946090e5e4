import Foundation
import Testing

/// Holds `Docs/architecture.md` true: the imports in the code are the arrows in the table, and none points up.
@Suite struct ArrowTests {
    private struct Arrow: Hashable {
        var from: String
        var to: String
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The modules in the order of the table, with what each may import.
    private static func table() throws -> [(module: String, imports: [String])] {
        let page = try String(contentsOf: root.appendingPathComponent("Docs/architecture.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "<!-- arrows:")
        try #require(parts.count == 3)
        return parts[1].split(separator: "\n").dropFirst(3).map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            return (cells[1], cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        }
    }

    /// The arrows that the code draws among `modules`.
    private static func imports(among modules: Set<String>) throws -> Set<Arrow> {
        var found: Set<Arrow> = []
        for module in modules {
            let folder = root.appendingPathComponent("Sources/\(module)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    let words = line.split(separator: " ")
                    guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1,
                        at == 0 || words[0].hasPrefix("@") || ["public", "internal", "private"].contains(words[0])
                    else { continue }
                    let name = String(words[words.count - 1].split(separator: ".")[0])
                    if modules.contains(name) { found.insert(Arrow(from: module, to: name)) }
                }
            }
        }
        return found
    }

    @Test func `the table names every module`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/Sources")
        let modules = try Set(Self.table().map(\.module))
        #expect(Set(folders).subtracting(["TestSupport"]) == modules)
    }

    @Test func `no arrow points up`() throws {
        let table = try Self.table()
        for (position, row) in table.enumerated() {
            let below = Set(table[..<position].map(\.module))
            #expect(below.isSuperset(of: row.imports), "\(row.module) imports what stands below it in the table")
        }
    }

    @Test func `the code draws the arrows of the table and no others`() throws {
        let table = try Self.table()
        let drawn = try Self.imports(among: Set(table.map(\.module)))
        let written = Set(table.flatMap { row in row.imports.map { Arrow(from: row.module, to: $0) } })
        let unlisted = drawn.subtracting(written).map { "\($0.from) → \($0.to)" }.sorted()
        let unused = written.subtracting(drawn).map { "\($0.from) → \($0.to)" }.sorted()
        #expect(unlisted.isEmpty, "imports that Docs/architecture.md does not list")
        #expect(unused.isEmpty, "arrows of Docs/architecture.md that nothing uses")
    }

    @Test func `only the command asks the system for the time`() throws {
        let files = FileManager.default.enumerator(
            at: Self.root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
        var offenders: [String] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", !file.path.contains("/Sources/OpenGauge/"),
                !file.path.contains("/Sources/TestSupport/")
            else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            if text.contains("Date()") || text.contains("Date.now") { offenders.append(file.lastPathComponent) }
        }
        #expect(offenders.isEmpty)
    }
}
