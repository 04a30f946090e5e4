import RDF
import Testing

/// Every form of RDF 1.1 XML Syntax, with the statements it stands for.
@Suite struct RDFXMLGrammarTests {
    struct Form: CustomTestStringConvertible, Sendable {
        var name: String
        /// The inside of `rdf:RDF`.
        var body: String
        /// N-Triples, with `ex:` for the namespace and `rdf:` for RDF's.
        var statements: String

        var testDescription: String { name }

        var document: String {
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://ex/">\(body)</rdf:RDF>
            """
        }

        var expected: QuadSet {
            let rdf = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            let full = statements.replacing("<rdf:", with: rdf).replacing("<ex:", with: "<http://ex/")
                .replacing("<#", with: "<http://base.example/dir/file#")
            return NQuadsText.read(full)
        }
    }

    static let nodes = [
        Form(
            name: "about, with a class",
            body: "<ex:C rdf:about='http://ex/s'/>", statements: "<ex:s> <rdf:type> <ex:C> ."),
        Form(
            name: "no name", body: "<rdf:Description><ex:p>v</ex:p></rdf:Description>",
            statements: "_:a <ex:p> \"v\" ."),
        Form(
            name: "relative about and resource",
            body: "<rdf:Description rdf:about='s?a=1&amp;b'><ex:p rdf:resource='../o#f'/></rdf:Description>",
            statements: "<http://base.example/dir/s?a=1&b> <ex:p> <http://base.example/o#f> ."),
        Form(
            name: "ID", body: "<rdf:Description rdf:ID='x'><ex:p rdf:resource=''/></rdf:Description>",
            statements: "<#x> <ex:p> <http://base.example/dir/file> ."),
        Form(
            name: "nodeID",
            body: """
                <rdf:Description rdf:nodeID='a'><ex:p rdf:nodeID='b'/></rdf:Description>
                <rdf:Description rdf:nodeID='b'><ex:q rdf:nodeID='a'/></rdf:Description>
                """, statements: "_:x <ex:p> _:y .\n_:y <ex:q> _:x ."),
        Form(
            name: "nodeIDs that differ only in what a label cannot hold",
            body: """
                <rdf:Description rdf:nodeID='a.b'><ex:p rdf:nodeID='a-b'/></rdf:Description>
                <rdf:Description rdf:nodeID='a_b'><ex:q>v</ex:q></rdf:Description>
                """, statements: "_:x <ex:p> _:y .\n_:z <ex:q> \"v\" ."),
        Form(
            name: "property attributes",
            body: "<ex:C rdf:about='http://ex/s' ex:p='v' rdf:type='http://ex/D' xml:lang='de'/>",
            statements: "<ex:s> <rdf:type> <ex:C> .\n<ex:s> <rdf:type> <ex:D> .\n<ex:s> <ex:p> \"v\"@de ."),
        Form(
            name: "a container's members",
            body: "<rdf:Seq rdf:about='http://ex/s'><rdf:li>a</rdf:li><rdf:_7>g</rdf:_7><rdf:li>b</rdf:li></rdf:Seq>",
            statements: """
                <ex:s> <rdf:type> <rdf:Seq> .
                <ex:s> <rdf:_1> "a" .
                <ex:s> <rdf:_7> "g" .
                <ex:s> <rdf:_2> "b" .
                """),
    ]

    static let properties = [
        Form(
            name: "a nested node",
            body: "<ex:C rdf:about='http://ex/s'>\n<ex:p>\n <ex:D rdf:about='http://ex/o'/>\n</ex:p></ex:C>",
            statements: "<ex:s> <rdf:type> <ex:C> .\n<ex:s> <ex:p> <ex:o> .\n<ex:o> <rdf:type> <ex:D> ."),
        Form(
            name: "literals with language and datatype",
            body: """
                <rdf:Description rdf:about='http://ex/s' xml:lang='en-GB'><ex:p> a &amp; b\t</ex:p>
                <ex:p xml:lang='zh'>中</ex:p><ex:p xml:lang=''>none</ex:p><ex:p/>
                <ex:p rdf:datatype='http://ex/t'>1</ex:p>
                <ex:p rdf:datatype='http://www.w3.org/2001/XMLSchema#string'>s</ex:p></rdf:Description>
                """,
            statements: """
                <ex:s> <ex:p> " a & b\\t"@en-GB .
                <ex:s> <ex:p> "中"@zh .
                <ex:s> <ex:p> "none" .
                <ex:s> <ex:p> ""@en-GB .
                <ex:s> <ex:p> "1"^^<ex:t> .
                <ex:s> <ex:p> "s" .
                """),
        Form(
            name: "an empty property with attributes",
            body: "<rdf:Description rdf:about='http://ex/s'><ex:p ex:q='v' rdf:type='http://ex/C'/></rdf:Description>",
            statements: "<ex:s> <ex:p> _:a .\n_:a <ex:q> \"v\" .\n_:a <rdf:type> <ex:C> ."),
        Form(
            name: "a resource with attributes",
            body:
                "<rdf:Description rdf:about='http://ex/s'><ex:p rdf:resource='http://ex/o' ex:q='v'/></rdf:Description>",
            statements: "<ex:s> <ex:p> <ex:o> .\n<ex:o> <ex:q> \"v\" ."),
        Form(
            name: "parseType Resource",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:p rdf:parseType='Resource'>
                <ex:q>v</ex:q><ex:r rdf:resource='http://ex/o'/></ex:p></rdf:Description>
                """, statements: "<ex:s> <ex:p> _:a .\n_:a <ex:q> \"v\" .\n_:a <ex:r> <ex:o> ."),
        Form(
            name: "parseType Collection",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:p rdf:parseType='Collection'>
                <rdf:Description rdf:about='http://ex/1'/><ex:C rdf:about='http://ex/2'><ex:q>v</ex:q></ex:C>
                <rdf:Description rdf:about='http://ex/3'/></ex:p><ex:q rdf:parseType='Collection'/></rdf:Description>
                """,
            statements: """
                <ex:s> <ex:p> _:a .
                _:a <rdf:first> <ex:1> .
                _:a <rdf:rest> _:b .
                _:b <rdf:first> <ex:2> .
                _:b <rdf:rest> _:c .
                _:c <rdf:first> <ex:3> .
                _:c <rdf:rest> <rdf:nil> .
                <ex:2> <rdf:type> <ex:C> .
                <ex:2> <ex:q> "v" .
                <ex:s> <ex:q> <rdf:nil> .
                """),
        Form(
            name: "statements about statements",
            body: """
                <rdf:Description rdf:about='http://ex/s'><ex:p rdf:ID='r1'>v</ex:p>
                <rdf:li rdf:ID='r2' rdf:resource='http://ex/o'/></rdf:Description>
                """,
            statements: """
                <ex:s> <ex:p> "v" .
                <#r1> <rdf:type> <rdf:Statement> .
                <#r1> <rdf:subject> <ex:s> .
                <#r1> <rdf:predicate> <ex:p> .
                <#r1> <rdf:object> "v" .
                <ex:s> <rdf:_1> <ex:o> .
                <#r2> <rdf:type> <rdf:Statement> .
                <#r2> <rdf:subject> <ex:s> .
                <#r2> <rdf:predicate> <rdf:_1> .
                <#r2> <rdf:object> <ex:o> .
                """),
    ]

    static let scopes = [
        Form(
            name: "xml:base, nested and relative",
            body: """
                <rdf:Description rdf:about='a' xml:base='http://b1/x/y#z'><ex:p xml:base='../w/'>
                <rdf:Description rdf:about='c'/></ex:p><ex:q rdf:resource='d'/></rdf:Description>
                <rdf:Description rdf:ID='e'><ex:p>v</ex:p></rdf:Description>
                """,
            statements: """
                <http://b1/x/a> <ex:p> <http://b1/w/c> .
                <http://b1/x/a> <ex:q> <http://b1/x/d> .
                <#e> <ex:p> "v" .
                """),
        Form(
            name: "other names of XML are passed over",
            body:
                "<rdf:Description rdf:about='http://ex/s' xml:space='preserve' xmlfoo='1'><ex:p>v</ex:p></rdf:Description>",
            statements: "<ex:s> <ex:p> \"v\" ."),
        Form(
            name: "comments and instructions are passed over",
            body:
                "<?a b?><!-- c --><rdf:Description rdf:about='http://ex/s'><ex:p>v<!-- d -->w<?e f?></ex:p></rdf:Description>",
            statements: "<ex:s> <ex:p> \"vw\" ."),
    ]

    static let literals = [
        Form(
            name: "an XML literal is written canonically",
            body: """
                <rdf:Description rdf:about='http://ex/s' xmlns='http://d/' xmlns:unused='http://u/'>\
                <ex:p rdf:parseType='Literal'>t &lt;<b z='1' a='"' ex:y='&#10;'/><!--c--><c xmlns=''><d/></c><?i j?>\
                </ex:p></rdf:Description>
                """,
            statements: """
                <ex:s> <ex:p> "t &lt;<b xmlns=\\"http://d/\\" xmlns:ex=\\"http://ex/\\" a=\\"&quot;\\" z=\\"1\\" \
                ex:y=\\"&#xA;\\"></b><!--c--><c><d></d></c><?i j?>"^^<rdf:XMLLiteral> .
                """),
        Form(
            name: "a namespace is written again where it was not in force",
            body: """
                <rdf:Description rdf:about='http://ex/s' xmlns:q='http://q/'><ex:p rdf:parseType='Literal'>\
                <q:a><q:b/></q:a><q:c/></ex:p></rdf:Description>
                """,
            statements: """
                <ex:s> <ex:p> "<q:a xmlns:q=\\"http://q/\\"><q:b></q:b></q:a>\
                <q:c xmlns:q=\\"http://q/\\"></q:c>"^^<rdf:XMLLiteral> .
                """),
        Form(
            name: "an unknown parseType is a literal",
            body: "<rdf:Description rdf:about='http://ex/s'><ex:p rdf:parseType='x'><a/></ex:p></rdf:Description>",
            statements: "<ex:s> <ex:p> \"<a></a>\"^^<rdf:XMLLiteral> ."),
    ]

    @Test(arguments: nodes + properties + scopes + literals)
    func `stands for its statements`(form: Form) throws {
        let quads = try readQuads(form.document, .rdfXML, strict: true)
        #expect(quads.isIsomorphic(to: form.expected), "\(quads.quads)")
        #expect(quads.problems.isEmpty)
    }

    @Test func `one node may stand without rdf:RDF`() throws {
        let text = "<ex:C xmlns:ex='http://ex/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><ex:p/></ex:C>"
        let quads = try readQuads(text, .rdfXML, strict: true)
        let type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        #expect(quads.isIsomorphic(to: NQuadsText.read("_:a \(type) <http://ex/C> .\n_:a <http://ex/p> \"\" .")))
    }

    @Test func `entities of the document are expanded`() throws {
        let text = """
            <!DOCTYPE rdf:RDF [<!ENTITY ex "http://ex/">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="&ex;">
            <rdf:Description rdf:about="&ex;s"><ex:p>&ex;</ex:p></rdf:Description></rdf:RDF>
            """
        let quads = try readQuads(text, .rdfXML, strict: true)
        #expect(quads.isIsomorphic(to: NQuadsText.read("<http://ex/s> <http://ex/p> \"http://ex/\" .")))
    }
}
