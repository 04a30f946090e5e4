import ByteStreams
import CCompression
import TestSupport
import Testing

@testable import WARC

struct `Records coded byte by byte` {
    private static func member(_ record: [UInt8]) throws -> [UInt8] {
        var builder = CodedBytes(try LiteralCodes(), front: .member)
        record.withUnsafeBytes { builder.bytes.append($0) }
        return member(&builder)
    }

    private static func member(_ record: inout CodedBytes) -> [UInt8] {
        var output = ByteBuilder(capacity: 1)
        record.finishMember(to: &output)
        return Array(output.bytes)
    }

    /// What zlib makes of one member, which must end where the bytes do.
    private static func inflated(_ member: [UInt8], length: Int) throws -> [UInt8] {
        var stream = z_stream()
        inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var input = member
        var output = [UInt8](repeating: 0, count: length + 1)
        let code = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(code == Z_STREAM_END)
        #expect(stream.avail_in == 0)
        return Array(output.prefix(Int(stream.total_out)))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are read by zlib, whatever is in them`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let count = Int.random(in: 1...(seed == 0 ? 20 : LiteralCodes.longestRecord), using: &generator)
            let record = generator.bytes(count, in: Bool.random(using: &generator) ? 0...255 : 0x20...0x7E)
            let member = try Self.member(record)
            #expect(try Self.inflated(member, length: count) == record)
        }
    }

    @Test func `have a code for every byte`() throws {
        for byte in 0...255 as ClosedRange<UInt8> {
            for count in 1...9 {
                let record = [UInt8](repeating: byte, count: count)
                #expect(try Self.inflated(try Self.member(record), length: count) == record)
            }
            let long = [UInt8](repeating: byte, count: LiteralCodes.longestRecord)
            #expect(try Self.inflated(try Self.member(long), length: long.count) == long)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are the same with parts whose codes are known`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let codes = try LiteralCodes()
        var builder = CodedBytes(codes, front: .member)
        var part = CodedBytes(codes)
        for _ in 0..<50 {
            builder.clear()
            for _ in 0..<Int.random(in: 0..<30, using: &generator) {
                let between = generator.bytes(Int.random(in: 0..<20, using: &generator))
                between.withUnsafeBytes { builder.bytes.append($0) }
                try Self.appendPart(to: &builder, by: &part, &generator)
            }
            builder.bytes.append(0x21)
            let record = Array(builder.bytes.bytes)
            let member = Self.member(&builder)
            #expect(member == (try Self.member(record)))
            #expect(try Self.inflated(member, length: record.count) == record)
        }
    }

    private static func appendPart(
        to builder: inout CodedBytes, by part: inout CodedBytes, _ generator: inout SeededGenerator
    ) throws {
        let digest = FinishedDigest(.sha256) { place in
            for index in 0..<32 { place[index] = UInt8.random(in: 0...255, using: &generator) }
        }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: builder.append(digest.firstWords.0 % 2 == 0 ? .payloadDigest : .blockDigest, else: "", digest)
        case 1: builder.append(RecordID(digest: digest, seed: 1, ordinal: 2))
        case 2:
            // Longer than the memory of one that is new.
            let count = Int.random(in: 0..<(Bool.random(using: &generator) ? 40 : 4_000), using: &generator)
            part.clear()
            generator.bytes(count).withUnsafeBytes { part.bytes.append($0) }
            if Bool.random(using: &generator) { part.append(.address) }
            builder.append(part.run())
        default: builder.append(try #require(KnownRun.allCases.randomElement(using: &generator)))
        }
    }

    @Test(arguments: [1, 2, 3, 4, 10, 11, 12, 257, 258, 259, 260, 261, 516, 600, 1_000])
    func `tell of bytes that are there already only where they are`(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        var builder = CodedBytes(try LiteralCodes(), front: .member)
        let bytes = generator.bytes(count)
        for distance in [1, 2, 3, 4, 5, 7, 8, 9, 100, 257, 1_024, 1_025, 8_192, 32_768, 32_769, 40_000] {
            builder.clear()
            bytes.withUnsafeBytes { builder.bytes.append($0) }
            let between = generator.bytes(max(distance - count, 0))
            between.withUnsafeBytes { builder.bytes.append($0) }
            builder.append(copyOf: 0..<count)
            let record = bytes + between + bytes
            #expect(try Self.inflated(Self.member(&builder), length: record.count) == record)
        }
    }

    @Test func `take digests of any kind`() throws {
        var builder = CodedBytes(try LiteralCodes(), front: .member)
        for algorithm in [WARCDigestAlgorithm.sha1, .sha256] {
            builder.append(.blockDigest, else: "\r\nWARC-Block-Digest: ", Digester.ofNothing(algorithm))
        }
        let text = [WARCDigestAlgorithm.sha1, .sha256]
            .map { "\r\nWARC-Block-Digest: \(Digester.ofNothing($0).text)" }.joined()
        #expect(Array(builder.bytes.bytes) == Array(text.utf8))
        #expect(try Self.inflated(Self.member(&builder), length: text.utf8.count) == Array(text.utf8))
    }

    @Test func `say of no payload what its digest is`() {
        let digest = Digester.ofNothing(.sha256).text
        let text = "\r\nWARC-Payload-Digest: \(digest)" + KnownRun.blockDigest.text.description
        #expect(KnownRun.noPayload.text.description == text)
    }

    @Test func `are read one behind another`() throws {
        var generator = SeededGenerator(seed: 11)
        let records = (0..<50).map { generator.bytes($0 * 3 + 1) }
        var members = ByteBuilder()
        var builder = CodedBytes(try LiteralCodes(), front: .member)
        for record in records {
            builder.clear()
            record.withUnsafeBytes { builder.bytes.append($0) }
            builder.finishMember(to: &members)
        }
        let source = DecompressingByteSource(MemoryByteSource(Array(members.bytes)), coding: .gzip)
        #expect(try source.readAll(limit: 1 << 20) == records.flatMap(\.self))
    }

    @Test func `are shorter by an eighth when they are as usual`() throws {
        let lengths = try TypicalRecords.all.map { try Self.member(Array($0.utf8)).count }
        let plain = TypicalRecords.all.map(\.utf8.count).reduce(0, +)
        let coded = lengths.reduce(0, +)
        #expect(coded * 8 <= plain * 7)
    }
}
