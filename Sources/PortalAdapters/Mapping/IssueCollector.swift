import DCAT
import Harvesting
import Vocabularies

/// Gathers what could not be mapped while one record is read, and hands it out with the record's name on it.
///
/// Names of fields are plain texts: passed on as closures through the readers, which call one another, they make the
/// optimiser specialise every path of calls and never end.
struct IssueCollector {
    /// Issues kept of one record; a hostile one could have millions.
    static let limit = 200

    private var issues: [RecordIssue] = []
    private var unmapped: Set<String> = []
    private var omitted = 0

    mutating func add(
        _ code: IssueCode, _ severity: RecordIssue.Severity, field: @autoclosure () -> String? = nil,
        value: @autoclosure () -> String? = nil, _ message: @autoclosure () -> String
    ) {
        guard issues.count < IssueCollector.limit else {
            omitted += 1
            return
        }
        issues.append(RecordIssue(code, severity, field: field(), value: value(), message: message()))
    }

    /// A member that is neither mapped nor ignored by a written list; told once a record and field.
    mutating func addUnmapped(_ field: String, value: @autoclosure () -> String?) {
        guard unmapped.count < IssueCollector.limit, unmapped.insert(field).inserted else { return }
        add(
            .fieldUnmapped, .warning, field: field, value: value(),
            "The field '\(field)' is not known to the adapter.")
    }

    /// Everything gathered, named after the record, and forgets it.
    mutating func take(record: String?, title: String?) -> [RecordIssue] {
        defer { self = IssueCollector() }
        var named = issues
        if omitted > 0 {
            let message = "\(omitted) more faults of this record are not listed."
            named.append(RecordIssue(.issuesOmitted, .information, message: message))
        }
        for position in named.indices {
            named[position].record = record
            named[position].title = title
        }
        return named
    }
}

extension IssueCollector {
    /// Passes a statement on, and notes it where no vocabulary knows it; "other" is known to mean nothing.
    mutating func checked(
        _ statement: Stated<FileFormat>?, _ field: String
    ) -> Stated<FileFormat>? {
        if let statement, statement.value == nil, FormatVocabulary.read(statement.raw) == .unspecified {
            return statement
        }
        return note(statement, .formatUnknown, "format", field)
    }

    mutating func checked(
        _ statement: Stated<Frequency>?, _ field: String
    ) -> Stated<Frequency>? {
        note(statement, .frequencyUnknown, "update frequency", field)
    }

    mutating func checked(
        _ statement: Stated<Licence>?, _ field: String
    ) -> Stated<Licence>? {
        if let statement, statement.value == nil, LicenceVocabulary.saysNothing(statement.raw) { return statement }
        return note(statement, .licenceUnknown, "licence", field)
    }

    mutating func checked(
        _ statement: Stated<AccessRights>?, _ field: String
    ) -> Stated<AccessRights>? {
        note(statement, .accessRightsUnknown, "access right", field)
    }

    mutating func checked(
        _ statement: Stated<PartialDate>?, _ field: String
    ) -> Stated<PartialDate>? {
        guard let statement, statement.value == nil else { return statement }
        add(.dateUnreadable, .warning, field: field, value: statement.raw, "The date cannot be read.")
        return statement
    }

    private mutating func note<Value>(
        _ statement: Stated<Value>?, _ code: IssueCode, _ noun: String, _ field: String
    ) -> Stated<Value>? {
        guard let statement, statement.value == nil else { return statement }
        add(code, .warning, field: field, value: statement.raw, "The vocabulary does not know this \(noun).")
        return statement
    }
}
