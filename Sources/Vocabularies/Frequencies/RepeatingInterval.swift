import DCAT

/// An ISO 8601 interval such as `R/P1Y`, `P3M` or `R/PT30M`, as Project Open Data prescribes for `accrualPeriodicity`.
struct RepeatingInterval {
    let frequency: Frequency

    /// - Parameter text: in lower case; nil is the answer for anything but a positive interval.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text
        if rest.first == UInt8(ascii: "r"), let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            guard rest.slice(1, slash).allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            rest = rest.slice(slash + 1)
        }
        guard rest.first == UInt8(ascii: "p"), rest.count > 1, rest.count <= 32 else { return nil }
        rest = rest.slice(1)
        var length = IntervalLength()
        var isTime = false
        var parts = 0
        while !rest.isEmpty {
            if rest.first == UInt8(ascii: "t"), !isTime {
                isTime = true
                rest = rest.slice(1)
                continue
            }
            let digits = rest.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            guard digits.count < rest.count, let amount = RepeatingInterval.number(digits),
                length.add(amount, designator: rest[digits.count], isTime: isTime)
            else { return nil }
            parts += 1
            rest = rest.slice(digits.count + 1)
        }
        guard parts > 0, let frequency = length.frequency else { return nil }
        self.frequency = frequency
    }

    private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Double? {
        guard !digits.isEmpty else { return nil }
        let text = String(decoding: digits.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
        return Double(text)
    }
}

/// A length in calendar units, kept apart so that three months are a quarter and not 93 days.
struct IntervalLength {
    private var months = 0.0
    private var days = 0.0

    /// Whether `designator` is one of ISO 8601's.
    fileprivate mutating func add(_ amount: Double, designator: UInt8, isTime: Bool) -> Bool {
        switch (designator, isTime) {
        case (UInt8(ascii: "y"), false): months += amount * 12
        case (UInt8(ascii: "m"), false): months += amount
        case (UInt8(ascii: "w"), false): days += amount * 7
        case (UInt8(ascii: "d"), false): days += amount
        case (UInt8(ascii: "h"), true): days += amount / 24
        case (UInt8(ascii: "m"), true): days += amount / 1_440
        case (UInt8(ascii: "s"), true): days += amount / 86_400
        default: return false
        }
        return true
    }

    init() {}

    init(months: Double) { self.months = months }

    init(days: Double) { self.days = days }

    /// The term with this length where there is one, else the length in days (31 a month, 366 a year); nil when it is not
    /// positive or over a thousand years.
    var frequency: Frequency? {
        guard months >= 0, days >= 0, months + days > 0, months < 12_000, days < 365_250 else { return nil }
        if days == 0 { return IntervalLength.term(months: months) ?? .every(days: IntervalLength.days(months: months)) }
        if months == 0 { return IntervalLength.term(days: days) ?? .every(days: days) }
        return .every(days: days + IntervalLength.days(months: months))
    }

    private static func days(months: Double) -> Double {
        months < 12 ? (months * 31).rounded() : (months * 365.25 / 12).rounded(.up)
    }

    private static func term(months: Double) -> Frequency? {
        let terms: [(Double, Frequency.Term)] = [
            (0.33, .threeTimesAMonth), (0.5, .twiceAMonth), (1, .monthly), (2, .bimonthly), (3, .quarterly),
            (4, .threeTimesAYear), (6, .twiceAYear), (12, .annual), (24, .biennial), (36, .triennial),
            (48, .quadrennial), (60, .quinquennial), (120, .decennial), (240, .every20Years), (360, .every30Years),
        ]
        return terms.first { abs($0.0 - months) < 0.01 }.map { .term($0.1) }
    }

    private static func term(days: Double) -> Frequency? {
        // Below a minute there is no telling from a stream; Project Open Data writes R/PT1S for one.
        if days < 1 / 1_440.5 { return .term(.updateContinuously) }
        let terms: [(Double, Frequency.Term)] = [
            (1 / 1_440, .everyMinute), (5 / 1_440, .every5Minutes), (10 / 1_440, .every10Minutes),
            (15 / 1_440, .every15Minutes), (30 / 1_440, .every30Minutes), (1 / 24, .hourly), (2 / 24, .bihourly),
            (3 / 24, .trihourly), (0.5, .every12Hours), (1, .daily), (7 * 0.33, .threeTimesAWeek), (3.5, .twiceAWeek),
            (7, .weekly), (10, .every10Days), (14, .biweekly),
        ]
        return terms.first { abs($0.0 - days) < 0.000_1 || abs($0.0 - days) / $0.0 < 0.011 }.map { .term($0.1) }
    }
}
