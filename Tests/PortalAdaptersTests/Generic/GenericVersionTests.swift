import Fetching
import Harvesting
import Testing

@testable import PortalAdapters

/// What the entries of a list tell of the version of their records.
@Suite struct GenericVersionTests {
    private static func options(_ version: OptionValue, answer: String = "json") -> [String: OptionValue] {
        [
            "list": [
                "url": "{endpoint}/api/list", "query": ["page": "{page}"], "answer": .string(answer),
                "records": answer == "json" ? "rows" : "//li", "version": version,
                "keep": ["id": answer == "json" ? "id" : "a/@href"],
                "fields": ["title": answer == "json" ? "name" : "a"],
            ],
            "detail": ["url": "{endpoint}/api/one", "query": ["id": "{id}"], "fields": ["title": "name"]],
        ]
    }

    private func requests(_ version: OptionValue, _ text: String, answer: String = "json") throws -> [HarvestRequest] {
        let adapter = try GenericSamples.adapter(Self.options(version, answer: answer))
        let reading = try AdapterReading(adapter, text: text)
        #expect(reading.error == nil && reading.issues("field-unmapped").isEmpty)
        return reading.summary.nextRequests.filter { $0.role == "detail" }
    }

    @Test func `a detail bears the version that its entry tells`() throws {
        let text = """
            {"rows": [{"id": "1", "name": "A", "changed": "2026-01-02"}, {"id": "2", "name": "B", "changed": null},
            {"id": "3", "name": "C", "changed": " "}, {"id": "4", "name": "D", "changed": 1767312000000}]}
            """
        #expect(try requests("changed", text).map(\.version) == ["2026-01-02", nil, nil, "1767312000000"])
    }

    @Test func `several times are one version`() throws {
        let text = """
            {"rows": [{"id": "1", "name": "A", "changed": "2026-01-02", "made": "2025"}, {"id": "2", "name": "B", "made": "2024"}]}
            """
        #expect(try requests(["changed", "made"], text).map(\.version) == ["2026-01-02 2025", "2024"])
    }

    @Test func `a version is found in HTML too`() throws {
        let text = """
            <html><ul><li><a href="7">A</a><span>更新时间：2026-01-02</span></li><li><a href="8">B</a></li></ul></html>
            """
        let rule: OptionValue = ["from": "span", "after": "更新时间："]
        #expect(try requests(rule, text, answer: "html").map(\.version) == ["2026-01-02", nil])
    }

    @Test func `what else an entry tells, and where it stands, is not part of it`() throws {
        let first = try requests("changed", #"{"rows": [{"id": "1", "name": "A", "changed": "1"}]}"#)
        let other = try requests(
            "changed", #"{"rows": [{"id": "0", "name": "Z"}, {"changed": "1", "name": "A", "id": "1"}]}"#)
        #expect(first.first == other.last)
        let renamed = try requests("changed", #"{"rows": [{"id": "1", "name": "B", "changed": "1"}]}"#)
        #expect(first != renamed)
    }

    @Test func `a version without further requests is a mistake in the file`() throws {
        var options = GenericSamples.list
        options["list"] = try GenericSamples.changed(options["list"]) { $0["version"] = "changed" }
        let error = try #require(throws: AdapterError.self) { try GenericSamples.adapter(options) }
        #expect(error.option == "list.version")
    }

    @Test func `an answer that the portal gives in place of a record does not last`() throws {
        var options = Self.options("changed")
        options["detail"] = try GenericSamples.changed(options["detail"]) { $0["check"] = ["at": "code", "is": "200"] }
        let adapter = try GenericSamples.adapter(options)
        let list = try AdapterReading(adapter, text: #"{"rows": [{"id": "1", "name": "A", "changed": "1"}]}"#)
        let request = try #require(list.summary.nextRequests.first)
        let busy = try AdapterReading(adapter, text: #"{"code": "500"}"#, request: request)
        #expect(busy.datasets.count == 1 && !busy.summary.isLasting)
        let good = try AdapterReading(adapter, text: #"{"code": "200", "name": "A"}"#, request: request)
        #expect(good.datasets.count == 1 && good.summary.isLasting)
    }

    @Test func `the page of a sitemap bears its lastmod`() throws {
        let portal = PortalDeclaration(id: "p", kind: "schema-org", endpoint: "https://p.example/sitemap.xml")
        let adapter = try AdapterRegistry.adapter(for: portal)
        let pages = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://p.example/a</loc><lastmod>2026-01-02T03:04:05Z</lastmod></url>
            <url><loc>https://p.example/b</loc></url></urlset>
            """
        let reading = try AdapterReading(adapter, text: pages)
        #expect(reading.summary.nextRequests.map(\.version) == ["2026-01-02T03:04:05Z", nil])
        let index = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://p.example/s.xml</loc><lastmod>2026-01-02</lastmod></sitemap></sitemapindex>
            """
        // What a part of the sitemap lists is asked for each time.
        #expect(try AdapterReading(adapter, text: index).summary.nextRequests.map(\.version) == [nil])
    }
}
