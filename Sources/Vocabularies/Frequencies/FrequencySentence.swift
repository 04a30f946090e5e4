import DCAT

/// What the tokens of a phrase say together: so many times in so long.
struct FrequencySentence {
    /// Whether a smaller unit behind the promised one says when in it, as in Chinese and Japanese.
    let namesPlaces: Bool
    private var unit: IntervalUnit?
    private var times: Double?
    private var numbers: [Double] = []
    private var weekdays = 0
    private var isOrdinal = false
    private var endsInYear = false

    init(namesPlaces: Bool) { self.namesPlaces = namesPlaces }

    /// - Returns: whether the sentence can go on so.
    mutating func take(_ token: FrequencyToken) -> Bool {
        endsInYear = false
        switch token {
        case .filler, .articleOrYear, .weekday:
            // "on the 15th of each month": a day, not a count.
            if isOrdinal { numbers = [] }
            isOrdinal = false
            if case .articleOrYear = token { endsInYear = true }
            if case .weekday = token { weekdays += 1 }
        case .ordinal: isOrdinal = !numbers.isEmpty
        case .number(let value): numbers.append(value)
        case .once:
            guard let count = number(isCount: true) else { return false }
            times = (times ?? 1) * count
            numbers = []
        case .times(let count): times = count
        case .unit(let found): return takeUnit(found)
        case .halfUnit(let found):
            guard unit == nil else { return false }
            unit = found
        }
        return numbers.count < 4
    }

    private mutating func takeUnit(_ found: IntervalUnit) -> Bool {
        isOrdinal = false
        guard let stated = unit else {
            guard let count = number(isCount: false) else { return false }
            unit = found.scaled(by: count)
            numbers = []
            return true
        }
        if numbers.isEmpty { return found == stated }
        guard namesPlaces, found.length < stated.length else { return false }
        numbers = []
        return true
    }

    /// The number before a unit, 1 where there is none; nil for several that are no range. Of a range the weaker promise holds:
    /// "2 to 4 times" are two, "every 3-4 years" is every four.
    private func number(isCount: Bool) -> Double? {
        guard let first = numbers.first, let last = numbers.last, numbers.count > 1 else { return numbers.first ?? 1 }
        guard first < last, last <= 100, numbers.dropFirst().dropLast().allSatisfy({ $0 == 2 }) else { return nil }
        return isCount ? first : last
    }

    /// Nil where it is no sentence: 每年2 is cut short, and a bare unit with a count on either side is none.
    var frequency: Frequency? {
        if let unit {
            guard numbers.isEmpty || isOrdinal else { return nil }
            return unit.frequency(times: times ?? 1)
        }
        if endsInYear, times != nil || !numbers.isEmpty {
            guard let count = number(isCount: false) else { return nil }
            return IntervalUnit(months: 12).scaled(by: count).frequency(times: times ?? 1)
        }
        guard numbers.isEmpty, (1...5).contains(weekdays) else { return nil }
        return IntervalUnit(days: 7).frequency(times: (times ?? 1) * Double(weekdays))
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
    /// "an": an article, and the year of "deux fois par an" where it comes last.
    case articleOrYear
    /// "th": the number before it counts what follows, or names a day.
    case ordinal
    case weekday
}
