import ByteStreams
import TestSupport
import Testing

@testable import RDF

/// Malicious Turtle and its kin end in an error after little work.
@Suite struct SerdHostileTests {
    @Test(arguments: ["[ <u:p> ", "( ", "[ <u:p> ( "])
    func `endless nesting`(part: String) {
        for head in ["<u:s> <u:p> ", ""] {
            let source = EndlessSource(head) { _ in part }
            #expect(readError(source, .turtle)?.code == .limit)
            #expect(source.bytes <= 4 << 20)
        }
    }

    @Test func `nesting within the limit is read`() throws {
        let text =
            "<u:s> <u:p> " + String(repeating: "[ <u:p> ", count: 150) + "1"
            + String(repeating: " ]", count: 150) + " ."
        #expect(try readQuads(text, .turtle, strict: true).quads.count == 151)
    }

    @Test(arguments: [
        ("<u:s> <u:p> \"", RDFSyntax.nTriples), ("<u:s> <u:p> \"", .nQuads), ("<u:s> <u:p> \"\"\"", .turtle),
        ("<u:", .turtle), ("@prefix ", .turtle), ("<u:s> <u:p> a:", .turtle), ("# ", .turtle), ("_:", .trig),
    ])
    func `an endless token`(head: String, syntax: RDFSyntax) {
        var limits = RDFReadingLimits()
        limits.textBytes = 1 << 20
        let source = EndlessSource(head) { _ in "word" }
        #expect(readError(source, syntax, limits: limits)?.code == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `a hundred thousand prefixes`() {
        let source = EndlessSource("") { "@prefix p\($0): <u:\($0)> .\n" }
        #expect(readError(source, .turtle)?.code == .limit)
        #expect(source.bytes <= 4 << 20)
    }

    @Test func `a prefix declared again and again is one prefix`() throws {
        let text = (0..<50_000).map { "@prefix p: <u:\($0 % 7)/> . <u:s> <u:p> p:o .\n" }.joined()
        #expect(try readQuads(text, .turtle, strict: true).quads.count == 7)
    }

    @Test(arguments: [RDFSyntax.turtle, .nTriples, .nQuads, .trig])
    func `any text ends somehow`(syntax: RDFSyntax) {
        for text in ["", " ", "\n", "\u{0}", "{", "}", "<html></html>", "{\"a\": 1}", "@", "a b c d", "# only\n"] {
            _ = readError(MemoryByteSource(text), syntax)
            _ = readError(MemoryByteSource(text), syntax, strict: true)
        }
        #expect(readError(MemoryByteSource("<html></html>"), syntax, strict: true)?.code == .malformed)
    }

    private static let sample = """
        @prefix ex: <http://ex/> . @base <http://b/> .
        ex:s a ex:C ; ex:p "v"@en , 'w'^^ex:t , 1.5 , true , [ ex:q ( 1 "é" [] ) ] ; ex:\\,x _:n .
        <http://ex/s> <http://ex/p> "long \\u00E9 \\" text" <http://ex/g> .
        ex:g { _:b1 ex:p \"""a "b" c\""" . }
        <a b> <c> <d> .
        """

    private static let syntaxes = [RDFSyntax.turtle, .nTriples, .nQuads, .trig]

    private func read(_ bytes: [UInt8], _ syntax: RDFSyntax, strict: Bool, pageBytes: Int) {
        let reader = SerdReader(
            MemoryByteSource(bytes), base: nil, handler: QuadSet(), limits: RDFReadingLimits(), strict: strict,
            pageBytes: pageBytes)
        do { try reader.read(syntax) } catch { #expect(error is RDFError) }
    }

    @Test(arguments: syntaxes)
    func `every beginning of a document ends, whatever the pages`(syntax: RDFSyntax) {
        let text = Array(Self.sample.utf8)
        for length in 0..<text.count {
            for pageBytes in [16, 61, 65_536] {
                read(Array(text[..<length]), syntax, strict: false, pageBytes: pageBytes)
                read(Array(text[..<length]), syntax, strict: true, pageBytes: pageBytes)
            }
        }
    }

    @Test func `pages do not matter`() throws {
        let text = (0..<200).map { "<http://ex/s> <http://ex/p> [ <u:é> ( \"\($0)\" \($0).5 ) ] .\n" }.joined()
        let whole = try readQuads(text, .turtle, strict: true)
        for pageBytes in [16, 17, 100, 4_096] {
            let quads = QuadSet()
            let reader = SerdReader(
                MemoryByteSource(text), base: nil, handler: quads, limits: RDFReadingLimits(), strict: true,
                pageBytes: pageBytes)
            try reader.read(.turtle)
            #expect(quads.quads == whole.quads)
        }
    }

    @Test(arguments: syntaxes)
    func `damaged documents never trap or hang`(syntax: RDFSyntax) {
        let original = Array(Self.sample.utf8)
        let marks = Array("<>\"'[](){}.;,@^_:\\#\n\u{0}é".utf8)
        var numbers = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let position = Int.random(in: 0..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: bytes[position] = marks.randomElement(using: &numbers) ?? 0
                case 1: bytes.remove(at: position)
                default: bytes.insert(contentsOf: bytes[position..<min(position + 9, bytes.count)], at: position)
                }
            }
            read(bytes, syntax, strict: false, pageBytes: Int.random(in: 16...300, using: &numbers))
        }
    }
}
