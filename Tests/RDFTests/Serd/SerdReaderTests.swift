import ByteStreams
import RDF
import Testing

@Suite struct SerdReaderTests {
    @Test func `Turtle comes as full IRIs, lists and blank nodes as statements`() throws {
        let text = """
            @base <http://b/x/> . @prefix ex: <http://ex/> . PREFIX : <y#>
            <a/../b> a ex:C ; ex:p "v"@en-GB , 'w'^^ex:t , 1 , 1.5 , 1e0 , true ;
              ex:q [ ex:r ( <c> "d" ) ] , _:n , :l , ex:e\\,f , ex:%20g .
            _:n ex:p \"\"\"long
            "text\"\"\" .
            """
        let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        let xsd = "http://www.w3.org/2001/XMLSchema#"
        let expected = """
            <http://b/x/b> <\(rdf)type> <http://ex/C> .
            <http://b/x/b> <http://ex/p> "v"@en-GB .
            <http://b/x/b> <http://ex/p> "w"^^<http://ex/t> .
            <http://b/x/b> <http://ex/p> "1"^^<\(xsd)integer> .
            <http://b/x/b> <http://ex/p> "1.5"^^<\(xsd)decimal> .
            <http://b/x/b> <http://ex/p> "1e0"^^<\(xsd)double> .
            <http://b/x/b> <http://ex/p> "true"^^<\(xsd)boolean> .
            <http://b/x/b> <http://ex/q> _:a .
            _:a <http://ex/r> _:b .
            _:b <\(rdf)first> <http://b/x/c> .
            _:b <\(rdf)rest> _:c .
            _:c <\(rdf)first> "d" .
            _:c <\(rdf)rest> <\(rdf)nil> .
            <http://b/x/b> <http://ex/q> _:n .
            <http://b/x/b> <http://ex/q> <http://b/x/y#l> .
            <http://b/x/b> <http://ex/q> <http://ex/e,f> .
            <http://b/x/b> <http://ex/q> <http://ex/%20g> .
            _:n <http://ex/p> "long\\n\\"text" .
            """
        let quads = try readQuads(text, .turtle, strict: true)
        #expect(quads.isIsomorphic(to: NQuadsText.read(expected)), "\(quads.quads)")
    }

    @Test func `labels that look like made-up ones stay apart`() throws {
        let quads = try readQuads("_:b1 <u:p> [ <u:q> _:b2 ] . _:b2 <u:r> [] .", .turtle, strict: true)
        #expect(quads.isIsomorphic(to: NQuadsText.read("_:x <u:p> _:y .\n_:y <u:q> _:z .\n_:z <u:r> _:w .")))
    }

    @Test func `TriG and N-Quads have graphs`() throws {
        let expected = NQuadsText.read("<u:s> <u:p> <u:o> <u:g> .\n<u:s> <u:p> \"d\" .\n_:a <u:p> \"x\" _:h .")
        let trig = "<u:g> { <u:s> <u:p> <u:o> } { <u:s> <u:p> 'd' } GRAPH _:h { _:i <u:p> 'x' }"
        #expect(try readQuads(trig, .trig, strict: true).isIsomorphic(to: expected))
        let quads = "<u:s> <u:p> <u:o> <u:g> .\n<u:s> <u:p> \"d\" . # c\n\n_:a <u:p> \"x\" _:h ."
        #expect(try readQuads(quads, .nQuads, strict: true).isIsomorphic(to: expected))
    }

    @Test func `many windows of N-Quads make one document`() throws {
        let lines = (0..<40_000).map { "<u:s\($0)> <u:p> \"\($0)\" <u:g> .\n" }
        #expect(try readQuads(lines.joined(), .nQuads, strict: true).quads.count == 40_000)
        var broken = lines
        for line in [0, 7, 8, 20_000, 39_999] { broken[line] = "broken\n" }
        let quads = try readQuads(broken.joined(), .nQuads)
        #expect(quads.quads.count == 39_995)
        #expect(Set(quads.problems.compactMap(\.line)).isSuperset(of: [1, 8, 9, 20_001, 40_000]))
    }

    @Test(arguments: [RDFSyntax.turtle, .nTriples, .nQuads, .trig])
    func `a broken line is reported with its number, and the next are read`(syntax: RDFSyntax) throws {
        let text = "<u:s> <u:p> \"1\" .\n<u:s> <u:p> broken\" .\n<u:s> <u:p> \"3\" .\n"
        let quads = try readQuads(text, syntax)
        #expect(quads.quads.count == 2)
        #expect(quads.problems.first?.line == 2)
        let error = readError(MemoryByteSource(text), syntax, strict: true)
        #expect(error?.code == .malformed)
        #expect(error?.line == 2)
    }

    @Test func `bad IRIs are mended and reported`() throws {
        let quads = try readQuads("<http://ex/a b> <u:p> <x y> .", .turtle)
        #expect(quads.isIsomorphic(to: NQuadsText.read("<http://ex/a%20b> <u:p> <http://base.example/dir/x%20y> .")))
        #expect(quads.problems.contains { $0.code == "iri-invalid" })
    }

    @Test func `an undeclared prefix costs its statements`() throws {
        let quads = try readQuads("<u:s> <u:p> no:x . <u:s> <u:p> <u:o> .", .turtle)
        #expect(quads.isIsomorphic(to: NQuadsText.read("<u:s> <u:p> <u:o> .")))
        #expect(quads.problems.map(\.code) == ["prefix-undeclared"])
    }

    @Test func `without a base, relative IRIs stay and are reported`() throws {
        let quads = try readQuads("<s> <u:p> <u:o> .", .turtle, base: nil)
        #expect(quads.isIsomorphic(to: NQuadsText.read("<s> <u:p> <u:o> .")))
        #expect(quads.problems.map(\.code) == ["iri-relative"])
    }

    @Test func `text is valid UTF-8 whatever comes`() throws {
        let bytes = Array("<u:s> <u:p> \"a".utf8) + [0xC3, 0x28, 0xFF] + Array("b\\uD800\" .".utf8)
        let quads = QuadSet()
        #expect(readError(MemoryByteSource(bytes), .turtle, handler: quads) == nil)
        #expect(!quads.problems.isEmpty)
        #expect(
            quads.quads.allSatisfy {
                if case .literal(let text, _, _) = $0.object { text.hasPrefix("a") } else { false }
            })
        #expect(readError(MemoryByteSource(bytes), .turtle, strict: true)?.code == .malformed)
    }

    @Test func `an error of the handler ends the reading and is passed on`() {
        struct Stopped: Error {}
        final class Stopping: StatementHandler {
            var count = 0
            func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) throws {
                count += 1
                if count == 3 { throw Stopped() }
            }
            func problem(_ problem: RDFProblem) {}
        }
        for syntax in [RDFSyntax.turtle, .nTriples, .nQuads, .trig] {
            let handler = Stopping()
            let text = String(repeating: "<u:s> <u:p> <u:o> .\n", count: 100_000)
            #expect(throws: Stopped.self) {
                try RDFReading.read(syntax: syntax, base: nil, handler: handler) { MemoryByteSource(text) }
            }
            #expect(handler.count == 3)
        }
    }
}
