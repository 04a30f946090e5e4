import DCAT

/// A date of the Gregorian calendar, possible or not.
struct CivilDate {
    var year: Int
    var month = 1
    var day = 1

    /// Outside these a year in a catalogue is a slip.
    static let years = 1_600...2_200

    /// From 1 for Monday; of a possible date.
    var weekday: Int {
        let days = Instant(year: year, month: month, day: day).millisecondsSince1970 / 86_400_000
        // The first of January 1970 was a Thursday; the divisor keeps days before it positive.
        return Int((days + 3 + 7 * 100_000) % 7) + 1
    }

    var isPossible: Bool {
        guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1 else { return false }
        switch month {
        case 2: return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
        case 4, 6, 9, 11: return day <= 30
        default: return day <= 31
        }
    }
}

/// A time of day as written.
struct ClockTime {
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0

    /// From midnight; nil when there is no such time. Midnight may be 24:00, a leap second counts as the one before.
    var milliseconds: Int64? {
        guard minute < 60, second <= 60, hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
        return Int64((hour * 3_600 + minute * 60 + min(second, 59)) * 1_000 + millisecond)
    }
}
