import DCAT
import Fetching
import Testing

@Suite struct RobotsRulesTests {
    private func isAllowed(_ text: String, _ target: String) throws -> Bool {
        let url = try #require(AbsoluteURL("https://data.example" + target))
        return RobotsRules(Array(text.utf8)).decision(on: url).isAllowed
    }

    @Test(arguments: [
        ("", "/a", true),
        ("User-agent: *\nDisallow: /", "/a", false),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /a", "/abc", false),
        ("User-agent: *\nDisallow: /a/", "/a", true),
        ("user-AGENT: *\r\nDISALLOW: /a\r\n", "/a", false),
        ("User-agent: *\nDisallow: /\nAllow: /api/", "/api/3/action", true),
        ("User-agent: *\nAllow: /api/\nDisallow: /", "/api/3/action", true),
        ("User-agent: *\nDisallow: /api\nAllow: /api", "/api", true),
        ("User-agent: *\nDisallow: /*.csv$", "/x/a.csv", false),
        ("User-agent: *\nDisallow: /*.csv$", "/x/a.csv?x=1", true),
        ("User-agent: *\nDisallow: /*?sort=", "/list?sort=a", false),
        ("User-agent: *\nDisallow: /a*b*c", "/axxbxxcxx", false),
        ("User-agent: *\nDisallow: /a*b*c", "/axxbxx", true),
        ("User-agent: *\nDisallow: *", "/", false),
        ("User-agent: *\nDisallow: /$", "/", false),
        ("User-agent: *\nDisallow: /$", "/a", true),
        ("User-agent: *\nDisallow: /%7ejoe", "/~joe/x", false),
        ("User-agent: *\nDisallow: /a%3cd.html", "/a%3Cd.html", false),
        ("User-agent: *\nDisallow: /数据", "/%E6%95%B0%E6%8D%AE/1", false),
        ("User-agent: *\nDisallow: private", "/private", false),
        ("User-agent: *\nDisallow: / # all\n", "/x", false),
        ("Disallow: /\nUser-agent: *\n", "/x", true),
        ("User-agent: *\nDisallow: /", "/robots.txt", true),
        ("<html>User-agent</html>", "/x", true),
    ])
    func `the longest pattern that fits decides`(text: String, target: String, expected: Bool) throws {
        #expect(try isAllowed(text, target) == expected)
    }

    @Test(arguments: [
        ("User-agent: opengauge\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true),
        ("User-agent: OpenGauge/0.1\nDisallow: /a", "/a", false),
        ("User-agent: OpenGaugeX\nDisallow: /a", "/a", true),
        ("User-agent: other\nUser-agent: OpenGauge\nDisallow: /a", "/a", false),
        ("User-agent: OpenGauge\nSitemap: https://x/\nDisallow: /a", "/a", false),
        ("User-agent: OpenGauge\nAllow: /\nUser-agent: other\nDisallow: /", "/a", true),
        (
            "User-agent: OpenGauge\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: opengauge\nDisallow: /b",
            "/b", false
        ),
        ("User-agent: OpenGauge\nUser-agent: *\nDisallow: /a", "/a", false),
        ("User-agent: OpenGauge\n\nUser-agent: *\nDisallow: /a", "/a", false),
    ])
    func `rules for us go before rules for all, and groups of one name count together`(
        text: String, target: String, expected: Bool
    ) throws {
        #expect(try isAllowed(text, target) == expected)
    }

    @Test func `the line that decides is told`() throws {
        let url = try #require(AbsoluteURL("https://data.example/private/x"))
        let rules = RobotsRules(Array("User-agent: *\n# a comment\nDisallow: /private".utf8))
        #expect(rules.decision(on: url).reason == "line 3: Disallow: /private")
    }

    @Test(
        arguments: [("5", 5.0), ("0.5", 0.5), ("soon", nil), ("-1", nil), ("1e999", nil), ("nan", nil)]
            as [(String, Double?)])
    func `a crawl delay is read`(value: String, expected: Double?) {
        #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: \(value)".utf8)).crawlDelay == expected)
    }

    @Test func `bytes beyond 500 KiB and lines beyond reason are passed over`() throws {
        let padding = String(repeating: "#" + String(repeating: "x", count: 1_023) + "\n", count: 500)
        #expect(try isAllowed("User-agent: *\n" + padding + "Disallow: /", "/x"))
        let many = "User-agent: *\n" + (0..<20_000).map { "Disallow: /\($0)/*a*b*c*d\n" }.joined()
        #expect(try !isAllowed(many, "/1/abcd"))
        #expect(try isAllowed(many, "/" + String(repeating: "abc", count: 600)))
    }

    @Test func `a byte order mark is no part of the first name`() throws {
        #expect(try !isAllowed("\u{FEFF}User-agent: *\nDisallow: /", "/x"))
    }
}
