import ByteStreams
import LibXML
import Testing

/// Documents made to do harm end in an error after little work.
@Suite struct SAXParserLimitTests {
    private func code(_ source: any ByteSource, limits: XMLReadingLimits = XMLReadingLimits()) -> XMLError.Code? {
        do {
            try SAXParser(limits: limits).parse(source, handler: Recorder())
            return nil
        } catch { return (error as? XMLError)?.code }
    }

    @Test func `endless nesting`() {
        let source = EndlessSource("") { _ in "<a>" }
        #expect(code(source) == .limit)
        #expect(source.bytes <= 1 << 20)
    }

    @Test func `endless distinct names`() {
        let source = EndlessSource("<r>") { "<n\($0)/>" }
        #expect(code(source) == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `endless distinct prefixes`() {
        let source = EndlessSource("<r>") { "<p\($0):n xmlns:p\($0)='urn:\($0)'/>" }
        #expect(code(source) == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `an endless text`() {
        var limits = XMLReadingLimits()
        limits.textBytes = 1 << 20
        let source = EndlessSource("<r>") { _ in "some text, " }
        #expect(code(source, limits: limits) == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test(arguments: ["<!-- ", "<r a='", "<?pi ", "<!DOCTYPE r [", "<r ", "<"])
    func `an endless token`(head: String) {
        let source = EndlessSource(head) { _ in "word " }
        #expect(code(source) != nil)
        #expect(source.bytes <= 16 << 20)
    }

    @Test func `more attributes than allowed`() {
        var limits = XMLReadingLimits()
        limits.attributes = 10
        let text = "<r " + (0..<11).map { "a\($0)='' " }.joined() + "/>"
        #expect(code(MemoryByteSource(text), limits: limits) == .limit)
    }

    @Test func `many attributes of one element that ends`() {
        let text = "<r " + (0..<70_000).map { "a\($0)='' " }.joined() + "/>"
        #expect(code(MemoryByteSource(text)) == .limit)
    }

    @Test func `endless attributes of one element`() {
        #expect(code(EndlessSource("<r ") { "a\($0)='' " }) == .limit)
    }

    @Test func `entities of entities`() {
        let levels = (1..<10).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
        let type = "<!DOCTYPE r [<!ENTITY e0 \"ha\">" + levels.joined() + "]>"
        #expect(code(MemoryByteSource(type + "<r>&e9;</r>")) == .limit)
        #expect(code(MemoryByteSource(type + "<r a='&e9;'/>")) == .limit)
    }

    @Test func `entities of nothing`() {
        let levels = (1..<30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }
        let type = "<!DOCTYPE r [<!ENTITY e0 \"\">" + levels.joined() + "]>"
        #expect(code(MemoryByteSource(type + "<r>&e29;</r>")) == .limit)
        #expect(code(MemoryByteSource(type + "<r a='&e29;'/>")) == .limit)
    }

    @Test func `a large entity many times`() {
        let type = "<!DOCTYPE r [<!ENTITY e \"" + String(repeating: "x", count: 60_000) + "\">]>"
        let body = String(repeating: "&e;", count: 50_000)
        #expect(code(MemoryByteSource(type + "<r>\(body)</r>")) == .limit)
    }

    @Test func `an entity that holds itself`() {
        let text = "<!DOCTYPE r [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><r>&a;</r>"
        #expect(code(MemoryByteSource(text)) != nil)
    }

    @Test func `endless declarations`() {
        #expect(code(EndlessSource("<!DOCTYPE r [") { "<!ENTITY e\($0) 'x'>" }) == .limit)
        #expect(code(EndlessSource("<!DOCTYPE r [") { "<!ATTLIST r a\($0) CDATA 'x'>" }) == .limit)
    }

    @Test func `many attribute defaults`() {
        let type = "<!DOCTYPE r [<!ATTLIST r " + (0..<80).map { "a\($0) CDATA '' " }.joined() + ">]>"
        #expect(code(MemoryByteSource(type + "<r/>")) == .limit)
    }

    @Test func `parameter entities are not expanded`() {
        let text = "<!DOCTYPE r [<!ENTITY % p \"<!ENTITY q 'x'>\"> %p;]><r>&q;</r>"
        #expect(code(MemoryByteSource(text)) != nil)
    }

    @Test func `simple entities are expanded in text and attributes`() throws {
        let recorder = Recorder()
        let text = """
            <!DOCTYPE r [<!ENTITY ns "http://example.org/#"><!ENTITY b "<i>&ns;</i>">]>
            <r a="&ns;x">&ns; &ns; &b;&b;</r>
            """
        try SAXParser().parse(MemoryByteSource(text), handler: recorder)
        #expect(
            recorder.events.map { $0.hasPrefix("/") ? "/" : $0 } == [
                "<r a{}=http://example.org/#x", "'http://example.org/# http://example.org/# '", "<i",
                "'http://example.org/#'", "/", "<i", "'http://example.org/#'", "/", "/",
            ])
    }

    @Test func `attributes that a document type adds are not handed over`() throws {
        let recorder = Recorder()
        let text = "<!DOCTYPE r [<!ATTLIST r a CDATA 'x'>]><r b=''/>"
        try SAXParser().parse(MemoryByteSource(text), handler: recorder)
        #expect(recorder.events.first == "<r b{}=")
    }

    @Test func `external entities are never read`() throws {
        let path = "/tmp/opengauge-external-entity-\(UInt64.random(in: 0 ... .max)).txt"
        let text = "<!DOCTYPE r SYSTEM '\(path)' [<!ENTITY e SYSTEM 'file://\(path)'>]><r>&e;</r>"
        #expect(code(MemoryByteSource(text)) == .refused)
        let unused = "<!DOCTYPE r SYSTEM '\(path)' [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r/>"
        #expect(code(MemoryByteSource(unused)) == nil)
        let known = "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r a='&e;'/>"
        #expect(code(MemoryByteSource(known)) != nil)
    }
}
