import DCAT
import DataQuality
import Harvesting

/// How often a format occurs among a portal's distributions.
public struct FormatCount: Hashable, Sendable {
    /// nil for distributions whose format is not stated or not recognised.
    public var format: FileFormat?
    /// Distributions that state it.
    public var declared: Int
    /// Distributions whose server names it.
    public var served: Int
    /// Distributions whose first bytes look like it.
    public var sniffed: Int
    /// Distributions that state it although served or sniffed as another.
    public var contradicted: Int

    public init(format: FileFormat?, declared: Int, served: Int, sniffed: Int, contradicted: Int) {
        self.format = format
        self.declared = declared
        self.served = served
        self.sniffed = sniffed
        self.contradicted = contradicted
    }
}

/// The datasets that promise one pace of update, and how they keep it.
public struct PromiseCount: Hashable, Sendable {
    public var promise: PromiseClass
    public var datasets: Int
    /// Changed within the promised time and the rule's grace.
    public var kept: Int
    public var late: Int

    public init(promise: PromiseClass, datasets: Int, kept: Int, late: Int) {
        self.promise = promise
        self.datasets = datasets
        self.kept = kept
        self.late = late
    }

    /// Promises that nobody can judge for lack of evidence.
    public var undecided: Int { max(0, datasets - kept - late) }
}

/// Promises of like pace.
public enum PromiseClass: String, Hashable, Sendable, CaseIterable {
    /// A day or faster.
    case daily
    /// More than a day, up to two weeks.
    case weekly
    /// More than two weeks, up to a month of 31 days.
    case monthly
    /// More than a month, up to half a year of 186 days.
    case quarterly
    /// More than half a year, up to a year of 366 days.
    case yearly
    /// Longer than a year.
    case longer
    /// Irregular, as needed, never, other: nothing a calendar can hold to.
    case indefinite
    /// Words that no vocabulary knows.
    case unrecognised
    case notStated = "not-stated"

    public init(_ frequency: Stated<Frequency>?) {
        guard let frequency else {
            self = .notStated
            return
        }
        guard let value = frequency.value else {
            self = .unrecognised
            return
        }
        if value == .term(.unknown) {
            self = .notStated
            return
        }
        guard let days = value.periodDays else {
            self = .indefinite
            return
        }
        switch days {
        case ...1: self = .daily
        case ...14: self = .weekly
        case ...31: self = .monthly
        case ...186: self = .quarterly
        case ...366: self = .yearly
        default: self = .longer
        }
    }
}

/// How many links came to one verdict for one cause.
public struct LinkCount: Hashable, Sendable {
    public var verdict: LinkVerdict
    /// A slug such as `http-404`.
    public var cause: String
    public var links: Int

    public init(verdict: LinkVerdict, cause: String, links: Int) {
        self.verdict = verdict
        self.cause = cause
        self.links = links
    }
}

/// How often one kind of issue occurs, with some of them.
public struct IssueCount: Hashable, Sendable {
    public var code: String
    public var severity: RecordIssue.Severity
    public var count: Int
    /// The first few, at most five.
    public var examples: [RecordIssue]

    public init(code: String, severity: RecordIssue.Severity, count: Int, examples: [RecordIssue]) {
        self.code = code
        self.severity = severity
        self.count = count
        self.examples = examples
    }
}
