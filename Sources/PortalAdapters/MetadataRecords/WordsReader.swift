import DCAT
import Vocabularies

/// Reads words, trimmed already, into statements, and notes what it could not read.
struct WordsReader {
    var issues = IssueCollector()
    /// The zone of dates that state none, in minutes east of UTC.
    let offsetMinutes: Int
    private var licences = LicenceMemo()

    init(offsetMinutes: Int) { self.offsetMinutes = offsetMinutes }

    mutating func date(_ words: String?, _ field: String) -> Stated<PartialDate>? {
        guard let words else { return nil }
        let value = DateVocabulary.read(words, offsetMinutes: offsetMinutes)
        return issues.checked(Stated(raw: words, value: value), field)
    }

    mutating func format(_ words: String?, _ field: String) -> Stated<FileFormat>? {
        guard let words else { return nil }
        return issues.checked(Stated(raw: words, value: FormatVocabulary.recognise(words)), field)
    }

    mutating func frequency(_ words: String?, _ field: String) -> Stated<Frequency>? {
        guard let words else { return nil }
        return issues.checked(Stated(raw: words, value: FrequencyVocabulary.recognise(words)), field)
    }

    /// Of several words the first that the vocabulary knows; else none, as most such words say other things.
    func accessRights(_ words: [String]) -> Stated<AccessRights>? {
        for word in words {
            if let value = AccessRightsVocabulary.recognise(word) { return Stated(raw: word, value: value) }
        }
        return nil
    }

    mutating func licence(_ words: LicenceWords, _ field: String) -> Stated<Licence>? {
        issues.checked(licences.statement(words), field)
    }

    /// The licence, where the words name one that is known; nothing is noted.
    mutating func knownLicence(_ words: LicenceWords) -> Stated<Licence>? {
        guard let statement = licences.statement(words), statement.value != nil else { return nil }
        return statement
    }

    /// A link; what is none is noted and dropped, one without scheme or host is noted and kept.
    mutating func link(_ words: String?, _ field: String) -> String? {
        guard let words else { return nil }
        switch LinkText.kind(of: words) {
        case .absolute: return words
        case .incomplete:
            issues.add(.linkIncomplete, .warning, field: field, value: words, "The link lacks its scheme or its host.")
            return words
        case .none:
            issues.add(.linkUnreadable, .error, field: field, value: words, "What stands here is no link.")
            return nil
        }
    }

    /// An e-mail address; what is none is noted and dropped.
    mutating func email(_ words: String?, _ field: String) -> String? {
        guard let words else { return nil }
        if let address = EmailAddress.read(words) { return address }
        issues.add(.valueUnexpected, .warning, field: field, value: words, "What stands here is no e-mail address.")
        return nil
    }
}
