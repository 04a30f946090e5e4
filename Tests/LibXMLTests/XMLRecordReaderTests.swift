import ByteStreams
import LibXML
import Testing

/// Takes every element of one name as a record.
private final class Taker: XMLRecordHandler {
    var texts: [String] = []
    var records: [XMLElement] = []
    var paths: [[String]] = []
    var passedOver: [Int] = []
    private let wanted: String
    private let keeps: Bool

    init(_ wanted: String, keeps: Bool = false) {
        self.wanted = wanted
        self.keeps = keeps
    }

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool {
        guard name.local == wanted else { return false }
        paths.append(path.map(\.local))
        return true
    }

    func receive(_ record: XMLElement) {
        texts.append(record.text)
        if keeps { records.append(record) }
    }

    func passOver(_ name: XMLName, line: Int) { passedOver.append(line) }
}

@Suite struct `Reading a document record by record` {
    private func read(
        _ text: String, _ wanted: String = "r", keeps: Bool = false, limits: XMLRecordLimits = XMLRecordLimits()
    ) throws -> Taker {
        let taker = Taker(wanted, keeps: keeps)
        try XMLRecordReader(handler: taker, limits: limits).read(MemoryByteSource(text))
        return taker
    }

    @Test func `gives each record, with what is around it`() throws {
        let taker = try read("<a><r>one</r><b><r>two<r>three</r></r></b></a>")
        #expect(taker.texts == ["one", "twothree"])
        #expect(taker.paths == [["a"], ["a", "b"]])
    }

    @Test func `a whole document may be one record`() throws {
        #expect(try read("<r>all</r>").texts == ["all"])
    }

    @Test func `joins the pieces of a text, and keeps apart what belongs to others`() throws {
        let taker = try read("<a><r>x &amp; y<![CDATA[ < ]]>z<c>in</c> out </r></a>", keeps: true)
        let record = try #require(taker.records.first)
        #expect(record.text == "x & y < zin out ")
        #expect(record.child("c")?.text == "in")
    }

    @Test func `finds children by local name and attributes whatever their namespace`() throws {
        let taker = try read(
            """
            <a xmlns:p="urn:p" xmlns:x="urn:x"><r x:href="there" id="1">
              <p:c n="1">first</p:c> <c n="2"/> <d/>
            </r></a>
            """, keeps: true)
        let record = try #require(taker.records.first)
        #expect(record.children.map(\.name) == ["c", "c", "d"])
        #expect(record.children("c").map { $0.attribute("n") } == ["1", "2"])
        #expect(record.child("c")?.namespace == "urn:p")
        #expect(record.attribute("href") == "there")
        #expect(record.attribute("nothing") == nil)
        #expect(record.firstChild?.text == "first")
        #expect(record.child("e") == nil)
    }

    @Test func `a record that is kept stays as it was`() throws {
        let taker = try read("<a><r>one</r><r>two</r><r>three</r></a>", keeps: true)
        #expect(taker.records.map(\.text) == ["one", "two", "three"])
    }

    @Test func `writes a record as a document of its own`() throws {
        let text = """
            <a xmlns="urn:a" xmlns:p="urn:p"><r p:x="&lt;&quot;&#10;" xml:lang="en"><p:c>1 &amp; 2</p:c>
            <d xmlns=""/></r></a>
            """
        let taker = try read(text, keeps: true)
        let written = try #require(taker.records.first).document()
        let again = try read(String(decoding: written, as: UTF8.self), keeps: true)
        let record = try #require(again.records.first)
        #expect(record.qualifiedName == XMLName("r", namespace: "urn:a"))
        #expect(record.attribute("x") == "<\"\n")
        #expect(record.attribute("lang") == "en")
        #expect(record.child("c")?.text == "1 & 2")
        #expect(record.child("c")?.namespace == "urn:p")
        #expect(record.child("d")?.namespace == nil)
    }

    @Test func `passes over a record that grows too large, and reads on`() throws {
        var limits = XMLRecordLimits()
        limits.bytes = 1_000
        let large = String(repeating: "large ", count: 1_000)
        let taker = try read("<a>\n<r>one</r>\n<r><c>\(large)</c><c/></r>\n<r>three</r></a>", limits: limits)
        #expect(taker.texts == ["one", "three"])
        #expect(taker.passedOver == [3])
        limits = XMLRecordLimits()
        limits.nodes = 100
        let many = String(repeating: "<c/>", count: 200)
        #expect(try read("<a><r>\(many)</r><r>x</r></a>", limits: limits).texts == ["x"])
    }

    @Test func `an endless record takes no more than its bound`() throws {
        var limits = XMLRecordLimits()
        limits.bytes = 1 << 20
        let source = EndlessSource("<a><r>") { number in
            number > 400_000 ? "</wrong>" : "<c>text</c>"
        }
        let taker = Taker("r")
        #expect(throws: XMLError.self) { try XMLRecordReader(handler: taker, limits: limits).read(source) }
        #expect(taker.texts.isEmpty)
    }

    @Test func `more names than any document has are refused`() {
        var text = "<a>"
        for prefix in 0..<300 {
            text += "<b xmlns:p='urn:\(prefix)'>" + (0..<300).map { "<p:n\($0)/>" }.joined() + "</b>"
        }
        #expect(throws: XMLError.self) { try read(text + "</a>") }
    }

    @Test func `what was read before a fault stays`() {
        let taker = Taker("r")
        #expect(throws: XMLError.self) {
            try XMLRecordReader(handler: taker).read(MemoryByteSource("<a><r>one</r><r>two</a>"))
        }
        #expect(taker.texts == ["one"])
    }
}

@Suite struct `Mending XML` {
    private func mended(_ bytes: [UInt8]) throws -> (text: String, repairs: Int) {
        let mender = XMLMender(MemoryByteSource(bytes))
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1_000)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try mender.read(into: $0) }
            if count == 0 { break }
            output += buffer[..<count]
        }
        return (String(decoding: output, as: UTF8.self), mender.repairs)
    }

    @Test(arguments: [
        ("plain <a>ö 数 😀</a>", "plain <a>ö 数 😀</a>", 0),
        ("a\u{01}b\u{0B}c", "a b c", 2),
        ("&amp; &lt;&#228;&#xE4;", "&amp; &lt;&#228;&#xE4;", 0),
        ("a&b=c & d", "a&amp;b=c &amp; d", 2),
        ("&#11;&#x0;&#55296;", "   ", 3),
        ("&nbsp;&eacute;", "\u{A0}&amp;eacute;", 2),
        ("x&", "x&amp;", 1),
        ("\u{FFFE}", "\u{FFFD}", 1),
    ])
    func `characters`(given: String, expected: String, repairs: Int) throws {
        let result = try mended(Array(given.utf8))
        #expect(result.text == expected)
        #expect(result.repairs == repairs)
    }

    @Test func `takes stray bytes for Windows-1252`() throws {
        #expect(try mended([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x20, 0x81]).text == "café € \u{FFFD}")
        #expect(try mended([0xE4, 0xBD]).text == "ä½")
    }

    @Test func `mends across the stretches it reads in`() throws {
        let unit = Array("text & 数据 &amp; ".utf8) + [0xE9, 0x0B]
        let bytes = Array(repeatElement(unit, count: 10_000).joined())
        let result = try mended(bytes)
        #expect(result.repairs == 30_000)
        #expect(result.text == String(repeating: "text &amp; 数据 &amp; é ", count: 10_000))
    }
}
