/// Tells the character encoding of a text from its first bytes.
public enum CharsetDetector {
    /// How many bytes are worth looking at.
    public static let prefixLength = 262_144

    /// Guesses from the front of a text.
    ///
    /// A byte order mark decides; then the zero bytes of UTF-16; then valid UTF-8, which no other text is by chance; then
    /// `declared`, as servers often declare what is not so; then double bytes as in Chinese, Japanese or Korean; then the
    /// single bytes of Cyrillic; else windows-1252.
    ///
    /// - Parameters:
    ///   - isWhole: Whether the text ends here; otherwise a character may be cut at the end.
    ///   - declared: What the answer's `Content-Type` or the document itself says.
    public static func guess(
        _ prefix: UnsafeRawBufferPointer, isWhole: Bool = false, declared: Charset? = nil
    ) -> CharsetGuess {
        if prefix.starts(with: [0xEF, 0xBB, 0xBF]) {
            return CharsetGuess(.utf8, .byteOrderMark, byteOrderMarkLength: 3)
        }
        if prefix.starts(with: [0xFF, 0xFE]) {
            return CharsetGuess(.utf16LittleEndian, .byteOrderMark, byteOrderMarkLength: 2)
        }
        if prefix.starts(with: [0xFE, 0xFF]) {
            return CharsetGuess(.utf16BigEndian, .byteOrderMark, byteOrderMarkLength: 2)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: prefix.prefix(prefixLength))
        let tally = UTF8Tally(bytes, isWhole: isWhole && bytes.count == prefix.count)
        if let wide = utf16(bytes, isUTF8: tally.isUTF8) { return CharsetGuess(wide, .zeroBytes) }
        if tally.isUTF8 { return CharsetGuess(.utf8, .validUTF8) }
        if let declared, declared != .utf8 { return CharsetGuess(declared, .declared) }
        // Of the double bytes of Chinese one in five at most is UTF-8 by chance.
        if tally.valid > 2 * tally.invalid { return CharsetGuess(.utf8, .mostlyUTF8) }
        if let japaneseOrKorean = EastAsianTally(bytes).charset {
            return CharsetGuess(japaneseOrKorean, .doubleBytes)
        }
        let simplified = DoubleByteTally(bytes, trail: DoubleByteTally.isGBKTrail, isCommon: DoubleByteTally.isCommonGB)
        let traditional = DoubleByteTally(
            bytes, trail: DoubleByteTally.isBig5Trail, isCommon: DoubleByteTally.isCommonBig5)
        let best = max(simplified.commonShare, traditional.commonShare)
        guard best >= 0.6 else {
            return CyrillicTally(bytes).isWindows1251
                ? CharsetGuess(.windows1251, .singleBytes) : CharsetGuess(.windows1252, .fallback)
        }
        return CharsetGuess(simplified.commonShare >= traditional.commonShare ? .gb18030 : .big5, .doubleBytes)
    }

    /// Guesses from bytes in memory.
    public static func guess(
        _ prefix: [UInt8], isWhole: Bool = false, declared: Charset? = nil
    ) -> CharsetGuess {
        prefix.withUnsafeBytes { guess($0, isWhole: isWhole, declared: declared) }
    }

    /// UTF-16 without a mark: zeros stand at the high bytes of its ASCII letters and hardly anywhere else. Where the bytes
    /// are UTF-8 too, a few zeros are characters by themselves.
    private static func utf16(_ bytes: UnsafeRawBufferPointer, isUTF8: Bool) -> Charset? {
        var zeros = (even: 0, odd: 0)
        for index in bytes.indices where bytes[index] == 0 {
            if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let needed = max(1, isUTF8 ? (bytes.count + 4) / 5 : bytes.count / 200)
        if zeros.odd >= needed, zeros.odd > zeros.even * 10 { return .utf16LittleEndian }
        if zeros.even >= needed, zeros.even > zeros.odd * 10 { return .utf16BigEndian }
        return nil
    }
}
