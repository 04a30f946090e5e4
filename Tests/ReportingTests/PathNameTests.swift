import Testing

@testable import Reporting

@Suite struct PathNameTests {
    @Test(arguments: [
        "a", "3f9a0c1e-77aa-4b1c-9d7e-0a1b2c3d4e5f", "road-accidents-2024", String(repeating: "a", count: 64),
    ])
    func `keeps an identifier that is safe`(identifier: String) {
        #expect(PathName.name(for: identifier) == identifier)
    }

    @Test(arguments: [
        "", ".", "..", "../../etc/passwd", "/etc/passwd", "a/b", "A", "con", "index", "page-2", "nul", "-rf", "a.b",
        "数据集",
        "https://example.org/dataset/1", "a\u{0}b", "a\nb", "_a", String(repeating: "a", count: 65),
        String(repeating: "数", count: 10_000), "%2e%2e", "C:\\x", "~root",
    ])
    func `makes a safe name of any other`(identifier: String) {
        let name = PathName.name(for: identifier)
        #expect(name.hasPrefix("_") && (25...66).contains(name.utf8.count))
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(name.allSatisfy(allowed.contains))
    }

    @Test func `gives different names to different identifiers`() {
        let identifiers = ["A", "a", "a ", "a/", "a-", "A-", "_a", "数据", "数据 ", "a/b", "a-b", "a\\b", "a b", "ab"]
        #expect(Set(identifiers.map(PathName.name)).count == identifiers.count)
        // What one name looks like cannot be another's identifier.
        #expect(PathName.name(for: PathName.name(for: "A")) != PathName.name(for: "A"))
    }

    @Test func `gives the same name in every run`() {
        #expect(PathName.name(for: "River Levels/2024") == "_river-levels-2024-36130aee8d8b1df209eb805e")
        #expect(PathName.folder(for: "a") == "c")
    }

    @Test func `lies where its kind says, in the folder of its language`() throws {
        let edition = FixedEdition().edition
        let path = PagePath.dataset("a", of: "cn-beijing")
        #expect(path.htmlFile(in: .english, of: edition) == "portals/cn-beijing/datasets/c/a.html")
        #expect(path.htmlFile(in: .chinese, of: edition) == "zh/portals/cn-beijing/datasets/c/a.html")
        #expect(path.jsonFile == "portals/cn-beijing/datasets/c/a.json")
        #expect(PagePath.publisher("k", of: "p", page: 1).stem == "portals/p/publishers/k")
        #expect(PagePath.publisher("k", of: "p", page: 2).stem == "portals/p/publishers/k/page-2")
        #expect(PagePath.home.jsonFile == "home.json")
    }
}
