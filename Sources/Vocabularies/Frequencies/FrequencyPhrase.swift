import DCAT

/// A frequency in a phrase: "every 10 days", "twice a year", "alle zwei Wochen", 每3个月, 一年一次.
///
/// Every word must be known; a phrase with anything else in it is not read.
struct FrequencyPhrase {
    let frequency: Frequency

    /// - Parameter text: tidied; nil is the answer for a phrase that is not understood.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count <= 80, let tokens = FrequencyPhrase.tokens(text) else { return nil }
        var number: Double?
        var times: Double?
        var unit: IntervalUnit?
        for token in tokens {
            switch token {
            case .filler: break
            case .once:
                times = (times ?? 1) * (number ?? 1)
                number = nil
            case .times(let count): times = count
            case .number(let value):
                guard number == nil else { return nil }
                number = value
            case .unit(let found):
                guard unit == nil else { return nil }
                unit = found.scaled(by: number)
                if number != nil { number = nil }
            case .halfUnit(let found):
                guard unit == nil else { return nil }
                unit = found
            }
        }
        // 每年2 is cut short, and a bare unit with a count on either side is not a sentence.
        guard let unit, number == nil, let frequency = unit.frequency(times: times ?? 1) else { return nil }
        self.frequency = frequency
    }

    // MARK: Tokens

    private static func tokens(_ text: UnsafeBufferPointer<UInt8>) -> [FrequencyToken]? {
        var tokens: [FrequencyToken] = []
        for word in text.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }) {
            var rest = UnsafeBufferPointer(rebasing: word)
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

enum FrequencyToken: Sendable {
    /// "every", "a", 每, 更新: says nothing by itself.
    case filler
    case number(Double)
    /// "times", 次: the number before it counts changes.
    case once
    /// "twice"
    case times(Double)
    case unit(IntervalUnit)
    /// 半年: a unit that is a part of another.
    case halfUnit(IntervalUnit)
}

struct IntervalUnit: Sendable {
    var months = 0.0
    var days = 0.0

    func scaled(by number: Double?) -> IntervalUnit {
        IntervalUnit(months: months * (number ?? 1), days: days * (number ?? 1))
    }

    /// So many changes in this time, evenly spread.
    func frequency(times: Double) -> Frequency? {
        guard times > 0, times <= 10_000, months > 0 || days > 0 else { return nil }
        if times == 1 || months == 0 {
            return (months > 0 ? IntervalLength(months: months) : IntervalLength(days: days / times)).frequency
        }
        switch (months, times) {
        case (1, 3): return .term(.threeTimesAMonth)
        case (1, 2): return .term(.twiceAMonth)
        case (1, 4): return .term(.weekly)
        default:
            let length = IntervalLength(months: months / times).frequency
            // A share of a month is best told in days.
            return months / times >= 1 ? length : IntervalLength(days: months * 30.5 / times).frequency
        }
    }
}
