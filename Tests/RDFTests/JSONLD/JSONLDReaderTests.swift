import ByteStreams
import RDF
import Testing

private let dct = "http://purl.org/dc/terms/"
private let dcat = "http://www.w3.org/ns/dcat#"

private func quads(_ text: String, wholeBytes: Int = 8 << 20, base: String? = "http://example.org/doc") throws
    -> QuadSet
{
    let quads = QuadSet()
    var reader = JSONLDReader(base: base)
    reader.wholeBytes = wholeBytes
    try reader.read(open: { MemoryByteSource(Array(text.utf8)) }, into: quads)
    return quads
}

struct JSONLDReaderTests {
    @Test func `reads a compact node with its context`() throws {
        let result = try quads(
            """
            {"@context": {"dct": "http://purl.org/dc/terms/", "title": {"@id": "dct:title", "@language": "fr"},
              "theme": {"@id": "http://www.w3.org/ns/dcat#theme", "@type": "@id"}},
             "@id": "d1", "title": "Données", "theme": "themes#a", "ignored": 1}
            """)
        let subject = Term.iri("http://example.org/d1")
        #expect(
            result.quads == [
                Quad(
                    subject: subject, predicate: .iri(dct + "title"),
                    object: .literal("Données", datatype: nil, language: "fr")),
                Quad(
                    subject: subject, predicate: .iri(dcat + "theme"), object: .iri("http://example.org/themes#a")),
            ])
    }

    static let catalogues = [
        // The context comes last, the large array is @graph.
        """
        {"@graph": [{"@id": "a", "title": "A", "part": {"@id": "_:x"}}, {"@id": "_:x", "title": "X"}],
         "@context": {"title": "http://purl.org/dc/terms/title", "part": "http://purl.org/dc/terms/hasPart"}}
        """,
        // The large array is a property of the root, which has a name of its own and types with contexts.
        """
        {"@context": {"@vocab": "http://www.w3.org/ns/dcat#", "Catalog": {"@id": "Catalog", "@context":
         {"dataset": {"@id": "dataset", "@type": "@id"}}}}, "@type": "Catalog",
         "dataset": [{"@id": "a", "title": "A"}, "b", {"title": "C"}], "@id": "c", "title": "all"}
        """,
        // The same without a name.
        """
        {"@context": {"@vocab": "http://www.w3.org/ns/dcat#"}, "dataset": [{"@id": "a"}, {"title": "C"}], "title": "all"}
        """,
        // A bare array whose elements share blank nodes.
        """
        [{"@id": "_:x", "http://purl.org/dc/terms/title": [{"@value": "X"}]},
         {"@id": "http://example.org/a", "http://purl.org/dc/terms/hasPart": [{"@id": "_:x"}]}]
        """,
        // A single node.
        """
        {"@id": "http://example.org/a", "http://purl.org/dc/terms/title": "A"}
        """,
    ]

    @Test(arguments: catalogues) func `reads a document in parts as it reads it whole`(text: String) throws {
        let whole = try quads(text)
        let parts = try quads(text, wholeBytes: 0)
        #expect(!whole.quads.isEmpty)
        #expect(parts.isIsomorphic(to: whole))
        #expect(whole.problems.isEmpty && parts.problems.isEmpty)
    }

    @Test(arguments: [8 << 20, 0]) func `keeps the blank nodes of documents in lines apart`(wholeBytes: Int) throws {
        let line = #"{"@id": "_:b0", "http://purl.org/dc/terms/title": "line"}"#
        let result = try quads("\(line)\n\(line)\n\(line)\n", wholeBytes: wholeBytes)
        #expect(Set(result.quads.map(\.subject)).count == 3)
    }

    @Test(arguments: [
        ("https://schema.org/", "name", "http://schema.org/name"),
        ("http://schema.org", "name", "http://schema.org/name"),
        ("https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld", "title", dct + "title"),
        ("http://www.w3.org/ns/hydra/context.jsonld", "totalItems", "http://www.w3.org/ns/hydra/core#totalItems"),
        ("https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld", "byteSize", dcat + "byteSize"),
    ])
    func `knows the contexts that catalogues name`(address: String, term: String, iri: String) throws {
        let result = try quads(#"{"@context": "\#(address)", "\#(term)": "x"}"#)
        #expect(result.quads.map(\.predicate) == [.iri(iri)])
        #expect(result.problems.isEmpty)
    }

    @Test func `reports a context it does not know and reads what needs none`() throws {
        let result = try quads(
            #"{"@context": "https://example.org/c.jsonld", "title": "x", "http://purl.org/dc/terms/title": "y"}"#)
        #expect(result.quads.map(\.object) == [.plain("y")])
        #expect(result.problems.map(\.code) == ["loading-remote-context-failed"])
    }

    @Test func `leaves out what breaks the rules and reads the rest`() throws {
        let result = try quads(
            """
            {"@context": {"dct": "http://purl.org/dc/terms/", "bad": {"@id": 5}, "": "x"},
             "@id": "http://example.org/a", "dct:title": {"@value": "x", "@language": 3},
             "dct:issued": {"@value": [1]}, "dct:description": "kept"}
            """)
        #expect(result.quads.map(\.object).contains(.plain("kept")))
        #expect(
            Set(result.problems.map(\.code)) == [
                "invalid-IRI-mapping", "invalid-term-definition", "invalid-language-tagged-string",
                "invalid-value-object-value",
            ])
    }

    @Test func `mends JSON that is nearly right and says so`() throws {
        let result = try quads(#"{"@id": "http://example.org/a", "http://purl.org/dc/terms/title": ["A",]}"#)
        #expect(result.quads.count == 1)
        #expect(result.problems.map(\.code) == ["json-mended"])
    }
}

struct JSONLDHostileTests {
    @Test(arguments: ["", "{", "nonsense", "<html>", #"{"@graph": [{"@id": "a"},"#, "42"])
    func `ends with an error where the document is no JSON`(text: String) throws {
        for wholeBytes in [8 << 20, 0] {
            let fault = #expect(throws: RDFError.self) { try quads(text, wholeBytes: wholeBytes) }
            #expect(fault?.code == .malformed)
        }
    }

    @Test func `hands over what came before the end of a document cut short`() throws {
        let elements = (0..<100).map { #"{"@id": "http://example.org/\#($0)", "http://purl.org/dc/terms/title": "x"}"# }
        let text = "[" + elements.joined(separator: ",") + ", {\"@id\": "
        let result = QuadSet()
        #expect(throws: RDFError.self) {
            try JSONLDReader(base: nil).read(open: { MemoryByteSource(Array(text.utf8)) }, into: result)
        }
        #expect(result.quads.count == 100)
    }

    @Test func `refuses to nest without end`() throws {
        let depth = 100_000
        let open = String(repeating: #"{"http://example.org/p":"#, count: depth)
        let text = open + "1" + String(repeating: "}", count: depth)
        let result = try? quads(text)
        #expect(result?.quads.isEmpty != false)
    }

    @Test func `reads as deep as allowed`() throws {
        let depth = 250
        let open = String(repeating: #"{"http://example.org/p":"#, count: depth)
        let result = try quads(open + "1" + String(repeating: "}", count: depth))
        #expect(result.quads.count == depth)
    }

    @Test func `stops a document whose contexts take work without end`() throws {
        let terms = (0..<15_000).map { #""t\#($0)": "http://example.org/\#($0)""# }.joined(separator: ",")
        let nodes = (0..<4_000).map { #"{"@context": {"x": "http://example.org/x\#($0)"}, "x": 1}"# }
            .joined(separator: ",")
        let fault = #expect(throws: RDFError.self) {
            try quads(#"{"@context": {\#(terms)}, "@graph": [\#(nodes)]}"#)
        }
        #expect(fault?.code == .limit)
    }

    @Test func `stops a context with more terms than allowed`() throws {
        let terms = (0..<25_000).map { #""t\#($0)": "http://example.org/\#($0)""# }.joined(separator: ",")
        let fault = #expect(throws: RDFError.self) { try quads(#"{"@context": {\#(terms)}, "t1": 1}"#) }
        #expect(fault?.code == .limit)
    }

    @Test func `leaves out a text longer than allowed and says so`() throws {
        var limits = RDFReadingLimits()
        limits.textBytes = 1_000
        let long = String(repeating: "x", count: 2_000)
        let text = #"{"http://purl.org/dc/terms/title": "\#(long)", "http://purl.org/dc/terms/type": "kept"}"#
        let result = QuadSet()
        try JSONLDReader(base: nil, limits: limits).read(open: { MemoryByteSource(Array(text.utf8)) }, into: result)
        #expect(result.quads.map(\.object) == [.plain("kept")])
        #expect(result.problems.map(\.code) == ["text-too-long"])
    }

    @Test func `keeps few problems of a document full of them`() throws {
        let nodes = (0..<5_000).map { #"{"@id": \#($0)}"# }.joined(separator: ",")
        let result = try quads("[\(nodes)]")
        #expect(result.problems.count == 1)
    }
}
