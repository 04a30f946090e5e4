/// A date as a catalogue states it: an instant known to a year, a month, a day or better.
///
/// DCAT allows `xsd:gYear`, `xsd:gYearMonth`, `xsd:date` and `xsd:dateTime`. A date without a zone is read in the
/// portal's own time zone and kept here in UTC.
public struct PartialDate: Hashable, Sendable {
    public enum Precision: String, Hashable, Sendable, CaseIterable { case year, month, day, second }

    /// The first instant the statement may mean.
    public var start: Instant
    public var precision: Precision
    /// Minutes east of UTC in which the statement was read.
    public var offsetMinutes: Int

    public init(start: Instant, precision: Precision, offsetMinutes: Int = 0) {
        self.start = start
        self.precision = precision
        self.offsetMinutes = offsetMinutes
    }

    /// The first instant after everything the statement may mean.
    public var end: Instant {
        let shift = Int64(offsetMinutes) * 60_000
        let local = Instant(millisecondsSince1970: start.millisecondsSince1970 + shift).fields
        switch precision {
        case .second: return Instant(millisecondsSince1970: start.millisecondsSince1970 + 1_000)
        case .day: return start.adding(days: 1)
        case .month:
            let next = local.month == 12 ? (local.year + 1, 1) : (local.year, local.month + 1)
            let first = Instant(year: next.0, month: next.1, day: 1)
            return Instant(millisecondsSince1970: first.millisecondsSince1970 - shift)
        case .year:
            let first = Instant(year: local.year + 1, month: 1, day: 1)
            return Instant(millisecondsSince1970: first.millisecondsSince1970 - shift)
        }
    }

    /// The statement in its own zone: `2024`, `2024-03`, `2024-03-09` or, for an exact time, UTC as
    /// `2024-03-09T01:02:03Z`.
    public var iso8601: String {
        if precision == .second { return start.iso8601 }
        let local = Instant(
            millisecondsSince1970: start.millisecondsSince1970 + Int64(offsetMinutes) * 60_000)
        let day = local.isoDate
        switch precision {
        case .year: return String(day.dropLast(6))
        case .month: return String(day.dropLast(3))
        case .day, .second: return day
        }
    }
}
