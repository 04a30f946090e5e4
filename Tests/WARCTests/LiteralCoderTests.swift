import ByteStreams
import CCompression
import TestSupport
import Testing

@testable import WARC

struct `Records coded byte by byte` {
    private static func member(_ record: [UInt8]) throws -> [UInt8] {
        var builder = RecordBuilder()
        record.withUnsafeBytes { builder.bytes.append($0) }
        return try member(builder)
    }

    private static func member(_ record: borrowing RecordBuilder) throws -> [UInt8] {
        let coder = try LiteralCoder()
        var output = ByteBuilder(capacity: 1)
        coder.append(record, to: &output)
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
            let count = Int.random(in: 1...(seed == 0 ? 20 : LiteralCoder.longestRecord), using: &generator)
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
            let long = [UInt8](repeating: byte, count: LiteralCoder.longestRecord)
            #expect(try Self.inflated(try Self.member(long), length: long.count) == long)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are the same with runs whose codes are known`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var builder = RecordBuilder()
        for _ in 0..<50 {
            builder.clear()
            for _ in 0..<Int.random(in: 0..<30, using: &generator) {
                let between = generator.bytes(Int.random(in: 0..<20, using: &generator))
                between.withUnsafeBytes { builder.bytes.append($0) }
                if let run = KnownRun.allCases.randomElement(using: &generator) { builder.append(run) }
            }
            builder.bytes.append(0x21)
            let record = Array(builder.bytes.bytes)
            #expect(try Self.member(builder) == (try Self.member(record)))
            #expect(try Self.inflated(try Self.member(builder), length: record.count) == record)
        }
    }

    @Test func `say of no payload what its digest is`() {
        let digest = Digester.ofNothing(.sha256).text
        #expect(KnownRun.noPayload.text.description == "\r\nWARC-Payload-Digest: \(digest)")
    }

    @Test func `are read one behind another`() throws {
        let coder = try LiteralCoder()
        var generator = SeededGenerator(seed: 11)
        let records = (0..<50).map { generator.bytes($0 * 3 + 1) }
        var members = ByteBuilder()
        var builder = RecordBuilder()
        for record in records {
            builder.clear()
            record.withUnsafeBytes { builder.bytes.append($0) }
            coder.append(builder, to: &members)
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
