/// How far bytes are UTF-8; a sequence cut at the end of a part counts for neither side.
struct UTF8Tally {
    /// Sequences of two to four bytes.
    private(set) var valid = 0
    /// Bytes that belong to no sequence.
    private(set) var invalid = 0

    init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            switch UTF8Tally.sequence(in: bytes, at: index) {
            case .whole(let length):
                valid += 1
                index += length
            case .cut where !isWhole: return
            case .cut, .none:
                invalid += 1
                index += 1
            }
        }
    }

    /// What a byte above ASCII begins.
    enum Sequence {
        /// A character of so many bytes.
        case whole(length: Int)
        /// A character that goes on beyond the end of the bytes.
        case cut
        case none
    }

    static func sequence(in bytes: UnsafeRawBufferPointer, at index: Int) -> Sequence {
        let (length, secondRange) = shape(bytes[index])
        guard length > 0 else { return .none }
        var seen = 1
        while seen < length, index + seen < bytes.count {
            let byte = bytes[index + seen]
            guard seen == 1 ? secondRange.contains(byte) : byte & 0xC0 == 0x80 else { return .none }
            seen += 1
        }
        return seen == length ? .whole(length: length) : .cut
    }

    /// No byte against it, or one in a hundred sequences: long texts hold a few broken fields.
    var isUTF8: Bool { invalid == 0 || invalid * 100 <= valid }

    /// The length of the sequence that `lead` begins, 0 for none, and the second bytes it allows (Unicode, table 3-7).
    private static func shape(_ lead: UInt8) -> (Int, ClosedRange<UInt8>) {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0x80...0xBF)
        }
    }
}
