import Foundation
import TestSupport
import Testing

@testable import WARC

/// The bytes that `write` builds.
func built(_ write: (inout ByteBuilder) -> Void) -> [UInt8] {
    var builder = ByteBuilder(capacity: 1)
    write(&builder)
    return Array(builder.bytes)
}

/// The text that `write` builds.
func builtText(_ write: (inout ByteBuilder) -> Void) -> String { String(decoding: built(write), as: UTF8.self) }

extension SeededGenerator {
    mutating func bytes(_ count: Int, in values: ClosedRange<UInt8> = 0...255) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: values, using: &self) }
    }
}

struct `Bytes in the making` {
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `are what was appended, however they grew`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var expected: [UInt8] = []
        var builder = ByteBuilder(capacity: 1)
        for _ in 0..<500 {
            let part = generator.bytes(Int.random(in: 0..<60, using: &generator), in: 0x20...0x7E)
            let text = String(decoding: part, as: UTF8.self)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: builder.append(text)
            case 1: part.withUnsafeBytes { builder.append($0) }
            case 2: for byte in part { builder.append(byte) }
            case 3: builder.append(line: text)
            default:
                builder.append("constant" as StaticString)
                expected += Array("constant".utf8)
                continue
            }
            expected += part
        }
        #expect(Array(builder.bytes) == expected)
        builder.shorten(to: 10)
        #expect(Array(builder.bytes) == Array(expected.prefix(10)))
        builder.clear()
        #expect(builder.bytes.isEmpty)
    }

    static let numbers: [Int64] =
        [0, 9, 10, 99, 100, 999_999_999_999, .max, .min, -1, -10]
        + (0..<19).flatMap { power -> [Int64] in
            let bound = (0..<power).reduce(Int64(1)) { bound, _ in bound * 10 }
            return [bound - 1, bound, bound + 1]
        }

    @Test(arguments: numbers)
    func `write numbers as the standard library does`(number: Int64) {
        #expect(builtText { $0.append(decimal: number) } == String(number))
    }

    @Test func `write digits of bytes as the standard library does`() {
        var generator = SeededGenerator(seed: 3)
        for count in 0..<70 {
            let bytes = generator.bytes(count)
            let expected = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(builtText { builder in bytes.withUnsafeBytes { builder.append(hexadecimal: $0) } } == expected)
        }
    }

    @Test(arguments: [0x00, 0x09, 0x0A, 0x1F, 0x7F] as [UInt8])
    func `keep a line whole wherever a control character stands`(control: UInt8) {
        for count in 1..<40 {
            for place in 0..<count {
                var bytes = [UInt8](repeating: 0x41, count: count)
                bytes[place] = control
                var expected = bytes
                expected[place] = 0x20
                #expect(built { $0.append(line: String(decoding: bytes, as: UTF8.self)) } == expected)
            }
        }
    }

    @Test func `leave other text as it is`() {
        let text = "~ \u{80}\u{FF} 数据 \u{10FFFF} €"
        #expect(builtText { $0.append(line: text) } == text)
        #expect(builtText { $0.append(json: text) } == text)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `escape what a JSON string must`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for count in 0..<40 {
            let text = String(decoding: generator.bytes(count, in: 0...0x7F), as: UTF8.self)
            let json = built {
                $0.append("[\"" as StaticString)
                $0.append(json: text)
                $0.append("\"]" as StaticString)
            }
            #expect(try JSONSerialization.jsonObject(with: Data(json)) as? [String] == [text])
        }
    }

    @Test func `are put into lower case as far as ASCII goes`() {
        var generator = SeededGenerator(seed: 7)
        for count in 0..<300 {
            let bytes = generator.bytes(count)
            let expected = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            #expect(built { builder in bytes.withUnsafeBytes { builder.append(lowered: $0) } } == expected)
        }
    }

    @Test func `are looked through eight at a time as they would be one by one`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let bytes = generator.bytes(
                Int.random(in: 0..<60, using: &generator), in: Bool.random(using: &generator) ? 0x1E...0x22 : 0...255)
            bytes.withUnsafeBytes { raw in
                #expect(ByteScan.any(raw) { ByteScan.below(0x20, $0) } == bytes.contains { $0 < 0x20 })
                #expect(ByteScan.any(raw) { ByteScan.equal(0x22, $0) } == bytes.contains(0x22))
                #expect(ByteScan.any(raw) { ByteScan.equal(0x7F, $0) } == bytes.contains(0x7F))
            }
        }
    }
}
