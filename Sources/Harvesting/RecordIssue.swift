/// A fault that concerns one record (or, without an identifier, one page): stored and published, never thrown.
public struct RecordIssue: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The record, or part of what it states, was lost.
        case error
        /// A value was kept as words because no vocabulary knows it.
        case warning
        case information
    }

    /// A stable slug such as `date-unreadable`; the remedy for each is written down in `Docs/issues.md`.
    public var code: String
    public var severity: Severity
    /// The dataset's identifier, or a position such as `#17` where it has none.
    public var record: String?
    public var title: String?
    /// The source's own name for the field, such as `distribution[2].format`.
    public var field: String?
    /// The source's value, cut to 200 characters.
    public var value: String?
    /// What is wrong, in one English sentence.
    public var message: String

    public init(
        code: String, severity: Severity, record: String? = nil, title: String? = nil, field: String? = nil,
        value: String? = nil, message: String
    ) {
        self.code = code
        self.severity = severity
        self.record = record
        self.title = title
        self.field = field
        self.value = value.map { String($0.prefix(200)) }
        self.message = message
    }
}
