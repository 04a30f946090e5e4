import DCAT

/// A length of time as phrases name it, in calendar months and days.
struct IntervalUnit: Sendable, Equatable {
    var months = 0.0
    var days = 0.0

    /// In days, to be compared.
    var length: Double { months * 30.5 + days }

    func scaled(by number: Double) -> IntervalUnit {
        IntervalUnit(months: months * number, days: days * number)
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
