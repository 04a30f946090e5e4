import ByteStreams
import RDF
import Testing

@Suite struct RDFSyntaxTests {
    @Test(arguments: [
        ("application/rdf+xml", RDFSyntax.rdfXML), ("Application/RDF+XML; charset=utf-8", .rdfXML),
        ("text/turtle;charset=UTF-8", .turtle), ("application/n-triples", .nTriples),
        ("application/n-quads", .nQuads), ("application/trig", .trig),
        ("application/ld+json; profile=\"x\"", .jsonLD),
    ])
    func `a media type names a syntax`(mediaType: String, syntax: RDFSyntax) {
        #expect(RDFSyntax(mediaType: mediaType) == syntax)
    }

    @Test(arguments: ["text/plain", "text/xml", "application/json", "text/html", "", ";"])
    func `other media types name none`(mediaType: String) {
        #expect(RDFSyntax(mediaType: mediaType) == nil)
    }

    @Test(arguments: [
        ("catalog.rdf", RDFSyntax.rdfXML), ("a/b.c.TTL", .turtle), ("x.nt.gz", .nTriples), ("x.nq", .nQuads),
        ("x.trig.zst", .trig), ("x.jsonld", .jsonLD), ("v.owl", .rdfXML),
    ])
    func `a file name names a syntax`(name: String, syntax: RDFSyntax) {
        #expect(RDFSyntax(fileName: name) == syntax)
    }

    @Test(arguments: ["rdf", "a.xml", "a.json", "a.gz", "", ".", "rdf.gz"])
    func `other file names name none`(name: String) {
        #expect(RDFSyntax(fileName: name) == nil)
    }

    private func sniff(_ text: String) -> RDFSyntax? {
        Array(text.utf8).withUnsafeBytes { RDFSyntax(firstBytes: $0) }
    }

    private static let rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"

    @Test(arguments: [
        ("<?xml version='1.0'?>\n<rdf:RDF \(rdf)>", RDFSyntax.rdfXML), ("\u{FEFF}\n <rdf:RDF \(rdf)/>", .rdfXML),
        ("<!-- c --><dcat:Catalog \(rdf) rdf:about='x'>", .rdfXML), ("@prefix a: <b> .", .turtle),
        ("# comment\n\n@base <b> .", .turtle), ("PREFIX a: <b>", .turtle), ("<http://a/b> <c> <d> .", .turtle),
        ("<> a <c> .", .turtle), ("<urn:a> a <b> .", .turtle), ("_:a <b> <c> .", .turtle), ("[] a <b> .", .turtle),
        ("[ a <b> ] .", .turtle), ("{ <a> <b> <c> }", .trig), ("{\"@context\": {}}", .jsonLD),
        ("[{\"@id\": 1}]", .jsonLD),
        (" [\n {\n \"@id\": ", .jsonLD), ("[]", .jsonLD), ("{}", .jsonLD),
    ])
    func `first bytes show a syntax`(text: String, syntax: RDFSyntax) {
        #expect(sniff(text) == syntax)
    }

    @Test(arguments: [
        "", "  ", "<html><body>", "<!DOCTYPE html><html>", "<?xml version='1.0'?><feed/>", "id,name\n", "PK", "%PDF",
        "<", "@",
    ])
    func `other first bytes show none`(text: String) {
        #expect(sniff(text) == nil)
    }

    private func detect(_ mediaType: String?, _ name: String?, _ text: String) -> (RDFSyntax?, String?) {
        let found = Array(text.utf8).withUnsafeBytes {
            RDFSyntax.detect(mediaType: mediaType, fileName: name, firstBytes: $0)
        }
        return (found.syntax, found.problem?.code)
    }

    @Test func `what the bytes show wins, and is reported`() {
        #expect(detect("application/rdf+xml", "catalog.rdf", "@prefix a: <b> .") == (.turtle, "syntax-misdeclared"))
        #expect(detect("text/turtle", nil, "<rdf:RDF \(Self.rdf)>") == (.rdfXML, "syntax-misdeclared"))
        #expect(detect(nil, "x.ttl", "{\"@id\": \"a\"}") == (.jsonLD, "syntax-misdeclared"))
        #expect(detect("application/n-triples", nil, "@prefix a: <b> .") == (.turtle, "syntax-misdeclared"))
    }

    @Test func `where the bytes leave it open, the declaration decides`() {
        #expect(detect("application/n-triples", nil, "<u:a> <u:b> <u:c> .") == (.nTriples, nil))
        #expect(detect("application/trig", nil, "@prefix a: <b> .") == (.trig, nil))
        #expect(detect("application/n-quads", "x.ttl", "_:a <u:b> <u:c> .") == (.nQuads, nil))
        #expect(detect("text/plain", "x.nt", "") == (.nTriples, nil))
        #expect(detect(nil, nil, "<u:a> <u:b> <u:c> .") == (.turtle, nil))
        #expect(detect("text/turtle", nil, "ex:a ex:b ex:c .") == (.turtle, nil))
    }

    @Test func `a web page is not RDF whatever was declared`() {
        #expect(detect("application/rdf+xml", "x.rdf", "<!DOCTYPE html><html>") == (nil, nil))
        #expect(throws: RDFError.self) {
            try RDFReading.read(mediaType: "text/turtle", fileName: nil, base: nil, handler: QuadSet()) {
                MemoryByteSource("<html><body>Service unavailable</body></html>")
            }
        }
    }

    @Test func `a document is read in the syntax it shows`() throws {
        let quads = QuadSet()
        let syntax = try RDFReading.read(
            mediaType: "application/rdf+xml", fileName: "catalog.rdf", base: "http://b/", handler: quads
        ) { MemoryByteSource("@prefix d: <http://d/> . <a> a d:C .") }
        #expect(syntax == .turtle)
        #expect(quads.quads.count == 1)
        #expect(quads.problems.map(\.code) == ["syntax-misdeclared"])
    }
}
