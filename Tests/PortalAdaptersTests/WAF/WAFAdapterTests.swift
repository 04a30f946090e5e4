import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The WAF adapter` {
    private static let folder = "https://waf.example.org/metadata/"

    private func adapter(
        _ endpoint: String = folder, _ options: [String: OptionValue] = [:]
    ) throws -> WAFAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "waf", endpoint: endpoint)
        portal.options = options
        return try WAFAdapter(portal)
    }

    private func links(_ reading: AdapterReading) -> [String] {
        reading.summary.nextRequests.map { $0.role + " " + $0.request.url }
    }

    // MARK: Listings

    @Test(arguments: ["apache", "nginx", "iis", "lighttpd"])
    func `reads listings of many servers`(server: String) throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("waf/\(server).html"))
        #expect(
            links(reading) == [
                "file https://waf.example.org/metadata/a%20b.xml", "file https://waf.example.org/metadata/c.xml",
                "folder-1 https://waf.example.org/metadata/more/",
            ])
        #expect(reading.codes == ["record-skipped"])
    }

    @Test(arguments: [
        ("apache", ["2026-10-05 10:00 12K", "2026-10-05 10:00 8.1K"]),
        ("nginx", ["05-Oct-2026 10:00 12034", "05-Oct-2026 10:00 8291"]),
        ("iis", ["10/5/2026 10:00 AM 12034", "10/5/2026 10:00 AM 8291"]),
        (
            "lighttpd",
            ["2026-Oct-05 10:00:00 11.7K application/xml", "2026-Oct-05 10:00:00 8.0K application/xml"]
        ),
    ])
    func `knows the version of a file by its line of the listing`(server: String, versions: [String]) throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("waf/\(server).html"))
        let requests = reading.summary.nextRequests
        #expect(requests.filter { $0.role == "file" }.map(\.version) == versions)
        #expect(requests.filter { $0.role != "file" }.allSatisfy { $0.version == nil })
    }

    @Test(arguments: ["", "12K", "2026-10-05", "2026-10-05 12K", "10:00 12K"])
    func `a line that tells no time of change tells no version`(words: String) throws {
        let text = "<html><body><pre><a href=\"a.xml\">a.xml</a> \(words)\n</pre></body></html>"
        let version = try AdapterReading(adapter(), text: text).summary.nextRequests.first?.version
        #expect(version == nil)
    }

    private func listing(_ hrefs: [String]) -> String {
        "<html><body>" + hrefs.map { "<a href=\"\($0)\">x</a>" }.joined(separator: " ") + "</body></html>"
    }

    @Test func `never leaves the folder`() throws {
        let reading = try AdapterReading(
            adapter(),
            text: listing([
                "../secret.xml", "/secret.xml", "//other.example.org/metadata/a.xml",
                "http://waf.example.org/metadata/a.xml",
                "https://waf.example.org/metadata-2/a.xml", "%2e%2e/", "%2E%2E/a.xml", "..%2fa.xml", "./", ".", "",
                "#top",
                "deep/er.xml", "a\\b.xml", "javascript:alert(1)", "mailto:a@example.org", "file:///etc/a.xml",
                "good.xml",
                "?C=N;O=D", "good.xml?raw=1",
            ]))
        #expect(links(reading) == ["file https://waf.example.org/metadata/good.xml"])
    }

    @Test func `goes no deeper and no wider than declared`() throws {
        let options: [String: OptionValue] = [
            "maximum_depth": .integer(1), "maximum_folders": .integer(5), "maximum_files": .integer(2),
        ]
        let adapter = try adapter(Self.folder, options)
        let names = (0..<8).map { "f\($0)/" } + ["a.xml", "b.xml", "c.xml"]
        let first = try AdapterReading(adapter, text: listing(names))
        #expect(first.summary.nextRequests.count == 7)
        #expect(first.issues("paging-ends-early").map(\.value) == ["1", "3"])
        let folder = try first.summary.nextRequests.last.unwrapped
        let second = try AdapterReading(adapter, text: listing(["g/", "d.xml"]), request: folder)
        #expect(links(second) == ["file https://waf.example.org/metadata/f4/d.xml"])
        #expect(second.issues("paging-ends-early").first?.severity == .warning)
    }

    @Test func `shares its folders so that their number is bounded`() throws {
        let adapter = try adapter(Self.folder, ["maximum_folders": .integer(40), "maximum_depth": .integer(20)])
        var queue = adapter.firstRequests()
        var asked = 0
        while let request = queue.popLast() {
            asked += 1
            queue += try AdapterReading(adapter, text: listing(["a/", "b/", "c/"]), request: request).summary
                .nextRequests
        }
        #expect(asked <= 41)
        #expect(asked > 20)
    }

    @Test(arguments: [
        ("https://x.org/waf", "https://x.org/waf/", "https://x.org/waf/"),
        ("https://x.org", "https://x.org/", "https://x.org/"),
        ("https://x.org/waf/index.html", "https://x.org/waf/", "https://x.org/waf/index.html"),
        ("file:///data/waf/", "file:///data/waf/", "file:///data/waf/"),
    ])
    func `knows its folder`(endpoint: String, folder: String, start: String) throws {
        let settings = try adapter(endpoint).settings
        #expect(settings.folder == folder)
        #expect(settings.start == start)
    }

    @Test func `reads what is declared and nothing else`() throws {
        let options: [String: OptionValue] = [
            "endings": .list([.string(".XML")]), "exclude": .list([.string("*draft*")]),
        ]
        let reading = try AdapterReading(
            adapter(Self.folder, options), text: listing(["a.xml", "b.XML", "c.json", "draft.xml", "d.xml.gz"]))
        #expect(
            links(reading).map { $0.split(separator: "/").last.map(String.init) } == ["a.xml", "b.XML", "d.xml.gz"])
    }

    // MARK: Files

    private func file(_ name: String) throws -> AdapterReading {
        let request = HarvestRequest(.init(.get, Self.folder + "more/" + name), role: "file")
        return try AdapterReading(adapter(), path: Fixtures.path("real-servers/more/" + name), request: request)
    }

    @Test(arguments: [
        ("wells.xml", "wells"), ("graph.rdf", "https://data.example.org/dataset/bridges"), ("catalogue.json", "lamps"),
        ("linked.jsonld", "https://data.example.org/dataset/benches"),
    ])
    func `reads files by what is in them`(name: String, identifier: String) throws {
        let reading = try file(name)
        #expect(reading.datasets.map(\.identifier) == [identifier])
        #expect(reading.error == nil)
    }

    @Test func `a file that cannot be read is one record`() throws {
        let reading = try file("broken.xml")
        #expect(reading.error == nil)
        #expect(reading.failures.map(\.code) == ["record-unreadable"])
        #expect(reading.failures.first?.record == "https://waf.example.org/metadata/more/broken.xml")
    }

    @Test(arguments: ["", "<html><body>Not found</body></html>", "{\"a\":", "<x/>", "plain words", "\u{FEFF}"])
    func `nor is one with something else in it`(text: String) throws {
        let request = HarvestRequest(.init(.get, Self.folder + "a.xml"), role: "file")
        let reading = try AdapterReading(adapter(), text: text, request: request)
        #expect(reading.error == nil)
        #expect(reading.datasets.isEmpty)
        #expect(reading.failures.count == 1)
    }
}
