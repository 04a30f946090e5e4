/// A point in time, in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// The project has its own because every stage is given its clock, results must not depend on a locale, and a
/// catalogue of millions of records makes date arithmetic hot.
public struct Instant: Hashable, Comparable, Sendable {
    public var millisecondsSince1970: Int64

    public init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// The time from `earlier` to this instant, in days of 24 hours; negative when this one comes first.
    public func days(since earlier: Instant) -> Double {
        Double(millisecondsSince1970 - earlier.millisecondsSince1970) / 86_400_000
    }

    public func adding(days: Double) -> Instant {
        Instant(millisecondsSince1970: millisecondsSince1970 + Int64((days * 86_400_000).rounded()))
    }

    /// Builds an instant from a proleptic Gregorian date and a time in UTC; the fields must be in range.
    public init(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
        let days = Instant.daysSince1970(year: year, month: month, day: day)
        let seconds = days * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(millisecondsSince1970: seconds * 1_000 + Int64(millisecond))
    }

    /// The civil date and time in UTC.
    public var fields: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int) {
        let day = Instant.floorDivide(millisecondsSince1970, 86_400_000)
        let rest = Int(millisecondsSince1970 &- day &* 86_400_000)
        let date = Instant.civil(daysSince1970: day)
        return (
            date.year, date.month, date.day, rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60,
            rest % 1_000
        )
    }

    /// `2026-11-22T06:21:00Z`; milliseconds are written only when they are not zero.
    public var iso8601: String {
        let f = fields
        var text = Instant.pad(f.year, 4) + "-" + Instant.pad(f.month, 2) + "-" + Instant.pad(f.day, 2)
        text += "T" + Instant.pad(f.hour, 2) + ":" + Instant.pad(f.minute, 2) + ":" + Instant.pad(f.second, 2)
        if f.millisecond != 0 { text += "." + Instant.pad(f.millisecond, 3) }
        return text + "Z"
    }

    /// `2026-11-22`, the date in UTC.
    public var isoDate: String {
        let f = fields
        return Instant.pad(f.year, 4) + "-" + Instant.pad(f.month, 2) + "-" + Instant.pad(f.day, 2)
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (value < 0 ? "-" : "") + zeros + digits
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value / divisor - (value % divisor < 0 ? 1 : 0)
    }

    /// Howard Hinnant's `days_from_civil` (https://howardhinnant.github.io/date_algorithms.html).
    public static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = floorDivide(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Howard Hinnant's `civil_from_days`.
    public static func civil(daysSince1970: Int64) -> (year: Int, month: Int, day: Int) {
        let z = daysSince1970 + 719_468
        let era = floorDivide(z, 146_097)
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let day = Int(doy - (153 * mp + 2) / 5 + 1)
        let month = Int(mp < 10 ? mp + 3 : mp - 9)
        return (Int(yoe + era * 400) + (month <= 2 ? 1 : 0), month, day)
    }
}
