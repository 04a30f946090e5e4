import TestSupport
import Testing

@testable import Fetching

@Suite struct AbsoluteURLTests {
    @Test(arguments: [
        ("http://example.org", "http://example.org/"),
        ("HTTP://Example.ORG:80/A", "http://example.org/A"),
        ("https://example.org:443?x=1", "https://example.org/?x=1"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("  http://a/b c\n", "http://a/b%20c"),
        ("http://a/b\tc\r\nd", "http://a/bcd"),
        ("http://a\\b\\c?d\\e", "http://a/b/c?d\\e"),
        ("http://a/b#c#d", "http://a/b"),
        ("http://a/./b/../c/.", "http://a/c/"),
        ("http://a/../../b", "http://a/b"),
        ("http://a/b/..", "http://a/"),
        ("http://a//b//c", "http://a//b//c"),
        ("http://a/%7e%zz%", "http://a/%7e%zz%"),
        ("http://a/é?ü='\"", "http://a/%C3%A9?%C3%BC=%27%22"),
        ("http://a/<>`{}|^", "http://a/%3C%3E%60%7B%7D%7C%5E"),
        ("http://u:p@a/", "http://u:p@a/"),
        ("http://u@v@a/", "http://u%40v@a/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("http://[::1]/", "http://[::1]/"),
        ("http://a:/b", "http://a/b"),
        ("http://数据.中国/目录", "http://数据.中国/%E7%9B%AE%E5%BD%95"),
        ("ftp://a/b;type=i", "ftp://a/b;type=i"),
        ("file:///a/b", "file:///a/b"),
        ("file:/a/b", "file:///a/b"),
        ("file://localhost/a", "file://localhost/a"),
    ])
    func `takes a URL as a browser would`(_ text: String, _ expected: String) {
        #expect(AbsoluteURL(text)?.description == expected)
    }

    @Test(arguments: [
        "", " ", "a", "/a", "//a", "http:", "http:/a", "http:///a", "http://", "http://:80/", "http://a:b/",
        "http://a:-1/", "http://a:+1/", "http://a:65536/", "http://a b/", "http://a%2fb/", "http://[::1", "http://[x]/",
        "mailto:a@b", "1http://a/", "http://<a>/", "#",
    ])
    func `refuses what leads to no host`(_ text: String) { #expect(AbsoluteURL(text) == nil) }

    @Test func `the short way for plain URLs says what the long way says`() {
        let starts = ["http://", "https://", "HTTP://", "ftp://", ""]
        let hosts = ["a", "data.example.org", "x-1", "A", "127.0.0.1", "é", "u@h", "[::1]", ""]
        let ports = ["", "", ":80", ":443", ":8080", ":080", ":", ":99999"]
        let pieces = [
            "/", "//", "/.", "/..", "/b.csv", "..", "?", "q=1&r=%20", "{}|^", "[", "]", "'", "<", "#f", "@", " ", "é",
            "\\", "%", "=", "",
        ]
        var random = SeededGenerator(seed: 7)
        var plain = 0
        for _ in 0..<40_000 {
            let parts = [starts, hosts, ports, pieces, pieces, pieces].map { $0.randomElement(using: &random) ?? "" }
            let text = parts.joined()
            #expect(AbsoluteURL.isPlain(text) == (AbsoluteURL(plain: text) != nil))
            guard let short = AbsoluteURL(plain: text) else { continue }
            plain += 1
            guard let long = AbsoluteURL(repairing: text) else {
                Issue.record("\(text) is no URL")
                continue
            }
            #expect(short == long && short.host == long.host && short.port == long.port && short.scheme == long.scheme)
            #expect(short.path == long.path && short.query == long.query && short.description == text)
        }
        #expect(plain > 100)
    }

    @Test func `what it writes it reads as the same`() throws {
        for text in ["http://u:p@a:8/b%20c?d=%C3%A9", "https://[2001:db8::1]:9/", "file:///x%20y"] {
            let url = try #require(AbsoluteURL(text))
            #expect(AbsoluteURL(url.description) == url)
        }
    }

    /// The examples of RFC 3986, 5.4, whose base is `http://a/b/c/d;p?q`, without their fragments.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
        ("g#s", "http://a/b/c/g"), ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("http:g", "http://a/b/c/g"), ("https://h/x y", "https://h/x%20y"), ("ftp://h/", "ftp://h/"),
        (" /日 ", "http://a/%E6%97%A5"),
    ])
    func `resolves a reference`(_ reference: String, _ expected: String) throws {
        let base = try #require(AbsoluteURL("http://a/b/c/d;p?q"))
        #expect(base.resolving(reference)?.description == expected)
    }

    @Test(arguments: ["mailto:a@b", "javascript:void(0)", "tel:1", "https:/x"])
    func `a reference elsewhere leads nowhere`(_ reference: String) throws {
        #expect(try #require(AbsoluteURL("http://a/")).resolving(reference) == nil)
    }

    @Test func `an origin is scheme, host and port`() throws {
        let one = try #require(AbsoluteURL("http://a/x"))
        #expect(one.hasSameOrigin(as: try #require(AbsoluteURL("http://A:80/y?z"))))
        for other in ["https://a/", "http://b/", "http://a:81/"] {
            #expect(!one.hasSameOrigin(as: try #require(AbsoluteURL(other))))
        }
    }
}
