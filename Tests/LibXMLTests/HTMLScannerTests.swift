import ByteStreams
import LibXML
import Testing

@Suite struct HTMLScannerTests {
    private let text = """
        <!doctype html><html lang=en><head><title> One
         &amp; two</title><base href="/b/">
        <link rel=alternate href="/d.jsonld" type='application/ld+json' hreflang=de>
        <meta property="og:title" content="T"><script>var x = "</p>";</script>
        <script type="application/ld+json">{"a": "<b>&amp;</p>"}</script></head>
        <body><p><a href=" x?a=1&amp;b=2 " rel=nofollow>Go <b>there</b></a><p><a name=q>no</a>
        <script type='application/LD+JSON; charset=utf-8'>[]</script>
        """

    @Test(arguments: [1, 13, 100_000])
    func `finds scripts, links, anchors, metas and the title`(step: Int) throws {
        let page = try HTMLScanner.scan(DribblingSource(text, step: step))
        #expect(page.title == "One & two")
        #expect(page.base == "/b/")
        #expect(page.language == "en")
        #expect(page.scripts.map(\.text) == ["{\"a\": \"<b>&amp;</p>\"}", "[]"])
        #expect(page.scripts.map(\.line) == [5, 7])
        #expect(page.links.map(\.href) == ["/d.jsonld"])
        #expect(page.links.first?.language == "de")
        #expect(page.anchors.map(\.href) == ["x?a=1&b=2"])
        #expect(page.anchors.first?.text == "Go there")
        #expect(page.anchors.first?.following == "no")
        #expect(page.metas.map(\.content) == ["T"])
        #expect(!page.isTruncated)
    }

    @Test func `a script that a buffer's end cuts is whole`() throws {
        let json = "{\"a\": \"" + String(repeating: "</p> ", count: 50_000) + "\"}"
        let page = try HTMLScanner.scan(
            MemoryByteSource("<script type='application/ld+json'>\(json)</script><title>T</title>"))
        #expect(page.scripts.first?.text == json)
        #expect(page.title == "T")
    }

    @Test(arguments: [
        ("gb2312", ""), ("", "<meta charset='GBK'>"),
        ("no-such-encoding", "<meta http-equiv=content-type content='text/html; charset=gb18030'>"),
    ])
    func `reads the encoding that header or page name`(header: String, meta: String) throws {
        let bytes = Array("<html>\(meta)<title>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("</title>".utf8)
        #expect(try HTMLScanner.scan(MemoryByteSource(bytes), encoding: header).title == "中文")
    }

    @Test func `without any name valid UTF-8 is UTF-8, and other bytes are Windows-1252`() throws {
        #expect(try HTMLScanner.scan(MemoryByteSource("<title>中文</title>")).title == "中文")
        let bytes = Array("<title>".utf8) + [0x93, 0xE9, 0x94] + Array("</title>".utf8)
        #expect(try HTMLScanner.scan(MemoryByteSource(bytes)).title == "“é”")
    }

    @Test(arguments: ["", "plain", "<", "<a href", "\u{0}\u{1}", "{}", "<script type='application/ld+json'>{"])
    func `anything is some page`(text: String) throws {
        #expect(try HTMLScanner.scan(MemoryByteSource(text)).title == nil)
    }

    @Test(arguments: [
        "<b>", "<a href=x>", "<script type='application/ld+json'>{}", "<p>text</i>", "<meta name=a content=b>",
    ])
    func `an endless page is cut`(part: String) throws {
        var limits = HTMLReadingLimits()
        limits.bytes = 4 << 20
        let source = EndlessSource("<html>") { _ in part }
        #expect(try HTMLScanner.scan(source, limits: limits).isTruncated)
        #expect(source.bytes <= 8 << 20)
    }
}
