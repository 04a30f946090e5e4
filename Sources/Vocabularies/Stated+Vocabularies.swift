import DCAT

extension Stated where Value == FileFormat {
    /// The words of the source with the format they name; nil for an empty text.
    public init?(format raw: String) {
        guard let words = raw.trimmedWords else { return nil }
        self.init(raw: words, value: FormatVocabulary.recognise(words))
    }
}

extension Stated where Value == Frequency {
    public init?(frequency raw: String) {
        guard let words = raw.trimmedWords else { return nil }
        self.init(raw: words, value: FrequencyVocabulary.recognise(words))
    }
}

extension Stated where Value == Licence {
    public init?(licence raw: String) {
        guard let words = raw.trimmedWords else { return nil }
        self.init(raw: words, value: LicenceVocabulary.recognise(words))
    }
}

extension Stated where Value == AccessRights {
    public init?(accessRights raw: String) {
        guard let words = raw.trimmedWords else { return nil }
        self.init(raw: words, value: AccessRightsVocabulary.recognise(words))
    }
}

extension Stated where Value == PartialDate {
    /// - Parameters:
    ///   - offsetMinutes: the portal's zone, used where `raw` states none.
    ///   - dayMonthOrder: which number is the day in `03/04/2021`; such a date is not read without.
    public init?(date raw: String, offsetMinutes: Int, dayMonthOrder: DateVocabulary.DayMonthOrder? = nil) {
        guard let words = raw.trimmedWords else { return nil }
        let date = DateVocabulary.read(words, offsetMinutes: offsetMinutes, dayMonthOrder: dayMonthOrder)
        self.init(raw: words, value: date)
    }
}

extension String {
    /// The text without white space around it; nil when nothing is left.
    var trimmedWords: String? {
        // Nearly all words begin and end with a visible ASCII character.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
