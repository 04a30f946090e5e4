import Foundation
import Testing

@testable import Reporting

@Suite struct IssueTextTests {
    /// The slugs that the guide lists, each at the head of a row.
    private static let documented: [String] = {
        let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Docs/issues.md"
        let text = (try? String(contentsOfFile: guide, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
            line.dropFirst(3).split(separator: "`").first.map(String.init)
        }
    }()

    @Test func `has words for every issue of the guide`() {
        #expect(IssueTextTests.documented.count > 20)
        let missing = IssueTextTests.documented.filter { IssueText.known[$0] == nil }
        #expect(missing.isEmpty, "without words in IssueText: \(missing)")
    }

    @Test(arguments: IssueText.known.keys.sorted())
    func `says it in every language`(code: String) throws {
        let text = try #require(IssueText.known[code])
        #expect(text.title(in: Messages(.english)) != text.title(in: Messages(.chinese)))
        #expect(text.remedy(in: Messages(.english)) != text.remedy(in: Messages(.chinese)))
    }
}
