import ByteStreams
import RDF
import Testing

@Suite struct WriterTests {
    private static let text = """
        <http://ex/s> <http://ex/p> "a\\"b\\\\c\\nd\\re\tf é 中" .
        <http://ex/s> <http://ex/p> ""@zh-Hans .
        _:x <http://ex/p> "1"^^<http://ex/t> .
        _:x <http://ex/q> _:x <http://ex/g> .

        """

    private func written(_ syntax: RDFSyntax, writesGraphs: Bool) throws -> String {
        var bytes: [UInt8] = []
        let writer = NTriplesWriter(writesGraphs: writesGraphs) { bytes.append(contentsOf: $0) }
        try RDFReading.read(syntax: syntax, base: nil, handler: writer, strict: true) { MemoryByteSource(Self.text) }
        try writer.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `canonical N-Quads are written as they were read`() throws {
        #expect(try written(.nQuads, writesGraphs: true) == Self.text)
        #expect(try written(.nQuads, writesGraphs: false) == Self.text.replacing(" <http://ex/g>", with: ""))
    }

    @Test func `much is written in pieces, and all of it`() throws {
        var sizes: [Int] = []
        let writer = NTriplesWriter { sizes.append($0.count) }
        let line = "<http://ex/s> <http://ex/p> \"\(String(repeating: "x", count: 100))\" .\n"
        try RDFReading.read(syntax: .nTriples, base: nil, handler: writer) {
            MemoryByteSource(String(repeating: line, count: 10_000))
        }
        try writer.finish()
        #expect(sizes.reduce(0, +) == line.utf8.count * 10_000)
        #expect(sizes.count > 10)
    }

    @Test func `what no IRI may hold is escaped`() throws {
        var bytes: [UInt8] = []
        let writer = NTriplesWriter { bytes.append(contentsOf: $0) }
        try Array("u:a b{".utf8).withUnsafeBytes {
            let term = TermView(kind: .iri, text: $0)
            try writer.statement(subject: term, predicate: term, object: term, graph: nil)
        }
        try writer.finish()
        let iri = "<u:a\\u0020b\\u007B>"
        #expect(String(decoding: bytes, as: UTF8.self) == "\(iri) \(iri) \(iri) .\n")
    }

    @Test func `Turtle reads back as the same statements`() throws {
        var bytes: [UInt8] = []
        let writer = try TurtleWriter(prefixes: [("ex", "http://ex/"), ("", "http://d/")]) {
            bytes.append(contentsOf: $0)
        }
        let triples = Self.text.replacing(" <http://ex/g>", with: "")
        try RDFReading.read(syntax: .nTriples, base: nil, handler: writer) { MemoryByteSource(triples) }
        try writer.finish()
        let turtle = String(decoding: bytes, as: UTF8.self)
        #expect(turtle.contains("@prefix ex: <http://ex/> ."))
        #expect(turtle.contains("ex:s"))
        let expected = try readQuads(triples, .nTriples, strict: true)
        #expect(try readQuads(turtle, .turtle, strict: true).isIsomorphic(to: expected), "\(turtle)")
    }

    @Test func `an error of the output is passed on`() throws {
        struct Full: Error {}
        let triples = String(repeating: Self.text.replacing(" <http://ex/g>", with: ""), count: 5_000)
        for turtle in [false, true] {
            #expect(throws: Full.self) {
                if turtle {
                    let writer = try TurtleWriter(prefixes: []) { _ in throw Full() }
                    try RDFReading.read(syntax: .nTriples, base: nil, handler: writer) { MemoryByteSource(triples) }
                    try writer.finish()
                } else {
                    let writer = NTriplesWriter { _ in throw Full() }
                    try RDFReading.read(syntax: .nTriples, base: nil, handler: writer) { MemoryByteSource(triples) }
                    try writer.finish()
                }
            }
        }
    }
}
