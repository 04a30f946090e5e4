import Fetching
import Harvesting
import PortalAdapters
import Testing

private func read(
    _ text: String, options: [String: OptionValue] = [:], context: [String: String] = [:], role: String = "start"
) throws -> AdapterReading {
    var portal = PortalDeclaration(
        id: "xx-example", kind: "schema-org", endpoint: "https://www.example.org/sitemap.xml")
    portal.options = options
    let adapter = try AdapterRegistry.adapter(for: portal)
    let first = try adapter.firstRequests().first.unwrapped
    return try AdapterReading(
        adapter, text: text, request: HarvestRequest(first.request, role: role, context: context))
}

private func urlset(_ addresses: String...) -> String {
    let entries = addresses.map { "<url><loc> \($0) </loc><lastmod>2026-01-02</lastmod></url>" }.joined()
    return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries)</urlset>"
}

private func index(_ addresses: String...) -> String {
    let entries = addresses.map { "<sitemap><loc>\($0)</loc></sitemap>" }.joined()
    return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries)</sitemapindex>"
}

struct `The schema.org adapter on sitemaps` {
    @Test func `asks for every page of the site`() throws {
        let summary = try read(
            urlset("https://www.example.org/a", "https://example.org/b?x=1&amp;y=2#part", "/c")
        ).summary
        #expect(
            summary.nextRequests.map(\.request.url) == [
                "https://www.example.org/a", "https://example.org/b?x=1&y=2", "https://www.example.org/c",
            ])
        #expect(summary.nextRequests.allSatisfy { $0.role == "page" && $0.context["lastmod"] == "2026-01-02" })
        #expect(summary.issues == [])
    }

    @Test func `reads a list of addresses in plain text`() throws {
        let summary = try read("https://example.org/a\nhttps://example.org/b\n\n").summary
        #expect(summary.nextRequests.map(\.request.url) == ["https://example.org/a", "https://example.org/b"])
    }

    @Test func `leaves out other hosts, and says so`() throws {
        let text = urlset("https://www.example.org/a", "https://elsewhere.example/b", "ftp://example.org/c")
        let reading = try read(text)
        #expect(reading.summary.nextRequests.map(\.request.url) == ["https://www.example.org/a"])
        #expect(reading.codes == ["record-skipped", "link-unreadable"])
        let allowed = try read(text, options: ["hosts": .list([.string("elsewhere.example")])])
        #expect(allowed.summary.nextRequests.count == 2)
    }

    @Test func `takes the pages that are wanted`() throws {
        let text = urlset(
            "https://www.example.org/dataset/a", "https://www.example.org/dataset/b.html",
            "https://www.example.org/news")
        let options: [String: OptionValue] = [
            "include": .list([.string("*/dataset/*")]), "exclude": .list([.string("*.html")]),
        ]
        let summary = try read(text, options: options).summary
        #expect(summary.nextRequests.map(\.request.url) == ["https://www.example.org/dataset/a"])
        #expect(summary.issues.map(\.value) == ["2"])
    }

    @Test func `shares the pages among the sitemaps of an index`() throws {
        let summary = try read(
            index("https://www.example.org/1.xml", "https://www.example.org/2.xml.gz"),
            options: ["maximum_pages": .integer(10)]
        ).summary
        #expect(summary.nextRequests.map(\.role) == ["sitemap", "sitemap"])
        #expect(summary.nextRequests.map { $0.context["quota"] } == ["5", "5"])
    }

    @Test func `keeps to its share and says what was left out`() throws {
        let reading = try read(
            urlset("https://example.org/1", "https://example.org/2", "https://example.org/3"), context: ["quota": "2"],
            role: "sitemap")
        #expect(reading.summary.nextRequests.count == 2)
        #expect(reading.codes == ["paging-ends-early"])
    }

    @Test func `does not go deeper than allowed`() throws {
        let reading = try read(index("https://example.org/1.xml"), context: ["depth": "3"], role: "sitemap")
        #expect(reading.summary.nextRequests.isEmpty)
        #expect(reading.codes == ["paging-ends-early"])
    }

    @Test func `takes what came before a fault`() throws {
        let reading = try read(urlset("https://example.org/1") + "<")
        #expect(reading.summary.nextRequests.count == 1)
        #expect(reading.codes == ["document-fault"])
    }

    @Test(arguments: ["<rss><channel/></rss>", "<?xml version=\"1.0\"?><feed/>", "no list at all"])
    func `refuses what is no sitemap`(text: String) throws {
        #expect(try read(text, role: "sitemap").error != nil)
    }

    @Test(arguments: [
        ("https://a.example/x", "https://a.example/x", true), ("https://a.example/x", "https://a.example/x/y", false),
        ("https://a.example/*", "https://a.example/x/y", true), ("*/d/*/e", "https://a.example/d/1/e", true),
        ("*/d/*/e", "https://a.example/d/e", false), ("*", "", true), ("a*a", "a", false), ("**b**", "abc", true),
        (String(repeating: "*a", count: 1_000), String(repeating: "a", count: 999) + "b", false),
    ]) func `matches patterns`(pattern: String, url: String, expected: Bool) throws {
        let text = urlset("https://example.org/1")
        let options: [String: OptionValue] = ["include": .list([.string("https://example.org/" + pattern)])]
        _ = try read(text, options: options)
        let portal = urlset("https://example.org/" + url)
        #expect(try read(portal, options: options).summary.nextRequests.isEmpty == !expected)
    }
}
