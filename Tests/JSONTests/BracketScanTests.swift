import CSimdJSON
import TestSupport
import Testing

@testable import JSON

/// The vectorised scanner against a scanner that looks at one byte after another.
@Suite struct `The bracket scanner` {
    private typealias Scanner = @Sendable (UnsafeMutablePointer<og_json_scan>, UnsafePointer<UInt8>, Int) -> Int

    private static let scanners: [Scanner] = [
        { og_json_scan_brackets($0, $1, $2) }, { og_json_scan_brackets_plain($0, $1, $2) },
    ]

    private func reference(_ bytes: [UInt8]) -> Int {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for (position, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { continue }
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "{"), UInt8(ascii: "["): if !isInString { depth += 1 }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if isInString { continue }
                depth -= 1
                if depth <= 0 { return position + 1 }
            default: break
            }
        }
        return -1
    }

    /// Scans in two parts, cut at `cut`.
    private func scan(_ bytes: [UInt8], cut: Int, _ scanner: Scanner) -> Int {
        var state = og_json_scan()
        return bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            let first = scanner(&state, start, cut)
            if first >= 0 { return first }
            let second = scanner(&state, start + cut, bytes.count - cut)
            return second < 0 ? second : cut + second
        }
    }

    @Test(arguments: 0..<400)
    func `agrees with one that looks at every byte`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array(#"{}[]""\\\ab,: "#.utf8)
        let length = Int.random(in: 1...400, using: &generator)
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        let dense = seed % 3 == 0
        for _ in 0..<length {
            let isPlain = !dense && Int.random(in: 0..<8, using: &generator) > 0
            bytes.append(isPlain ? 0x78 : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
        let expected = reference(bytes)
        for scanner in Self.scanners {
            #expect(scan(bytes, cut: bytes.count, scanner) == expected)
            for _ in 0..<20 {
                let cut = Int.random(in: 1...bytes.count, using: &generator)
                #expect(scan(bytes, cut: cut, scanner) == expected)
            }
        }
    }
}
