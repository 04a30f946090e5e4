import ByteStreams
import Testing

struct `Reading a source` {
    private func lines(_ text: String, step: Int = .max, maximumLength: Int = 1 << 20) throws -> [String] {
        var lines: [String] = []
        let source = PeekingByteSource(TricklingByteSource(Array(text.utf8), step: step), capacity: 16)
        let reader = LineReader(source, maximumLength: maximumLength)
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]), ("\n\n", ["", ""]),
            ("a long line beyond the buffer\nshort\n", ["a long line beyond the buffer", "short"]),
        ], [1, 5, .max])
    func `gives the lines`(text: (String, [String]), step: Int) throws {
        #expect(try lines(text.0, step: step) == text.1)
    }

    @Test func `tells whether the last line has an end`() throws {
        for (text, expected) in [("a\nb", [true, false]), ("a\nb\n", [true, true])] {
            let reader = LineReader(MemoryByteSource(text))
            var found: [Bool] = []
            while try reader.next() != nil { found.append(reader.isTerminated) }
            #expect(found == expected)
        }
    }

    @Test func `stops at a line that is too long`() {
        #expect { try lines(String(repeating: "x", count: 5_000), maximumLength: 1_000) } throws: {
            ($0 as? ByteStreamError)?.code == .tooLarge
        }
    }

    @Test func `stops at the limit when all is read`() {
        #expect { try MemoryByteSource("12345").readAll(limit: 4) } throws: {
            ($0 as? ByteStreamError)?.code == .tooLarge
        }
    }

    @Test(arguments: [1, 3, .max])
    func `shows bytes before they are read`(step: Int) throws {
        let source = PeekingByteSource(TricklingByteSource(Array("0123456789".utf8), step: step), capacity: 4)
        #expect(try source.peek(4).starts(with: Array("0123".utf8)))
        source.consume(2)
        #expect(try source.peek(20).elementsEqual("23456789".utf8))
        #expect(try source.skip(3) == 3)
        #expect(try source.readAll(limit: 10) == Array("56789".utf8))
        #expect(try source.peek(1).isEmpty)
    }
}
