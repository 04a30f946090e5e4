import DCAT
import Testing

@testable import Fetching

@Suite struct HTTPDateTests {
    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "Sun, 6 Nov 1994 08:49:37 GMT", "sun, 06 nov 1994 08:49:37 gmt",
    ])
    func `reads the three forms`(_ text: String) {
        #expect(
            HTTPDate.instant(text)
                == Instant(year: 1994, month: 11, day: 6, hour: 8, minute: 49, second: 37))
    }

    @Test(arguments: [("69", 2069), ("70", 1970), ("00", 2000)])
    func `a year of two digits is near`(_ year: String, _ expected: Int) {
        #expect(HTTPDate.instant("Sunday, 06-Nov-\(year) 08:49:37 GMT")?.fields.year == expected)
    }

    @Test(arguments: [
        "", "0", "-1", "Sun", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 99999 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:-1:37 GMT", "Sun, 06 Nov 1994 08:49:37 a b", "2026-01-01T00:00:00Z", "a b c d e f g",
    ])
    func `refuses what is no date`(_ text: String) { #expect(HTTPDate.instant(text) == nil) }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (-1_000, "Wed, 31 Dec 1969 23:59:59 GMT"), (1_709_164_800_999, "Thu, 29 Feb 2024 00:00:00 GMT"),
    ])
    func `writes the form that is sent`(_ milliseconds: Int64, _ expected: String) {
        #expect(HTTPDate.text(Instant(millisecondsSince1970: milliseconds)) == expected)
    }

    @Test func `reads what it writes, with more around it too`() {
        for day in stride(from: 0, to: 30_000, by: 17) {
            let instant = Instant(millisecondsSince1970: Int64(day) * 86_400_000 + Int64(day % 86_400) * 1_000)
            let text = HTTPDate.text(instant)
            #expect(HTTPDate.instant(text) == instant && HTTPDate.instant(" " + text) == instant)
        }
    }
}

@Suite struct RetryAfterTests {
    @Test(arguments: [
        ("120", Duration.seconds(120)), ("0", .zero), (" 5 ", .seconds(5)),
        ("99999999999999999999", .seconds(3_155_760_000)), ("Thu, 01 Jan 2026 00:01:00 GMT", .seconds(60)),
        ("Wed, 31 Dec 2025 00:00:00 GMT", .zero),
    ])
    func `reads seconds and dates`(_ value: String, _ expected: Duration) {
        let response = FetchResponse.stub(FetchRequest(.get, "http://a/"), 503, [HeaderField("retry-after", value)])
        #expect(RetryAfter.delay(of: response) == expected)
    }

    @Test(arguments: ["", "soon", "-5", "1.5.2026"])
    func `ignores what it cannot read`(_ value: String) {
        #expect(RetryAfter.delay(value, at: FakeClock.start) == (value == "1.5.2026" ? .seconds(1) : nil))
    }
}

@Suite struct HeaderBlockTests {
    private func fields(_ bytes: [UInt8]) -> [HeaderField] { bytes.withUnsafeBytes { HeaderBlock.fields($0) } }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nA: b\r\nC:d\r\n", [HeaderField("A", "b"), HeaderField("C", "d")]),
        ("HTTP/1.1 200 OK\nA:  b  \n", [HeaderField("A", "b")]),
        ("HTTP/2 200 \r\nA: b:c\r\nEmpty:\r\n", [HeaderField("A", "b:c"), HeaderField("Empty", "")]),
        ("HTTP/1.1 200 OK\r\nA: b\r\n  c\r\n\td\r\nE: f\r\n", [HeaderField("A", "b c d"), HeaderField("E", "f")]),
        ("HTTP/1.1 200 OK\r\n folded first\r\nno colon\r\n: no name\r\nA: b", [HeaderField("A", "b")]),
        ("HTTP/1.1 200 OK\r\n", []), ("", []), ("\n", []),
    ])
    func `takes a block apart`(_ block: String, _ expected: [HeaderField]) {
        #expect(fields(Array(block.utf8)) == expected)
    }

    @Test func `loses no byte of a value that is not UTF-8`() {
        let block = Array("HTTP/1.1 200 OK\r\nA: ".utf8) + [0xE9, 0x20, 0xFC, 0x0D, 0x0A] + Array("B: é".utf8)
        #expect(fields(block) == [HeaderField("A", "é ü"), HeaderField("B", "é")])
    }
}

@Suite struct UserAgentTests {
    @Test func `names the product and the contact`() {
        #expect(UserAgent.text(contact: nil) == "OpenGauge/0.1")
        #expect(UserAgent.text(contact: "https://example.org/gauge") == "OpenGauge/0.1 (+https://example.org/gauge)")
    }

    @Test(arguments: ["", "https://linkcheck.example", "a Bot", "ROBOT@example.org", "\"a\"", "a\r\nb", "数据", "a)b"])
    func `refuses a contact that firewalls refuse`(_ contact: String) {
        #expect(UserAgent.text(contact: contact) == nil)
    }
}
