import Testing

@testable import Reporting

@Suite struct HTMLTests {
    @Test(arguments: [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
        ("数据，开放", "数据，开放"),
        ("nul\u{0}bell\u{7}del\u{7F}", "nul\u{FFFD}bell\u{FFFD}del\u{FFFD}"),
        ("c1\u{85}nbsp\u{A0}", "c1\u{FFFD}nbsp\u{A0}"),
        ("line\n\ttab", "line\n\ttab"),
        ("", ""),
    ])
    func `escapes what markup or the standard does not allow`(text: String, expected: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF] as [UInt32])
    func `a non-character becomes the replacement character`(number: UInt32) throws {
        let html: HTML = "<p>\(String(try #require(Unicode.Scalar(number))))</p>"
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p>\u{FFFD}</p>")
    }

    @Test(arguments: [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("HTTP://EXAMPLE.org/", "HTTP://EXAMPLE.org/"),
        ("ftp://example.org/a b", "ftp://example.org/a%20b"),
        ("http://example.org/\"><script>", "http://example.org/%22%3E%3Cscript%3E"),
    ])
    func `links to web and FTP addresses`(url: String, address: String) {
        #expect(Href(external: url)?.address == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org/", "www.example.org",
        "http://", "https:///etc", "http:/x", " https://example.org", "https://exa\nmple.org", "vbscript:x", "",
        "file:///etc/passwd",
    ])
    func `does not link to anything else`(url: String) {
        #expect(Href(external: url) == nil)
    }

    @Test(arguments: [
        ("en", true), ("zh-Hans-CN", true), ("en\" onclick=\"x", false), ("e", false), ("", false), ("en--gb", false),
        ("12", false), ("en_GB", false),
    ])
    func `knows a language tag`(tag: String, isTag: Bool) {
        let html: HTML = "<p\(lang: tag)>"
        #expect(String(decoding: html.bytes, as: UTF8.self) == (isTag ? "<p lang=\"\(tag)\">" : "<p>"))
    }
}
