import DCAT
import DataQuality
import Harvesting
import Testing

@testable import Reporting

/// A known nothing reads 0 and what is not known a dash, in pages, twins and tables alike.
@Suite struct KnownNothingTests {
    private let edition = FixedEdition().edition

    private func html(_ page: some Page) -> String {
        String(decoding: PageRenderer(edition: edition).html(page, in: .english), as: UTF8.self)
    }

    private func json(_ page: some Page) -> String {
        String(decoding: PageRenderer(edition: edition).json(page), as: UTF8.self).filter { !$0.isWhitespace }
    }

    /// The cells of a portal's row in the tables of a page, table by table.
    private func rows(_ page: String, of title: String) -> [[String]] {
        page.split(separator: "<tr>").filter { $0.contains("</th>") && $0.contains(">\(title)<") }.map { row in
            row.matches(of: #/<td class="number"[^>]*>([^<]*)<\/td>/#).map { String($0.1) }
        }
    }

    @Test func `the run report tells a harvest without changes from one that was not taken over`() {
        var quiet = FixedPortals.beijing
        (quiet.harvest.added, quiet.harvest.changed, quiet.harvest.removed) = (0, 0, 0)
        quiet.harvest.duplicates = 0
        let page = html(RunModel(edition, [quiet, FixedPortals.guiyang]))
        let read = rows(page, of: "Beijing")
        #expect(read[0][3] == "0" && read[1][0] == "0" && read[1].allSatisfy { $0 != "–" })
        #expect(read[2].allSatisfy { $0 != "–" } && read[2].contains("0"))
        let lost = rows(page, of: "Guiyang")
        #expect(lost[0].prefix(3) == ["–", "0", "0"])
        #expect(lost[1].allSatisfy { $0 == "–" } && lost[2].allSatisfy { $0 == "–" })
        let twin = json(RunModel(edition, [FixedPortals.guiyang]))
        #expect(twin.contains("\"added\":null") && twin.contains("\"received\":0"))
        #expect(twin.contains("\"uncheckedLinks\":null"))
    }

    @Test func `what servers give is not known before a link was checked`() {
        var facts = FixedPortals.beijing
        let checked = html(PortalModel(facts, publishers: [], medians: FixedPortals.medians) { _ in false })
        #expect(rows(checked, of: "CSV").first == ["2", "1", "1", "0"])
        facts.links = []
        let model = PortalModel(facts, publishers: [], medians: FixedPortals.medians) { _ in false }
        #expect(rows(html(model), of: "CSV").first == ["2", "–", "–", "–"])
        #expect(json(model).contains("\"declared\":2,\"served\":null,\"sniffed\":null,\"contradicted\":null"))
    }

    @Test func `of a portal that was never read nothing is counted`() throws {
        let home = try HomeModel(FixedEdition().portals(), rules: .standard, showsSeedComparison: false)
        #expect(rows(html(home), of: "Guiyang").first == ["–", "–"])
        #expect(json(home).contains("\"datasets\":null,\"copies\":null,\"distributions\":null"))
        var line = CSVBuffer(isSample: false)
        line.line(FixedPortals.guiyang)
        #expect(String(decoding: line.bytes, as: UTF8.self).contains("failed,,,0,,,,,,,,,,,,,"))
        var empty = FixedPortals.guiyang
        empty.harvest = HarvestFacts(state: .complete, isAccepted: true)
        empty.harvest.dataFrom = Instant(year: 2026, month: 11, day: 22)
        #expect(PortalRow(empty).datasets == 0)
    }

    @Test(arguments: [(Language.english, "all scored elsewhere"), (.chinese, "均为副本")])
    func `a portal of copies alone says so, and its datasets and distributions count elsewhere`(
        language: Language, words: String
    ) throws {
        var facts = FixedPortals.beijing
        facts.results = ByDimension { Aggregate($0) }
        (facts.copies, facts.copiedDistributions) = (facts.datasets, facts.distributions)
        let renderer = PageRenderer(edition: edition)
        let home = try HomeModel([facts, FixedPortals.guiyang], rules: .standard, showsSeedComparison: false)
        #expect(home.datasets == 0 && home.distributions == 0)
        let portal = PortalModel(facts, publishers: [], medians: FixedPortals.medians) { _ in false }
        for page in [home, portal] as [any Page] {
            let html = String(decoding: renderer.html(page, in: language), as: UTF8.self)
            #expect(html.contains(words), "\(page.path)")
        }
        facts.copiedDistributions = 1
        #expect(
            try HomeModel([facts], rules: .standard, showsSeedComparison: false).distributions
                == facts.distributions - 1)
    }
}
