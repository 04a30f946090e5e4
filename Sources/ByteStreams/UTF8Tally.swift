/// How far bytes are UTF-8; a sequence cut at the end of a part counts for neither side.
struct UTF8Tally {
    /// Sequences of two to four bytes.
    private(set) var valid = 0
    /// Bytes that belong to no sequence.
    private(set) var invalid = 0

    init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let (length, secondRange) = UTF8Tally.shape(lead)
            var seen = 1
            while seen < length, index + seen < bytes.count {
                let byte = bytes[index + seen]
                guard seen == 1 ? secondRange.contains(byte) : byte & 0xC0 == 0x80 else { break }
                seen += 1
            }
            if length > 0, seen == length {
                valid += 1
                index += length
            } else if length > 0, index + seen == bytes.count, !isWhole {
                return
            } else {
                invalid += 1
                index += 1
            }
        }
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
