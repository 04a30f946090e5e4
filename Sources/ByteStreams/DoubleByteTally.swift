/// How far bytes above ASCII pair up as common characters of a Chinese encoding.
struct DoubleByteTally {
    private var pairs = 0
    private var common = 0
    private var broken = 0

    /// - Parameters:
    ///   - trail: Whether a byte can be the second of a pair.
    ///   - isCommon: Whether a pair is punctuation or a character of daily use.
    init(_ bytes: UnsafeRawBufferPointer, trail: (UInt8) -> Bool, isCommon: (UInt8, UInt8) -> Bool) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return }
            let second = bytes[index + 1]
            if lead > 0x80, lead < 0xFF, trail(second) {
                pairs += 1
                if isCommon(lead, second) { common += 1 }
                index += 2
            } else if lead > 0x80, lead < 0xFF, (0x30...0x39).contains(second), index + 3 < bytes.count {
                // A four-byte sequence of GB18030, such as a rare character.
                pairs += 1
                index += 4
            } else {
                broken += 1
                index += 1
            }
        }
    }

    /// The common pairs among all that begins above ASCII, 0…1.
    var commonShare: Double {
        let all = pairs + broken
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    static func isGBKTrail(_ byte: UInt8) -> Bool { byte >= 0x40 && byte != 0x7F && byte != 0xFF }

    static func isBig5Trail(_ byte: UInt8) -> Bool { (0x40...0x7E).contains(byte) || (0xA1...0xFE).contains(byte) }

    /// GB2312: punctuation, full-width forms and the 3,755 characters of its first level.
    static func isCommonGB(_ lead: UInt8, _ second: UInt8) -> Bool {
        second >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
    }

    /// Big5: punctuation, full-width forms and the 5,401 characters of its first level.
    static func isCommonBig5(_ lead: UInt8, _ second: UInt8) -> Bool { (0xA1...0xC6).contains(lead) }
}
