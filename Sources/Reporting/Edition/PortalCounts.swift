import DCAT
import DataQuality
import Harvesting

/// How often a format occurs among a portal's distributions.
public struct FormatCount: Hashable, Sendable, Codable {
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

/// How many links stand as they do for one cause.
public struct LinkCount: Hashable, Sendable, Codable {
    public var state: LinkStanding.State
    /// Of the last check: a slug such as `http-404`.
    public var cause: String
    public var links: Int

    public init(state: LinkStanding.State, cause: String, links: Int) {
        self.state = state
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
