import RDF
import Testing

/// What breaks the grammar is reported and costs little; read strictly, it is thrown.
@Suite struct RDFXMLProblemTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        var code: String
        var body: String
        /// What is read all the same, as in ``RDFXMLGrammarTests``.
        var statements: String

        var testDescription: String { "\(code): \(body)" }

        var form: RDFXMLGrammarTests.Form {
            RDFXMLGrammarTests.Form(name: code, body: body, statements: statements)
        }
    }

    static let faults = [
        Fault(
            code: "attribute-forbidden",
            body: "<rdf:Description rdf:about='http://ex/s' rdf:li='1'><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "attribute-forbidden",
            body: "<rdf:Description rdf:about='http://ex/s' rdf:bagID='1'><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "attribute-forbidden",
            body:
                "<rdf:Description rdf:about='http://ex/s'><ex:p rdf:resource='http://ex/o' rdf:datatype='http://ex/t'/></rdf:Description>",
            statements: "<ex:s> <ex:p> <ex:o> ."),
        Fault(
            code: "attribute-unqualified",
            body: "<rdf:Description rdf:about='http://ex/s' x='1'><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "element-forbidden",
            body: "<rdf:li/><rdf:Description rdf:about='http://ex/s'><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "element-forbidden",
            body:
                "<rdf:Description rdf:about='http://ex/s'><rdf:Description><x/></rdf:Description><y>t</y><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "element-unexpected",
            body:
                "<rdf:Description rdf:about='http://ex/s'><ex:p rdf:resource='http://ex/o'><ex:C/></ex:p></rdf:Description>",
            statements: "<ex:s> <ex:p> <ex:o> ."),
        Fault(
            code: "id-duplicate",
            body:
                "<rdf:Description rdf:ID='a'><ex:p/></rdf:Description><rdf:Description rdf:ID='a'><ex:q/></rdf:Description>",
            statements: "<#a> <ex:p> \"\" .\n<#a> <ex:q> \"\" ."),
        Fault(
            code: "id-invalid", body: "<rdf:Description rdf:ID='1 2'><ex:p/></rdf:Description>",
            statements: "<#1%202> <ex:p> \"\" ."),
        Fault(
            code: "node-named-twice",
            body: "<rdf:Description rdf:about='http://ex/s' rdf:ID='a'><ex:p/></rdf:Description>",
            statements: "<ex:s> <ex:p> \"\" ."),
        Fault(
            code: "node-unexpected",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:p><rdf:Description rdf:about='http://ex/1'/>
                <rdf:Description rdf:about='http://ex/2'/></ex:p></rdf:Description>
                """, statements: "<ex:s> <ex:p> <ex:1> .\n<ex:s> <ex:p> <ex:2> ."),
        Fault(
            code: "node-misplaced",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:C rdf:about='http://ex/1'><ex:p/></ex:C><ex:q/>\
                </rdf:Description>
                """,
            statements: "<ex:1> <rdf:type> <ex:C> .\n<ex:1> <ex:p> \"\" .\n<ex:s> <ex:q> \"\" ."),
        Fault(
            code: "parse-type-missing",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:p>
                <ex:q rdf:datatype='http://ex/t'>1</ex:q><ex:r>2</ex:r></ex:p></rdf:Description>
                """, statements: "<ex:s> <ex:p> _:a .\n_:a <ex:q> \"1\"^^<ex:t> .\n_:a <ex:r> \"2\" ."),
        Fault(
            code: "prefix-undeclared",
            body: "<rdf:Description rdf:about='http://ex/s'><no:p>v</no:p><ex:q no:a=''>v</ex:q></rdf:Description>",
            statements: "<ex:s> <ex:q> \"v\" ."),
        Fault(
            code: "text-unexpected",
            body:
                "stray<rdf:Description rdf:about='http://ex/s'>stray<ex:p>stray<rdf:Description/></ex:p>stray</rdf:Description>",
            statements: "<ex:s> <ex:p> _:a ."),
    ]

    @Test(arguments: faults)
    func `is reported, and the rest is read`(fault: Fault) throws {
        let quads = try readQuads(fault.form.document, .rdfXML)
        #expect(quads.problems.contains { $0.code == fault.code && $0.line != nil }, "\(quads.problems)")
        #expect(quads.isIsomorphic(to: fault.form.expected), "\(quads.quads)")
        #expect(throws: RDFError.self) { try readQuads(fault.form.document, .rdfXML, strict: true) }
    }

    @Test func `bad IRIs are mended and reported`() throws {
        let body = "<rdf:Description rdf:about=' http://ex/a b\u{A}{c}|é '><ex:p rdf:resource='x y'/></rdf:Description>"
        let form = RDFXMLGrammarTests.Form(
            name: "", body: body,
            statements: "<http://ex/a%20b%20%7Bc%7D%7Cé> <ex:p> <http://base.example/dir/x%20y> .")
        let quads = try readQuads(form.document, .rdfXML)
        #expect(quads.isIsomorphic(to: form.expected), "\(quads.quads)")
        #expect(quads.problems.map(\.code) == ["iri-invalid", "iri-invalid"])
    }

    @Test func `without a base, relative IRIs stay and are reported`() throws {
        let form = RDFXMLGrammarTests.Form(
            name: "", body: "<rdf:Description rdf:about='s'><ex:p/></rdf:Description>",
            statements: "<s> <ex:p> \"\" .")
        let quads = try readQuads(form.document, .rdfXML, base: nil)
        #expect(quads.isIsomorphic(to: form.expected))
        #expect(quads.problems.map(\.code) == ["iri-relative"])
    }

    @Test func `attributes of old without a prefix are read`() throws {
        let form = RDFXMLGrammarTests.Form(
            name: "", body: "<rdf:Description about='http://ex/s'><ex:p resource='http://ex/o'/></rdf:Description>",
            statements: "<ex:s> <ex:p> <ex:o> .")
        let quads = try readQuads(form.document, .rdfXML, strict: true)
        #expect(quads.isIsomorphic(to: form.expected))
        #expect(quads.problems.map(\.code) == ["attribute-unqualified", "attribute-unqualified"])
    }

    @Test(arguments: ["<rdf:RDF>#</rdf:RDF>", "#"])
    func `RDF inside the answer of a protocol is found`(wrapper: String) throws {
        let node = "<ex:C rdf:about='http://ex/s'><ex:p/></ex:C><ex:C rdf:about='http://ex/t'/>"
        let text = """
            <csw:Answer xmlns:csw='http://csw/' xmlns:ex='http://ex/' \
            xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\(wrapper.replacing("#", with: node))</csw:Answer>
            """
        let quads = try readQuads(text, .rdfXML)
        let form = RDFXMLGrammarTests.Form(
            name: "", body: "",
            statements: "<ex:s> <rdf:type> <ex:C> .\n<ex:s> <ex:p> \"\" .\n<ex:t> <rdf:type> <ex:C> .")
        #expect(quads.isIsomorphic(to: form.expected), "\(quads.quads)")
        #expect(quads.problems.map(\.code) == ["wrapped"])
        #expect(throws: RDFError.self) { try readQuads(text, .rdfXML, strict: true) }
    }
}
