import DCAT

/// A frequency in a phrase: "every 10 days", "twice a year", "alle zwei Wochen", 每3个月, 一年一次.
///
/// Every word must be known; a phrase with anything else in it is not read.
struct FrequencyPhrase {
    let frequency: Frequency

    /// - Parameter text: tidied; nil is the answer for a phrase that is not understood.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count <= 80, let tokens = FrequencyPhrase.tokens(text) else { return nil }
        // 每年12月, 毎年4月: a smaller unit behind the promised one says when in it.
        var sentence = FrequencySentence(namesPlaces: text.first.map { $0 >= 0x80 } ?? false)
        for token in tokens {
            guard sentence.take(token) else { return nil }
        }
        guard let frequency = sentence.frequency else { return nil }
        self.frequency = frequency
    }

    // MARK: Tokens

    private static func tokens(_ text: UnsafeBufferPointer<UInt8>) -> [FrequencyToken]? {
        var tokens: [FrequencyToken] = []
        for word in text.split(whereSeparator: separates) {
            var rest = UnsafeBufferPointer(rebasing: word).trimmingDots
            if let whole = FrequencyWords.tokens.value(rest) {
                tokens.append(whole)
                continue
            }
            while !rest.isEmpty {
                guard let (token, length) = nextToken(rest) else { return nil }
                tokens.append(token)
                rest = rest.slice(length)
            }
        }
        return tokens.count <= 12 ? tokens : nil
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "/"): true
        default: false
        }
    }

    /// The longest token at the front of a word without blanks in it: digits, or Chinese characters.
    private static func nextToken(_ text: UnsafeBufferPointer<UInt8>) -> (FrequencyToken, Int)? {
        let digits = text.prefix { $0 &- 0x30 < 10 }
        if !digits.isEmpty {
            guard digits.count <= 5, let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
            return (.number(value), digits.count)
        }
        guard text[0] >= 0x80 else {
            // "10days": letters after digits.
            return FrequencyWords.tokens.value(text).map { ($0, text.count) }
        }
        for length in stride(from: min(text.count / 3 * 3, 12), through: 3, by: -3) {
            if let token = FrequencyWords.tokens.value(text.slice(0, length)) { return (token, length) }
        }
        return nil
    }
}
