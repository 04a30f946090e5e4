import DCAT
import Harvesting
import TestSupport
import Testing

@Suite(.enabled(if: RealServers.value("nginx-waf") != nil, Comment(rawValue: RealServers.absence("nginx-waf"))))
struct `Beside a folder listed by nginx` {
    @Test func `harvests files and subfolders`() async throws {
        let harvest = try await RealHarvest(kind: "waf", endpoint: RealServers.value("nginx-waf").unwrapped)
        #expect(harvest.outcome.state == .complete)
        #expect(
            harvest.identifiers == [
                "harbour-depths", "noise-map", "bus-stops", "land-series", "land-2024", "tide-tables", "wells", "lamps",
                "https://data.example.org/dataset/bridges", "https://data.example.org/dataset/benches",
            ])
        #expect(harvest.failures.map(\.code).sorted() == ["record-skipped", "record-unreadable"])
        // Three folders, seven records, four files that can be read and one that cannot.
        #expect(harvest.outcome.requests == 15)
    }
}
