import DCAT
import Harvesting
import TestSupport
import Testing

/// pycsw with seven records of ours, three a page: six datasets and a service.
@Suite(.enabled(if: RealServers.value("pycsw-own") != nil, Comment(rawValue: RealServers.absence("pycsw-own"))))
struct `Beside pycsw` {
    private let endpoint: String

    init() throws { endpoint = try RealServers.value("pycsw-own").unwrapped }

    private static let datasets: Set<String> = [
        "harbour-depths", "noise-map", "bus-stops", "land-series", "land-2024", "tide-tables",
    ]

    @Test(arguments: [
        ["version": OptionValue.string("2.0.2")],
        ["version": .string("3.0.0")],
        ["method": .string("post")],
        ["method": .string("post"), "version": .string("3.0.0")],
        ["output_schema": .string("dublin-core")],
        ["output_schema": .string("dublin-core"), "version": .string("3.0.0")],
        ["page_size": .integer(2)],
    ])
    func `harvests the catalogue service in every way`(options: [String: OptionValue]) async throws {
        let harvest = try await RealHarvest(kind: "csw", endpoint: endpoint, options: options)
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == 7)
        #expect(harvest.identifiers == Self.datasets)
        #expect(harvest.failures.map(\.code) == ["record-skipped"])
        #expect(harvest.outcome.requests >= 3)
    }

    @Test func `maps what the service passes on`() async throws {
        let harvest = try await RealHarvest(kind: "csw", endpoint: endpoint)
        let depths = try harvest.datasets.first { $0.identifier == "harbour-depths" }.unwrapped
        #expect(depths.title.preferred(["fr"]) == "Profondeurs du port")
        #expect(depths.frequency?.value == .term(.monthly))
        #expect(depths.licence?.value?.code == "CC_BY_4_0")
        #expect(depths.distributions.count == 3)
    }

    @Test(arguments: [
        ["modified_property": OptionValue.string("dct:modified")],
        ["modified_property": .string("dct:modified"), "method": .string("post")],
        ["modified_property": .string("apiso:Modified")],
    ])
    func `asks for what changed alone`(options: [String: OptionValue]) async throws {
        let since = Instant(year: 2026, month: 10, day: 1)
        let harvest = try await RealHarvest(
            kind: "csw", endpoint: endpoint, options: options, scope: .changed(since: since))
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.scope == .changed(since: since))
        #expect(harvest.identifiers == ["harbour-depths", "bus-stops"])
    }

    @Test func `reports the service's exception`() async throws {
        let harvest = try await RealHarvest(
            kind: "csw", endpoint: endpoint, options: ["output_schema": .string("http://example.org/none")])
        #expect(harvest.outcome.state == .failed)
        #expect(harvest.outcome.message?.contains("InvalidParameterValue") == true)
    }

    @Test(arguments: ["oai_dc", "iso19139"])
    func `harvests the repository`(prefix: String) async throws {
        let harvest = try await RealHarvest(
            kind: "oai-pmh", endpoint: endpoint + "?mode=oaipmh", options: ["metadata_prefix": .string(prefix)])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == 7)
        #expect(harvest.identifiers.isSuperset(of: Self.datasets))
        #expect(harvest.outcome.received == 7)
        // Three pages, and the token that is refused alone.
        #expect(harvest.outcome.requests == 4)
    }

    @Test func `asks the repository for what changed alone`() async throws {
        let harvest = try await RealHarvest(
            kind: "oai-pmh", endpoint: endpoint + "?mode=oaipmh",
            scope: .changed(since: Instant(year: 2026, month: 10, day: 1)))
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.identifiers == ["harbour-depths", "bus-stops"])
    }

    @Test func `nothing changed is nothing wrong`() async throws {
        let harvest = try await RealHarvest(
            kind: "oai-pmh", endpoint: endpoint + "?mode=oaipmh",
            scope: .changed(since: Instant(year: 2030, month: 1, day: 1)))
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.received == 0)
    }

    @Test func `reports the repository's error`() async throws {
        let harvest = try await RealHarvest(
            kind: "oai-pmh", endpoint: endpoint + "?mode=oaipmh", options: ["metadata_prefix": .string("none")])
        #expect(harvest.outcome.state == .failed)
        #expect(harvest.outcome.message?.contains("badArgument") == true)
    }
}

/// pycsw with the records of the real catalogues, of which it could load some.
@Suite(.enabled(if: RealServers.value("pycsw-real") != nil, Comment(rawValue: RealServers.absence("pycsw-real"))))
struct `Beside pycsw with real records` {
    private let endpoint: String
    private let loaded: Int

    init() throws {
        endpoint = try RealServers.value("pycsw-real").unwrapped
        loaded = try Int(RealServers.value("pycsw-real-loaded").unwrapped).unwrapped
    }

    @Test(arguments: ["2.0.2", "3.0.0"])
    func `receives every record`(version: String) async throws {
        let harvest = try await RealHarvest(kind: "csw", endpoint: endpoint, options: ["version": .string(version)])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == loaded)
        #expect(harvest.outcome.received == loaded)
        #expect(Set(harvest.failures.map(\.code)).isSubset(of: ["record-skipped"]))
    }

    @Test func `receives every record from the repository`() async throws {
        let harvest = try await RealHarvest(
            kind: "oai-pmh", endpoint: endpoint + "?mode=oaipmh", options: ["metadata_prefix": .string("iso19139")])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.received == loaded)
    }
}
