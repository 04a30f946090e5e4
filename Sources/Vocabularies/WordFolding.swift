/// Makes spellings of one word alike.
enum WordFolding {
    /// The byte as words are compared: ASCII letters in lower case; nil for what does not count.
    @inline(__always)
    static func fold(_ byte: UInt8) -> UInt8? {
        if byte &- 0x61 < 26 { return byte }
        if byte &- 0x41 < 26 { return byte | 0x20 }
        switch byte {
        case 0...0x20, 0x22, 0x27, 0x2d, 0x5f, 0x60: return nil
        default: return byte
        }
    }

    /// The longest word that is read, in bytes of UTF-8.
    static let longestWord = 4_096

    /// Gives `body` the text with full-width forms as ASCII, letters (Latin, Greek, Cyrillic) in lower case, typographic quotes
    /// and dashes as ASCII, and every run of white space as one blank, none at the ends.
    ///
    /// - Returns: nil without calling `body` when the text is longer than ``longestWord``.
    static func withTidied<Result>(_ raw: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        var raw = raw
        return raw.withUTF8 { bytes in
            guard bytes.count <= longestWord else { return nil }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
                var writer = TidyWriter(buffer: buffer)
                writer.write(bytes)
                return body(UnsafeBufferPointer(rebasing: buffer[..<writer.count]))
            }
        }
    }

    /// The text as ``withTidied(_:_:)`` gives it; empty when it is too long.
    static func tidied(_ raw: String) -> String {
        withTidied(raw) { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Writes tidied bytes; never more than it was given.
private struct TidyWriter {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0
    private var blankIsDue = false

    init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                put(byte)
                position += 1
            } else {
                position += writeSequence(bytes, position)
            }
        }
    }

    private mutating func put(_ byte: UInt8) {
        if byte <= 0x20 {
            blankIsDue = count > 0
            return
        }
        if blankIsDue {
            buffer[count] = 0x20
            count += 1
            blankIsDue = false
        }
        buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
    }

    /// Writes the sequence at `position`, changed where it has a plain form, and says how many bytes it took.
    private mutating func writeSequence(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let first = bytes[position]
        let second = position + 1 < bytes.count ? bytes[position + 1] : 0
        let third = position + 2 < bytes.count ? bytes[position + 2] : 0
        switch (first, second, third) {
        case (0xc2, 0xa0, _): put(0x20)
        case (0xc3, 0x80...0x96, _), (0xc3, 0x98...0x9e, _): return pair(0xc3, second + 0x20)
        case (0xc4...0xc5, 0x80...0xbf, _), (0xce, 0x86...0xab, _):
            let letter = TidyWriter.lowered(UInt16(first & 0x1f) << 6 | UInt16(second & 0x3f))
            return pair(0xc0 | UInt8(letter >> 6), 0x80 | UInt8(letter & 0x3f))
        case (0xd0, 0x90...0x9f, _): return pair(0xd0, second + 0x20)
        case (0xd0, 0xa0...0xaf, _): return pair(0xd1, second - 0x20)
        case (0xd0, 0x80...0x8f, _): return pair(0xd1, second + 0x10)
        case (0xe2, 0x80, 0x8b), (0xef, 0xbb, 0xbf): break
        case (0xe2, 0x80, 0x80...0x8a), (0xe3, 0x80, 0x80): put(0x20)
        case (0xe2, 0x80, 0x90...0x95): put(0x2d)
        case (0xe2, 0x80, 0x98...0x9b): put(0x27)
        case (0xe2, 0x80, 0x9c...0x9f): put(0x22)
        case (0xe3, 0x80, 0x81): put(0x2c)
        case (0xef, 0xbc, 0x81...0xbf): put(third - 0x81 + 0x21)
        case (0xef, 0xbd, 0x80...0x9e): put(third - 0x80 + 0x60)
        default:
            let length = min(first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1, bytes.count - position)
            for offset in 0..<length { put(bytes[position + offset]) }
            return length
        }
        return first >= 0xe0 ? 3 : 2
    }

    /// The small letter of a capital of Latin Extended-A or Greek; any other as it is.
    private static func lowered(_ letter: UInt16) -> UInt16 {
        switch letter {
        // A dotted capital I has no small letter of two bytes; it stays, as do two that are small by themselves.
        case 0x130, 0x138, 0x149: letter
        case 0x178: 0xff
        case 0x139...0x148, 0x179...0x17e: letter + (letter & 1)
        case 0x100...0x177: letter | 1
        case 0x386: 0x3ac
        case 0x388...0x38a: letter + 0x25
        case 0x38c: 0x3cc
        case 0x38e, 0x38f: letter + 0x3f
        case 0x391...0x3ab: letter == 0x3a2 ? letter : letter + 0x20
        default: letter
        }
    }

    private mutating func pair(_ first: UInt8, _ second: UInt8) -> Int {
        put(first)
        put(second)
        return 2
    }
}
