import DCAT
import DataQuality
import Harvesting
import Testing

@testable import Reporting

@Suite struct HomeTests {
    @Test(arguments: [
        (0.5, 1.0, true, ClaimFinding.Verdict.supported), (0.5, 1, false, .contradicted),
        (0, 0.4999, true, .contradicted),
        (0, 0.4999, false, .supported), (0.4, 0.6, true, .open), (0.4, 0.6, false, .open), (0.4999, 0.5, true, .open),
    ])
    func `finds a claim right only as far as the interval settles it`(
        low: Double, high: Double, claimed: Bool, verdict: ClaimFinding.Verdict
    ) {
        let score = Score(low: low, high: high, estimate: nil)
        #expect(ClaimFinding.Measurement.verdict(score, claimed: claimed) == verdict)
    }

    @Test func `leaves a claim open where nothing is known`() {
        #expect(ClaimFinding.Measurement.verdict(nil, claimed: true) == .open)
    }

    @Test func `sets each claim of the comparison beside its platform`() throws {
        let home = try HomeModel(FixedEdition().portals(), rules: .standard, showsSeedComparison: true)
        #expect(home.findings.count == 6)
        let beijing = try #require(home.findings.first { $0.claim.unitCode == "110000" })
        let measured = try #require(beijing.measured)
        #expect(measured.claimedFormats.map(\.format.code) == ["XLSX", "CSV"])
        #expect(measured.formats == .partly)
        let guiyang = try #require(home.findings.first { $0.claim.unitCode == "520100" })
        #expect(guiyang.portal == "cn-guiyang" && guiyang.measured == nil)
        #expect(home.findings.first { $0.claim.unitCode == "US" }?.portal == nil)
    }

    @Test func `knows every format the comparison names`() {
        let named = SeedClaim.all.map(\.formats.count)
        #expect(named == [3, 7, 2, 0, 5, 1])
    }

    @Test func `says nothing of the comparison where none of its platforms is measured`() throws {
        #expect(try HomeModel([FixedPortals.guiyang], rules: .standard, showsSeedComparison: true).findings.isEmpty)
    }

    @Test func `says nothing of the comparison unless it is wanted`() throws {
        let home = try HomeModel(FixedEdition().portals(), rules: .standard, showsSeedComparison: false)
        #expect(home.findings.isEmpty)
    }

    @Test func `finds a country's national portal by its country`() {
        var declaration = PortalDeclaration(id: "gb", kind: "ckan", endpoint: "https://data.example.org")
        declaration.country = "GB"
        declaration.level = .national
        let facts = PortalFacts(
            declaration: declaration, form: .live, harvest: HarvestFacts(state: .complete, isAccepted: true),
            results: ByDimension { Aggregate($0) })
        #expect(SeedClaim.all.filter { ClaimFinding.matches($0, facts) }.map(\.unitCode) == ["GB"])
        // The portal of a nation within the country is another place.
        declaration.unitCode = "GB-SCT"
        let part = PortalFacts(
            declaration: declaration, form: .live, harvest: HarvestFacts(state: .complete, isAccepted: true),
            results: ByDimension { Aggregate($0) })
        #expect(!SeedClaim.all.contains { ClaimFinding.matches($0, part) })
    }

    @Test func `counts the formats that are declared or seen, not those that servers alone name`() throws {
        var facts = FixedPortals.guiyang
        facts.datasets = 2
        facts.formats = [("CSV", 2, 0), ("PDF", 0, 1), ("HTML", 0, 0)].map { code, declared, sniffed in
            FormatCount(
                format: FileFormat(code: code), declared: declared, served: 2, sniffed: sniffed, contradicted: 0)
        }
        let claim = try #require(SeedClaim.all.first { $0.unitCode == "520100" })
        #expect(ClaimFinding(claim, among: [facts]).measured?.distinctFormats == 2)
    }

    @Test func `a portal of which nothing is known has no place`() throws {
        var facts = FixedPortals.guiyang
        facts.results.onlineAvailability.add(.notMeasured(Reason(.linksNotChecked)), coverage: 0)
        let ranking = try PeerRanking(.onlineAvailability, peers: .city, [facts], rules: .standard)
        #expect(ranking.ranking.places.isEmpty && ranking.unplaced == ["cn-guiyang"])
    }

    @Test func `ranks portals among their peers alone`() throws {
        let home = try HomeModel(DemoEdition(datasetsEach: 20).portals(), rules: .standard, showsSeedComparison: true)
        let groups = home.rankings.filter { $0.dimension == .onlineAvailability }
        #expect(groups.map(\.peers) == [.national, .province, .city])
        #expect(groups[2].ranking.places.isEmpty && groups[2].unplaced == ["cn-guiyang"])
    }
}
