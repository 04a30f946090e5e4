import Harvesting

/// An issue as a list shows it.
public struct IssueLine: Hashable, Sendable {
    public var issue: RecordIssue
    /// Whether its record became a dataset with a page of its own.
    public var hasPage: Bool

    public init(_ issue: RecordIssue, hasPage: Bool) {
        self.issue = issue
        self.hasPage = hasPage
    }
}
