/// Tells Japanese and Korean encodings by what Chinese ones lack: kana, and syllables that end where hanzi go on.
struct EastAsianTally {
    /// Pairs of Shift JIS, whether they are kana, punctuation or kanji of the first level, and bytes that fit nowhere.
    private var shiftJIS = (pairs: 0, common: 0, kana: 0, broken: 0)
    /// Pairs of two bytes above 0xA0, by what their first byte means.
    private var wide = (pairs: 0, kana: 0, hangul: 0, beyond: 0, broken: 0)

    /// Fewer pairs tell nothing.
    private static let least = 12

    init(_ bytes: UnsafeRawBufferPointer) {
        tallyShiftJIS(bytes)
        tallyWide(bytes)
    }

    /// Shift JIS, EUC-JP or EUC-KR; nil where the bytes are none of them for sure.
    var charset: Charset? {
        if shiftJIS.pairs >= EastAsianTally.least, shiftJIS.broken * 50 <= shiftJIS.pairs,
            shiftJIS.common * 10 >= shiftJIS.pairs * 8, shiftJIS.kana * 10 >= shiftJIS.pairs
        {
            return .shiftJIS
        }
        guard wide.pairs >= EastAsianTally.least, wide.broken * 50 <= wide.pairs else { return nil }
        // Japanese is a third kana; Chinese has none.
        if wide.kana * 100 >= wide.pairs * 15 { return .eucJP }
        // Of common hanzi every third lies beyond the last syllable.
        return wide.hangul * 10 >= wide.pairs * 7 && wide.beyond * 20 <= wide.pairs ? .eucKR : nil
    }

    private mutating func tallyShiftJIS(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            switch lead {
            case 0x81...0x9F, 0xE0...0xFC:
                guard index + 1 < bytes.count else { return }
                let trail = bytes[index + 1]
                guard (0x40...0xFC).contains(trail), trail != 0x7F else {
                    shiftJIS.broken += 1
                    index += 1
                    continue
                }
                shiftJIS.pairs += 1
                if lead == 0x82 || lead == 0x83 { shiftJIS.kana += 1 }
                if (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead) { shiftJIS.common += 1 }
                index += 2
            case 0xA1...0xDF:
                // Half-width kana, which are rare: a text of them is something else.
                shiftJIS.pairs += 1
                index += 1
            default:
                if lead >= 0x80 { shiftJIS.broken += 1 }
                index += 1
            }
        }
    }

    private mutating func tallyWide(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return }
            guard (0xA1...0xFE).contains(lead), (0xA1...0xFE).contains(bytes[index + 1]) else {
                wide.broken += 1
                index += 1
                continue
            }
            wide.pairs += 1
            switch lead {
            case 0xA4, 0xA5: wide.kana += 1
            case 0xB0...0xC8: wide.hangul += 1
            case 0xC9...0xFE: wide.beyond += 1
            default: break
            }
            index += 2
        }
    }
}
