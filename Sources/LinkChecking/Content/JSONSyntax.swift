/// Says where text stops being JSON, as far as it was read.
///
/// The stored text may end anywhere; only what cannot go on as JSON is a fault.
struct JSONSyntax {
    private enum Place {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, done
    }

    private var place = Place.value
    /// `{` or `[` for each open bracket.
    private var open: [UInt8] = []
    private var index = 0
    private var isStringOpen = false
    private let bytes: [UInt8]

    private static let maximumDepth = 1_000

    /// The position of the first byte that is wrong; nil where there is none.
    ///
    /// - Parameter isWhole: whether the text ends here, so that an end in the middle is wrong too.
    static func fault(in bytes: [UInt8], isWhole: Bool) -> Int? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if !isWhole, mark.starts(with: bytes) { return nil }
        var syntax = JSONSyntax(bytes)
        return syntax.check(isWhole: isWhole)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private mutating func check(isWhole: Bool) -> Int? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                index += 1
                continue
            }
            guard open.count < JSONSyntax.maximumDepth else { return nil }
            guard take(byte) else { return index }
        }
        let isComplete = place == .done && open.isEmpty && !isStringOpen
        return isWhole && !isComplete && !bytes.isEmpty ? bytes.count : nil
    }

    /// Takes a token; false where it may not stand here.
    private mutating func take(_ byte: UInt8) -> Bool {
        switch (place, byte) {
        case (.value, _), (.valueOrEnd, _):
            if place == .valueOrEnd, byte == UInt8(ascii: "]") { return close() }
            return value(byte)
        case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
            place = .colon
            return string()
        case (.keyOrEnd, UInt8(ascii: "}")): return close()
        case (.colon, UInt8(ascii: ":")):
            place = .value
            index += 1
            return true
        case (.commaOrEnd, UInt8(ascii: ",")):
            place = open.last == UInt8(ascii: "{") ? .key : .value
            index += 1
            return true
        case (.commaOrEnd, UInt8(ascii: "}")): return open.last == UInt8(ascii: "{") && close()
        case (.commaOrEnd, UInt8(ascii: "]")): return open.last == UInt8(ascii: "[") && close()
        default: return false
        }
    }

    private mutating func value(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            open.append(byte)
            place = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
            index += 1
            return true
        case UInt8(ascii: "\""):
            place = afterValue
            return string()
        default:
            place = afterValue
            return constant()
        }
    }

    private var afterValue: Place { open.isEmpty ? .done : .commaOrEnd }

    private mutating func close() -> Bool {
        open.removeLast()
        place = afterValue
        index += 1
        return true
    }

    private mutating func string() -> Bool {
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return true
            case UInt8(ascii: "\\"): index += 2
            case 0..<0x20: return false
            default: index += 1
            }
        }
        index = bytes.count
        isStringOpen = true
        return true
    }

    /// A number, `true`, `false` or `null`.
    private mutating func constant() -> Bool {
        let word = bytes[index...].prefix { byte in
            byte > 0x20 && !",]}:[{\"".utf8.contains(byte)
        }
        let isAtEnd = word.endIndex == bytes.count
        for name in ["true", "false", "null"] where name.utf8.first == word.first {
            guard isAtEnd ? name.utf8.starts(with: word) : word.elementsEqual(name.utf8) else { return false }
            index = word.endIndex
            return true
        }
        let isNumber = word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || "+-.eE".utf8.contains($0) }
        guard isNumber, let first = word.first, first == UInt8(ascii: "-") || first >= 0x30 && first <= 0x39 else {
            return false
        }
        index = word.endIndex
        return true
    }
}
