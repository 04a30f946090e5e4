import ByteStreams
import RDF
import TestSupport
import Testing

/// Broken and malicious documents end in an error after little work, and keep what came before.
@Suite struct RDFXMLHostileTests {
    private static let head = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://ex/">
        <ex:C rdf:about="http://ex/s"><ex:p>v</ex:p></ex:C>

        """

    @Test(arguments: [
        "", " ", "{}", "<html><head/><body>x</body></html>", "<!DOCTYPE html><html><br></html>", "<a/>", "<x:a/>",
        "<", "<?xml", "plain text", "@prefix a: <b> .", "\u{FEFF}",
    ])
    func `what is not RDF is an error`(text: String) {
        #expect(readError(MemoryByteSource(text), .rdfXML)?.code == .malformed)
    }

    @Test func `a document that breaks off keeps what came before, and says where`() {
        let quads = QuadSet()
        let error = readError(MemoryByteSource(Self.head + "<ex:C><ex:p>half"), .rdfXML, handler: quads)
        #expect(error?.code == .malformed)
        #expect(error?.line == 3)
        #expect(quads.quads.count == 3)
    }

    @Test func `every beginning of a document ends somehow`() {
        let text = Array((Self.head + "<ex:C ex:a='é'><ex:p rdf:parseType='Literal'><b/></ex:p></ex:C></rdf:RDF>").utf8)
        for length in 0..<text.count {
            #expect(readError(MemoryByteSource(Array(text[..<length])), .rdfXML) != nil)
        }
    }

    @Test(arguments: [
        "<ex:C><ex:p>", "<ex:C><ex:p rdf:parseType='Resource'>", "<ex:C><ex:p rdf:parseType='Collection'>",
        "<ex:C><ex:p rdf:parseType='Literal'>", "<x>",
    ])
    func `endless nesting`(part: String) {
        let source = EndlessSource(Self.head) { _ in part }
        #expect(readError(source, .rdfXML)?.code == .limit)
        #expect(source.bytes <= 1 << 20)
    }

    @Test func `a hundred thousand prefixes`() {
        let source = EndlessSource(Self.head) { "<n\($0):C xmlns:n\($0)='http://ex/\($0)#'/>" }
        #expect(readError(source, .rdfXML)?.code == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `a hundred thousand properties`() {
        let source = EndlessSource(Self.head + "<ex:C>") { "<ex:p\($0)>v</ex:p\($0)>" }
        #expect(readError(source, .rdfXML)?.code == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test(arguments: ["<ex:C><ex:p>", "<ex:C><ex:p rdf:parseType='Literal'>"])
    func `an endless literal`(start: String) {
        var limits = RDFReadingLimits()
        limits.textBytes = 1 << 20
        let part = start.contains("Literal") ? "text <b/> " : "text "
        let source = EndlessSource(Self.head + start) { _ in part }
        #expect(readError(source, .rdfXML, limits: limits)?.code == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `endless identifiers are read, and cost nothing`() {
        var limits = RDFReadingLimits()
        limits.names = 1_000
        let text = (0..<5_000).map { "<ex:C rdf:ID='i\($0)'/>" }.joined()
        let quads = QuadSet()
        #expect(
            readError(MemoryByteSource(Self.head + text + "</rdf:RDF>"), .rdfXML, limits: limits, handler: quads) == nil
        )
        #expect(quads.quads.count == 5_002)
    }

    @Test func `entities cannot explode or reach outside`() {
        let levels = (1..<10).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
        let bomb = "<!DOCTYPE r [<!ENTITY e0 \"ha\">\(levels.joined())]>" + Self.head + "<ex:C ex:a='&e9;'/></rdf:RDF>"
        #expect(readError(MemoryByteSource(bomb), .rdfXML)?.code == .limit)
        let outside = "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + Self.head
        for use in ["<ex:C><ex:p>&e;</ex:p></ex:C></rdf:RDF>", "<ex:C ex:a='&e;'/></rdf:RDF>"] {
            let quads = QuadSet()
            #expect(readError(MemoryByteSource(outside + use), .rdfXML, handler: quads) != nil)
            #expect(quads.quads.count <= 3)
        }
    }

    @Test func `damaged documents never trap`() {
        let text = """
            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY e "x">]>
            \(Self.head)<ex:C rdf:ID="a" ex:q="&e;" xml:base="../b" xml:lang="de"><ex:p rdf:parseType="Collection">
            <ex:D rdf:nodeID="n"/><ex:D/></ex:p><ex:p rdf:parseType="Literal"><b xmlns="u:v">t</b></ex:p><rdf:li rdf:ID="b"
            rdf:resource="c d"/><ex:p rdf:parseType="Resource"><ex:p rdf:datatype="x">1</ex:p></ex:p></ex:C></rdf:RDF>
            """
        let original = Array(text.utf8)
        let marks = Array("<>/\"'=&;: #\u{0}é".utf8)
        var numbers = SeededGenerator(seed: 7)
        var read = 0
        for _ in 0..<3_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let position = Int.random(in: 0..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: bytes[position] = marks.randomElement(using: &numbers) ?? 0
                case 1: bytes.remove(at: position)
                default: bytes.insert(contentsOf: bytes[position..<min(position + 9, bytes.count)], at: position)
                }
            }
            if readError(MemoryByteSource(bytes), .rdfXML) == nil { read += 1 }
        }
        #expect(read > 0)
        #expect(read < 3_000)
    }
}
