import DCAT
import Harvesting
import TestSupport
import Testing

/// pygeoapi with seven records of ours, three a page: six datasets and a service.
@Suite(.enabled(if: RealServers.value("pygeoapi") != nil, Comment(rawValue: RealServers.absence("pygeoapi"))))
struct `Beside pygeoapi` {
    private let endpoint: String

    init() throws { endpoint = try RealServers.value("pygeoapi").unwrapped }

    private static let datasets: Set<String> = [
        "bus-stops", "harbour-depths", "land-2024", "noise-map", "tide-tables", "wells",
    ]

    @Test(arguments: [("", 4), ("/collections/main", 3), ("/collections/main/items?f=html", 3)])
    func `harvests the records of the API and of the collection`(path: String, requests: Int) async throws {
        let harvest = try await RealHarvest(kind: "ogc-records", endpoint: endpoint + path)
        #expect(harvest.outcome.state == .complete, "\(harvest.outcome.message ?? "")")
        #expect(harvest.outcome.announced == 7)
        #expect(harvest.identifiers == Self.datasets)
        #expect(harvest.failures.map(\.code) == ["record-skipped"])
        #expect(harvest.issues.map(\.code) == [])
        #expect(harvest.outcome.requests == requests)
        let depths = try harvest.datasets.first { $0.identifier == "harbour-depths" }.unwrapped
        #expect(depths.publisher?.name.preferred() == "Survey office of Exampleton")
        #expect(depths.licence?.value?.code == "CC_BY_4_0")
        #expect(depths.distributions.count == 2)
    }

    @Test(arguments: ["sort", "datetime"])
    func `asks for what changed alone`(changes: String) async throws {
        let since = Instant(year: 2026, month: 10, day: 1)
        let harvest = try await RealHarvest(
            kind: "ogc-records", endpoint: endpoint, options: ["changes": .string(changes)],
            scope: .changed(since: since))
        #expect(harvest.outcome.state == .complete, "\(harvest.outcome.message ?? "")")
        #expect(harvest.outcome.scope == .changed(since: since))
        #expect(harvest.identifiers == ["harbour-depths", "bus-stops"])
        #expect(harvest.outcome.requests == 2)
    }

    @Test func `a property that the server does not know ends the harvest of changes with nothing`() async throws {
        let harvest = try await RealHarvest(
            kind: "ogc-records", endpoint: endpoint, options: ["change_property": .string("lastTouched")],
            scope: .changed(since: Instant(year: 2026, month: 10, day: 1)))
        // So that the pipeline reads everything at once.
        #expect(harvest.outcome.state == .failed)
        #expect(harvest.outcome.received == 0)
    }

    @Test func `reports a collection that is not there`() async throws {
        let harvest = try await RealHarvest(kind: "ogc-records", endpoint: endpoint + "/collections/none")
        #expect(harvest.outcome.state == .failed)
    }
}
