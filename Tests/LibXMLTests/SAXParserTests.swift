import ByteStreams
import LibXML
import Testing

@Suite struct SAXParserTests {
    private func events(_ text: String, step: Int = .max, limits: XMLReadingLimits = XMLReadingLimits()) throws
        -> [String]
    {
        let recorder = Recorder()
        try SAXParser(limits: limits).parse(DribblingSource(text, step: step), handler: recorder)
        return recorder.events
    }

    @Test(arguments: [1, 2, 7, 1_000])
    func `hands over elements, names, attributes and text in any pieces`(step: Int) throws {
        let text = """
            <?xml version="1.0"?>
            <a:r xmlns:a="urn:a" xmlns="urn:d" a:x="1 &amp; &#x32;" y='"'>
            <é>täxt &lt;<![CDATA[<&]]></é><!-- c --><?go now?>
            </a:r>
            """
        #expect(
            try events(text, step: step) == [
                "<r{urn:a} a:x{urn:a}=1 & 2 y{}=\"", "'\n'", "<é{urn:d}", "'täxt <<&'", "/é@3", "# c ",
                "?go now", "'\n'", "/r@4",
            ])
    }

    @Test func `equal names have equal addresses, however they are declared`() throws {
        final class Counter: SAXHandler {
            var namespaces: [InternedText?: Int] = [:]
            func startElement(_ element: SAXElement, _ parser: SAXParser) {
                namespaces[element.name.namespace, default: 0] += 1
            }
            func endElement(_ name: SAXName, _ parser: SAXParser) {}
            func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) {}
        }
        let counter = Counter()
        let text = "<r xmlns:p='urn:a' xmlns:q='urn:b'><p:x/><q:x/><s xmlns='urn:a'/></r>"
        try SAXParser().parse(MemoryByteSource(text), handler: counter)
        #expect(counter.namespaces.values.sorted() == [1, 1, 2] && counter.namespaces[nil] == 1)
    }

    @Test func `reads other encodings`() throws {
        let latin: [UInt8] = Array("<?xml version='1.0' encoding='ISO-8859-1'?><r>".utf8) + [0xE9] + Array("</r>".utf8)
        let recorder = Recorder()
        try SAXParser().parse(MemoryByteSource(latin), handler: recorder)
        #expect(recorder.events == ["<r", "'é'", "/r@1"])
    }

    @Test func `white space before the declaration is an issue, and lines still count`() throws {
        let parser = SAXParser()
        let recorder = Recorder()
        try parser.parse(MemoryByteSource("\n \n<?xml version='1.0'?>\n<r/>"), handler: recorder)
        #expect(recorder.events == ["<r", "/r@4"])
        #expect(parser.issues.count == 1)
    }

    @Test func `an undeclared prefix is an issue`() throws {
        let parser = SAXParser()
        try parser.parse(MemoryByteSource("<x:r/>"), handler: Recorder())
        #expect(parser.issues.map(\.line) == [1])
    }

    @Test(arguments: [
        ("", 1), ("   ", 1), ("{\"a\": 1}", 1), ("<r>\n<a>", 2), ("<r>\n\n</q>", 3), ("<r>&nbsp;</r>", 1),
        ("<!DOCTYPE html><html><br></html>", 1), ("<r>\u{1}</r>", 1), ("<r/><r/>", 1),
    ])
    func `what is not XML is an error with its line`(text: String, line: Int) {
        let error = #expect(throws: XMLError.self) { try events(text) }
        #expect(error?.code == .malformed || error?.code == .refused)
        #expect(error?.line == line)
    }

    @Test func `what came before an error stays handed over`() {
        let recorder = Recorder()
        #expect(throws: XMLError.self) {
            try SAXParser().parse(MemoryByteSource("<r><a/><b></r>"), handler: recorder)
        }
        #expect(recorder.events == ["<r", "<a", "/a@1", "<b"])
    }

    @Test func `an error of the handler ends the parse and is passed on`() {
        let recorder = Recorder()
        recorder.stopAt = "stop"
        #expect(throws: Recorder.Stopped.self) {
            try SAXParser().parse(MemoryByteSource("<r><stop/><after/></r>"), handler: recorder)
        }
        #expect(recorder.events == ["<r", "<stop"])
    }

    @Test func `an unreadable source is an error`() {
        final class Broken: ByteSource {
            func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
                throw ByteStreamError(.damaged, subject: "x.gz", detail: "ends early")
            }
        }
        let error = #expect(throws: XMLError.self) { try SAXParser().parse(Broken(), handler: Recorder()) }
        #expect(error?.code == .unreadable)
    }
}
