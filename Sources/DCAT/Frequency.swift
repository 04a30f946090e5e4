/// How often a dataset is promised to change: the EU authority table *frequency*
/// (http://publications.europa.eu/resource/authority/frequency), or an ISO 8601 interval outside it.
public enum Frequency: Hashable, Sendable {
    case term(Term)
    /// An interval such as `R/P10D`, in days.
    case every(days: Double)

    public enum Term: String, Hashable, Sendable, CaseIterable {
        case updateContinuously = "UPDATE_CONT"
        case continuous = "CONT"
        case everyMinute = "1MIN"
        case every5Minutes = "5MIN"
        case every10Minutes = "10MIN"
        case every15Minutes = "15MIN"
        case every30Minutes = "30MIN"
        case hourly = "HOURLY"
        case bihourly = "BIHOURLY"
        case trihourly = "TRIHOURLY"
        case every12Hours = "12HRS"
        case twiceADay = "DAILY_2"
        case daily = "DAILY"
        case threeTimesAWeek = "WEEKLY_3"
        case twiceAWeek = "WEEKLY_2"
        case fiveTimesAWeek = "WEEKLY_5"
        case weekly = "WEEKLY"
        case every10Days = "10DAYS"
        case threeTimesAMonth = "MONTHLY_3"
        case twiceAMonth = "MONTHLY_2"
        case biweekly = "BIWEEKLY"
        case monthly = "MONTHLY"
        case bimonthly = "BIMONTHLY"
        case quarterly = "QUARTERLY"
        case threeTimesAYear = "ANNUAL_3"
        case twiceAYear = "ANNUAL_2"
        case annual = "ANNUAL"
        case biennial = "BIENNIAL"
        case triennial = "TRIENNIAL"
        case quadrennial = "QUADRENNIAL"
        case quinquennial = "QUINQUENNIAL"
        case decennial = "DECENNIAL"
        case every20Years = "BIDECENNIAL"
        case every30Years = "TRIDECENNIAL"
        case irregular = "IRREG"
        case asNeeded = "AS_NEEDED"
        case never = "NEVER"
        case notPlanned = "NOT_PLANNED"
        case other = "OTHER"
        case unknown = "UNKNOWN"
    }

    /// The longest time between two changes that keeps the promise, in days; nil where nothing definite is promised.
    /// Lengths follow udata's `constants.py` (a month is 31 days, a quarter 93), as read on 2026-11-22; a stream is
    /// held to one day because catalogue dates rarely tell hours.
    public var periodDays: Double? {
        switch self {
        case .every(let days): return days
        case .term(let term): return term.periodDays
        }
    }

    /// The EU code, or the interval as `P10D`.
    public var code: String {
        switch self {
        case .term(let term): return term.rawValue
        case .every(let days):
            // Lengths outside the range that `init(code:)` reads are none a catalogue can mean.
            let length = min(max(days.isNaN ? 1 : days, 1 / 1_440), Frequency.longestInterval)
            return length == length.rounded()
                ? "P\(Int(length))D" : "PT\(Int((length * 1_440).rounded()))M"
        }
    }

    /// Reads back what `code` wrote; nil for anything else, and for lengths of nothing or over a thousand years.
    public init?(code: String) {
        if let term = Term(rawValue: code) {
            self = .term(term)
            return
        }
        let length: Double
        if code.hasPrefix("PT"), code.hasSuffix("M"), let minutes = Double(code.dropFirst(2).dropLast()) {
            length = minutes / 1_440
        } else if code.hasPrefix("P"), code.hasSuffix("D"), let days = Double(code.dropFirst().dropLast()) {
            length = days
        } else {
            return nil
        }
        guard length > 0, length <= Frequency.longestInterval else { return nil }
        self = .every(days: length)
    }

    /// A thousand years, in days.
    private static let longestInterval = 365_250.0
}

extension Frequency.Term {
    /// See ``Frequency/periodDays``.
    public var periodDays: Double? {
        switch self {
        case .updateContinuously, .continuous, .everyMinute, .every5Minutes, .every10Minutes, .every15Minutes,
            .every30Minutes, .hourly, .bihourly, .trihourly, .every12Hours, .twiceADay, .daily:
            return 1
        case .fiveTimesAWeek, .threeTimesAWeek, .twiceAWeek, .weekly: return 7
        case .every10Days: return 10
        case .biweekly: return 14
        case .threeTimesAMonth, .twiceAMonth, .monthly: return 31
        case .bimonthly: return 62
        case .quarterly: return 93
        case .threeTimesAYear: return 124
        case .twiceAYear: return 186
        case .annual: return 366
        case .biennial: return 731
        case .triennial: return 1_096
        case .quadrennial: return 1_461
        case .quinquennial: return 1_827
        case .decennial: return 3_653
        case .every20Years: return 7_305
        case .every30Years: return 10_958
        case .irregular, .asNeeded, .never, .notPlanned, .other, .unknown: return nil
        }
    }
}
