import Testing

@testable import RDF

@Suite struct IRIResolverTests {
    /// RFC 3986, sections 5.4.1 and 5.4.2.
    static let examples = [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("http:g", "http:g"),
    ]

    @Test(arguments: examples)
    func `resolves as the standard's examples do`(reference: String, iri: String) throws {
        let resolver = try #require(IRIResolver(base: "http://a/b/c/d;p?q#f"))
        #expect(resolver.resolve(reference) == iri)
    }

    @Test(arguments: [
        ("http://a", "g", "http://a/g"), ("http://a?x", "g", "http://a/g"), ("http://a", "", "http://a"),
        ("urn:a:b", "#c", "urn:a:b#c"), ("urn:a:b", "c", "urn:c"), ("file:///a/b", "../../c", "file:///c"),
        ("http://a/é/中", "x y", "http://a/é/x y"), ("http://a/b/../c", "d", "http://a/d"),
        ("http://a/b//c/d", "e", "http://a/b//c/e"), ("http://a/b", "HTTP://x/../y", "HTTP://x/../y"),
    ])
    func `resolves against any base`(base: String, reference: String, iri: String) throws {
        #expect(try #require(IRIResolver(base: base)).resolve(reference) == iri)
    }

    @Test(arguments: ["", "a/b", "/a", "#a", "1:a", "é:a"])
    func `a base must have a scheme`(base: String) {
        #expect(IRIResolver(base: base) == nil)
    }

    @Test func `finds every byte that no IRI may hold, at every place`() {
        let forbidden = Set((0...0x20).map { UInt8($0) } + Array("<>\"{}|\\^`".utf8))
        for length in 1...20 {
            for place in 0..<length {
                for byte in 0...UInt8.max {
                    var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                    text[place] = byte
                    #expect(text.withUnsafeBytes(IRISyntax.isClean) == !forbidden.contains(byte))
                }
            }
        }
    }
}
