import Harvesting
import JSON
import Testing

@testable import PortalAdapters

@Suite struct `Small readings` {
    @Test(arguments: [
        ("12323", 12323), ("1,112,225", 1_112_225), ("8 KB", 8_000), ("0.2 MB", 200_000), ("1,5 Mo", 1_500_000),
        ("42 octets", 42), ("3 KiB", 3_072), ("1.0MB", 1_000_000), ("13K", 13_000), (".006 MB", 6_000),
    ])
    func `reads sizes`(raw: String, bytes: Int64) { #expect(ByteSize.read(raw) == bytes) }

    @Test(arguments: ["", "large", "Variable", "N/A", "MB", "1.2.3 MB", "9e99", "99999999999999999999 TB", "-5"])
    func `refuses what is no size`(raw: String) { #expect(ByteSize.read(raw) == nil) }

    @Test(arguments: [
        ("mailto:a@example.org", "a@example.org"), ("Desk <a@example.org>", "a@example.org"),
        (" MAILTO:a@example.org?subject=x", "a@example.org"), ("a@example.org; b@example.org", "a@example.org"),
    ])
    func `reads e-mail addresses`(raw: String, address: String) { #expect(EmailAddress.read(raw) == address) }

    @Test(arguments: ["", "mailto:", "https://example.org", "nobody", "<>", "@"])
    func `refuses what is no e-mail address`(raw: String) { #expect(EmailAddress.read(raw) == nil) }

    @Test(arguments: [
        ("https://example.org/a b", LinkText.Kind.absolute), ("ftp://example.org/x", .absolute),
        ("HTTP://x", .absolute),
        ("www.example.org", .incomplete), ("//example.org/x", .incomplete), ("/dataset/x", .incomplete),
        ("example.org/data", .incomplete), ("datos.gob.ar", .incomplete), ("20 KB", .none), ("0.2MB", .none),
        ("1.0 MB", .none), (".006 MB", .none), ("n/a", .none), ("Variable", .none), ("http://", .none), ("", .none),
        ("/", .none), ("://x", .none),
    ])
    func `tells links from what else stands there`(text: String, kind: LinkText.Kind) {
        #expect(LinkText.kind(of: text) == kind)
    }

    @Test(
        arguments: [
            (" a b\n", "a b"), ("\u{A0}x\u{3000}", "x"), ("\u{FEFF}é", "é"), ("数据", "数据"), (" \t\u{3000}", nil),
            ("", nil),
        ] as [(String, String?)])
    func `trims blanks of every script`(raw: String, expected: String?) {
        var raw = raw
        #expect(raw.withUTF8 { String(trimming: $0) } == expected)
    }

    @Test func `puts parameters in place of those the address had`() {
        let (base, query) = URLText.split("https://example.org/api/x?rows=5&fq=organization:a#top")
        let url = URLText.with(base: base, query: query, parameters: [("rows", "1000"), ("sort", "id asc")])
        #expect(url == "https://example.org/api/x?fq=organization:a&rows=1000&sort=id%20asc")
        #expect(URLText.encoded("数/a~") == "%E6%95%B0%2Fa~")
    }

    @Test func `remembers the first page and the last few`() {
        func page(_ name: String) -> PageFingerprint {
            var page = PageFingerprint()
            page.add(name)
            return page
        }
        var trail: String?
        for number in 0..<40 {
            #expect(!page("p\(number)").repeats(trail))
            trail = page("p\(number)").extending(trail)
        }
        #expect(page("p0").repeats(trail))
        #expect(page("p39").repeats(trail))
        #expect(!PageFingerprint().repeats(PageFingerprint().extending(nil)))
    }
}

@Suite struct `An issue collector` {
    @Test func `names the record on every issue and starts afresh`() {
        var collector = IssueCollector()
        collector.addUnmapped("colour", value: "blue")
        collector.addUnmapped("colour", value: "green")
        collector.add(.titleMissing, .error, "no title")
        let issues = collector.take(record: "r", title: "t")
        #expect(issues.map(\.code) == ["field-unmapped", "title-missing"])
        #expect(issues.allSatisfy { $0.record == "r" && $0.title == "t" })
        #expect(collector.take(record: nil, title: nil) == [])
    }

    @Test func `keeps a bounded number and says how many it did not`() {
        var collector = IssueCollector()
        for number in 0..<1_000 {
            collector.add(.dateUnreadable, .warning, "\(number)")
            collector.addUnmapped("field\(number)", value: nil)
        }
        let issues = collector.take(record: "r", title: nil)
        #expect(issues.count == IssueCollector.limit + 1)
        #expect(issues.last?.code == "issues-omitted")
    }

    @Test func `has a remedy written down for every code`() throws {
        let page = try String(contentsOf: Fixtures.repository.appendingPathComponent("Docs/issues.md"), encoding: .utf8)
        for code in IssueCode.allCases { #expect(page.contains("`\(code.rawValue)`")) }
    }
}

@Suite struct `A statement reader` {
    private func reading<Result>(
        _ json: String, _ body: (inout StatementReader, JSONValue) -> Result
    ) throws -> (Result, Set<String>) {
        var reader = try StatementReader(offsetMinutes: 0)
        let result = try JSONParser().withValue(of: json.utf8) { body(&reader, $0) }
        return (result, Set(reader.issues.take(record: nil, title: nil).map(\.code)))
    }

    @Test(
        arguments: [
            (#"" x ""#, "x", []), ("12.5", "12.5", ["value-converted"]), ("true", "true", ["value-converted"]),
            ("null", nil, []), (#""  ""#, nil, []), (#"["a"]"#, "a", []), (#"{"@value":"v"}"#, "v", []),
            (#"["a","b"]"#, nil, ["value-unexpected"]), (#"{"a":1}"#, nil, ["value-unexpected"]), ("[]", nil, []),
            ("{}", nil, []),
        ] as [(String, String?, Set<String>)])
    func `reads texts`(json: String, text: String?, codes: Set<String>) throws {
        let (found, issues) = try reading(json) { $0.text($1, "f") }
        #expect(found == text)
        #expect(issues == codes)
    }

    @Test(arguments: [
        (#""plain""#, ["nil:plain"]), (#"{"en":"a","zh_CN":"b","fr":""}"#, ["en:a", "zh-cn:b"]),
        (#"[{"@value":"a","@language":"DE"},"b"]"#, ["de:a", "nil:b"]),
        (#""{\"de\":\"x\",\"it\":\"y\"}""#, ["de:x", "it:y"]),
        (#"{"de":["a","b"]}"#, ["de:a", "de:b"]), (#"{"unsprachlich":"x"}"#, []),
    ])
    func `reads texts in several languages`(json: String, expected: [String]) throws {
        let (found, _) = try reading(json) { $0.multilingual($1, "f") }
        #expect(found.variants.map { "\($0.language ?? "nil"):\($0.text)" } == expected)
    }

    @Test(
        arguments: [
            (#""2012-01-01/2012-12-31""#, "2012-01-01..2012-12-31"), (#""2012/..""#, "2012..-"),
            (#""[1970-01-01T00:00:00 TO 2019-12-31T23:59:59]""#, "1970-01-01T00:00:00Z..2019-12-31T23:59:59Z"),
            (#"{"startDate":"2001","endDate":"2002-03"}"#, "2001..2002-03"), (#"[{"start":"2001"}]"#, "2001..-"),
            (#""2015""#, "2015..2015"), (#""soon""#, "?..?"), ("null", nil), (#""""#, nil),
        ] as [(String, String?)])
    func `reads periods`(json: String, expected: String?) throws {
        let (found, _) = try reading(json) { $0.periods($1, "f") }
        let text = found.first.map { period in
            (period.start.map { $0.value?.iso8601 ?? "?" } ?? "-") + ".."
                + (period.end.map { $0.value?.iso8601 ?? "?" } ?? "-")
        }
        #expect(text == expected)
    }

    @Test(arguments: [
        (#""Spain""#, ["Spain"]), (#""-86.3,39.6,-86.0,39.8""#, []), (#"{"type":"Point","coordinates":[1,2]}"#, []),
        (#""{\"type\":\"Polygon\"}""#, []), (#"{"prefLabel":"Ohio","geometry":"POINT(1 2)"}"#, ["Ohio"]),
        (#"["a",{"@id":"https://sws.geonames.org/1/"}]"#, ["a", "https://sws.geonames.org/1/"]),
        (#""POLYGON((1 2))""#, []),
    ])
    func `reads places and leaves shapes aside`(json: String, expected: [String]) throws {
        let (found, _) = try reading(json) { $0.places($1, "f") }
        #expect(found.map { $0.iri ?? $0.label.preferred() ?? "" } == expected)
    }

    @Test func `keeps a page that stands for an e-mail address`() throws {
        let json = #"{"fn":"Desk","hasEmail":"mailto:https://example.org/form"}"#
        let (contact, issues) = try reading(json) { $0.contact($1, "f") }
        #expect(contact?.url == "https://example.org/form")
        #expect(contact?.email == nil)
        #expect(issues == ["value-unexpected"])
    }
}
