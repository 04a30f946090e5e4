/// The patterns of robots.txt: `*` for any characters, `$` at the end for the end (RFC 9309, 2.2.2 and 2.2.3).
enum RobotsPattern {
    /// Whether the pattern fits the beginning of the target, or all of it where it ends in `$`. Both normalised.
    static func matches(_ pattern: [UInt8], _ target: [UInt8]) -> Bool {
        var pattern = pattern[...]
        let isAnchored = pattern.last == UInt8(ascii: "$")
        if isAnchored { pattern = pattern.dropLast() }
        let parts = pattern.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = parts.first, target.starts(with: first) else { return false }
        var index = first.count
        for (number, part) in parts.enumerated().dropFirst() {
            if isAnchored, number == parts.count - 1 {
                return target.count - index >= part.count && target.suffix(part.count).elementsEqual(part)
            }
            guard let found = find(part, in: target, from: index) else { return false }
            index = found + part.count
        }
        return !isAnchored || index == target.count
    }

    private static func find(_ part: ArraySlice<UInt8>, in target: [UInt8], from start: Int) -> Int? {
        guard let first = part.first else { return start }
        var index = start
        while index + part.count <= target.count {
            guard let hit = target[index...].firstIndex(of: first), hit + part.count <= target.count else { return nil }
            if target[hit...].starts(with: part) { return hit }
            index = hit + 1
        }
        return nil
    }

    /// One form for what means the same: escaped unreserved characters plain, escapes in capitals, bytes beyond ASCII
    /// escaped.
    static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                append(high << 4 | low, isEscaped: true, to: &result)
                index += 3
            } else {
                append(byte, isEscaped: false, to: &result)
                index += 1
            }
        }
        return result
    }

    private static func append(_ byte: UInt8, isEscaped: Bool, to result: inout [UInt8]) {
        let isUnreserved = byte.isLetter || byte.isDigit || unreserved.contains(byte)
        if isUnreserved || (!isEscaped && byte > 0x20 && byte < 0x7F) {
            result.append(byte)
        } else {
            let digits = Array("0123456789ABCDEF".utf8)
            result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    private static let unreserved = ByteSet("-._~")

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
