import DCAT
import Harvesting
import Vocabularies

/// Gathers what could not be mapped while one record is read, and hands it out with the record's name on it.
///
/// The name of a field is an autoclosure, and costs nothing where there is no issue. Readers that call one another pass
/// names on as ``FieldName`` or as texts: closures passed on make the optimiser specialise every path of calls.
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
        _ statement: Stated<FileFormat>?, _ field: @autoclosure () -> String
    ) -> Stated<FileFormat>? {
        guard let statement, statement.value == nil else { return statement }
        if FormatVocabulary.read(statement.raw) != .unspecified {
            addUnknown(.formatUnknown, "format", statement.raw, field())
        }
        return statement
    }

    mutating func checked(
        _ statement: Stated<Frequency>?, _ field: @autoclosure () -> String
    ) -> Stated<Frequency>? {
        guard let statement, statement.value == nil else { return statement }
        addUnknown(.frequencyUnknown, "update frequency", statement.raw, field())
        return statement
    }

    mutating func checked(
        _ statement: Stated<Licence>?, _ field: @autoclosure () -> String
    ) -> Stated<Licence>? {
        guard let statement, statement.value == nil else { return statement }
        if !LicenceVocabulary.saysNothing(statement.raw) {
            addUnknown(.licenceUnknown, "licence", statement.raw, field())
        }
        return statement
    }

    mutating func checked(
        _ statement: Stated<AccessRights>?, _ field: @autoclosure () -> String
    ) -> Stated<AccessRights>? {
        guard let statement, statement.value == nil else { return statement }
        addUnknown(.accessRightsUnknown, "access right", statement.raw, field())
        return statement
    }

    mutating func checked(
        _ statement: Stated<PartialDate>?, _ field: @autoclosure () -> String
    ) -> Stated<PartialDate>? {
        guard let statement, statement.value == nil else { return statement }
        add(.dateUnreadable, .warning, field: field(), value: statement.raw, "The date cannot be read.")
        return statement
    }

    private mutating func addUnknown(_ code: IssueCode, _ noun: String, _ raw: String, _ field: String) {
        add(code, .warning, field: field, value: raw, "The vocabulary does not know this \(noun).")
    }
}
