import ByteStreams
import Testing

struct `Decompressing byte source` {
    private func read(
        _ bytes: [UInt8], _ coding: ContentCoding, step: Int = .max, limits: DecompressionLimits = .standard
    ) throws(ByteStreamError) -> [UInt8] {
        let source = DecompressingByteSource(TricklingByteSource(bytes, step: step), coding: coding, limits: limits)
        return try source.readAll(limit: 1 << 30)
    }

    @Test(arguments: ContentCoding.allCases, [1, 3, 7, .max])
    func `gives back what was compressed, in pieces of any size`(coding: ContentCoding, step: Int) throws {
        let original = Array(Samples.text.utf8)
        #expect(try read(Samples.compressed(original, coding), coding, step: step) == original)
    }

    @Test func `reads bare deflate data under the name deflate`() throws {
        let original = Array(Samples.text.utf8)
        #expect(try read(Samples.rawDeflate(original), .deflate) == original)
    }

    @Test(arguments: [ContentCoding.gzip, .zstd], [1, .max])
    func `reads members in a row as one`(coding: ContentCoding, step: Int) throws {
        let parts = ["one ", "two ", "three"].map { Samples.compressed(Array($0.utf8), coding) }
        #expect(try read(Array(parts.joined()), coding, step: step) == Array("one two three".utf8))
    }

    @Test(arguments: ContentCoding.allCases, [[0, 0, 0, 0, 0], [0x1F], Array("junk".utf8)])
    func `ignores what follows the last whole member`(coding: ContentCoding, rest: [UInt8]) throws {
        let original = Array(Samples.text.utf8)
        #expect(try read(Samples.compressed(original, coding) + rest, coding) == original)
    }

    @Test(arguments: ContentCoding.allCases)
    func `takes no bytes for a whole empty body`(coding: ContentCoding) throws {
        #expect(try read([], coding).isEmpty)
    }

    @Test(arguments: ContentCoding.allCases, [1, 5, 9])
    func `says that data is damaged when it ends early`(coding: ContentCoding, missing: Int) {
        let bytes = Samples.compressed(Array(Samples.text.utf8), coding).dropLast(missing)
        #expect { try read(Array(bytes), coding) } throws: { ($0 as? ByteStreamError)?.code == .damaged }
    }

    @Test func `hands out all bytes before the place where data ends early`() throws {
        let original = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let bytes = Samples.gzip(original).dropLast(8)
        let source = DecompressingByteSource(MemoryByteSource(Array(bytes)), coding: .gzip)
        var seen: [UInt8] = []
        #expect(throws: ByteStreamError.self) { try source.forEachChunk { seen += $0 } }
        #expect(seen == original)
    }

    @Test(arguments: [ContentCoding.gzip, .deflate, .zstd])
    func `refuses other data`(coding: ContentCoding) {
        let bytes = Array("<html>not what it says</html>".utf8)
        #expect { try read(bytes, coding) } throws: { ($0 as? ByteStreamError)?.code == .damaged }
    }

    @Test func `stops a bomb at the ratio once the allowance is used up`() {
        let bomb = Samples.gzip([UInt8](repeating: 0, count: 4 << 20))
        let limits = DecompressionLimits(maximumBytes: 1 << 40, maximumRatio: 100, allowance: 1 << 20)
        #expect { try read(bomb, .gzip, limits: limits) } throws: { ($0 as? ByteStreamError)?.code == .tooLarge }
    }

    @Test func `lets a small file expand at any ratio`() throws {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        let limits = DecompressionLimits(maximumBytes: 1 << 40, maximumRatio: 100, allowance: 1 << 20)
        #expect(try read(Samples.gzip(zeros), .gzip, limits: limits) == zeros)
    }

    @Test(arguments: ContentCoding.allCases)
    func `stops at the most bytes allowed`(coding: ContentCoding) {
        let limits = DecompressionLimits(maximumBytes: 100, maximumRatio: 1_000, allowance: 1 << 20)
        let bytes = Samples.compressed(Array(Samples.text.utf8), coding)
        #expect { try read(bytes, coding, limits: limits) } throws: { ($0 as? ByteStreamError)?.code == .tooLarge }
    }

    @Test(arguments: [ContentCoding.gzip, .zstd], [1, 5, .max])
    func `pauses after each member and says where it ends`(coding: ContentCoding, step: Int) throws {
        let parts = ["one", "two", ""].map { Samples.compressed(Array($0.utf8), coding) }
        let rest: [UInt8] = [1, 2, 3, 4, 5]
        let upstream = PeekingByteSource(TricklingByteSource(Array(parts.joined()) + rest, step: step))
        let source = DecompressingByteSource(upstream, coding: coding, pausesAfterMember: true)
        #expect(try source.readAll(limit: 10) == Array("one".utf8))
        #expect(source.position == Int64(parts[0].count))
        #expect(try source.nextMember())
        #expect(try source.readAll(limit: 10) == Array("two".utf8))
        #expect(try source.nextMember())
        #expect(try source.readAll(limit: 10).isEmpty)
        #expect(source.position == Int64(parts.joined().count))
        #expect(try !source.nextMember())
        #expect(try upstream.readAll(limit: 10) == rest)
    }
}
