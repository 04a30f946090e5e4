import DCAT
import JSON
import Vocabularies

/// Reads the values of a JSON record into statements, leniently, and notes what it had to bend or could not read.
///
/// Null, empty texts, empty lists and empty objects state nothing and give nothing, without an issue.
struct StatementReader {
    var issues = IssueCollector()
    /// The zone of dates that state none, in minutes east of UTC.
    let offsetMinutes: Int
    /// Which number of `03/04/2021` is the day, where the portal's country tells.
    let dayMonthOrder: DateVocabulary.DayMonthOrder?
    /// For JSON that is written as text inside a value.
    let embedded: JSONParser
    private var licences = LicenceMemo()

    init(
        offsetMinutes: Int, dayMonthOrder: DateVocabulary.DayMonthOrder? = nil, maximumDepth: Int = 64
    ) throws(JSONError) {
        self.offsetMinutes = offsetMinutes
        self.dayMonthOrder = dayMonthOrder
        embedded = try JSONParser(maximumDepth: maximumDepth)
    }

    // MARK: Texts

    /// A text; numbers and truth values are taken as text, a list of one as its element.
    mutating func text(_ value: JSONValue, _ field: FieldName) -> String? {
        switch value.kind {
        case .string: return value.utf8.flatMap { String(trimming: $0) }
        case .null: return nil
        case .number, .boolean:
            issues.add(
                .valueConverted, .warning, field: field.text, value: value.minified(),
                "A number or a truth value stands where a text was due; it was taken as text.")
            return value.scalarText
        case .array:
            if value.count == 1, let only = value.elements.first(where: { _ in true }) { return text(only, field) }
            return unexpected(value, field)
        case .object:
            if let inner = value["@value"] { return text(inner, field) }
            return unexpected(value, field)
        }
    }

    /// An identifier or an IRI: a text, or an object that is referred to by its `@id`, else by its label.
    mutating func reference(_ value: JSONValue, _ field: FieldName) -> String? {
        guard value.isObject else { return text(value, field) }
        if let inner = value["@id"] { return text(inner, field) }
        return value.conceptLabel ?? text(value, field)
    }

    /// A list of texts; a single text is a list of one, a text that holds a JSON list is that list.
    ///
    /// - Parameter isSeparated: whether a single text is cut at commas and semicolons.
    mutating func texts(_ value: JSONValue, isSeparated: Bool = false, _ field: FieldName) -> [String] {
        if value.isArray {
            var texts: [String] = []
            for element in value.elements {
                if let text = reference(element, field) { texts.append(text) }
            }
            return texts
        }
        if let list = withEmbedded(value, { reader, list in reader.texts(list, field) }) { return list }
        guard let text = reference(value, field) else { return [] }
        return isSeparated ? text.separatedWords : [text]
    }

    /// A text in one or more languages: plain, `{"en": …, "fr": …}`, `{"@value": …, "@language": …}`, a list of
    /// these, or JSON of these written as text.
    mutating func multilingual(_ value: JSONValue, _ field: FieldName) -> MultilingualText {
        switch value.kind {
        case .array: return MultilingualText(value.elements.flatMap { multilingual($0, field).variants })
        case .object:
            if let inner = value["@value"] {
                let language = value["@language"]?.string?.lowercased()
                return text(inner, field).map { MultilingualText($0, language: language) } ?? MultilingualText()
            }
            return languageMap(value, field)
        default:
            if let map = withEmbedded(value, { reader, map in reader.multilingual(map, field) }) { return map }
            return text(value, field).map { MultilingualText($0) } ?? MultilingualText()
        }
    }

    private mutating func languageMap(_ value: JSONValue, _ field: FieldName) -> MultilingualText {
        var variants: [LanguageString] = []
        for member in value.members {
            guard let language = member.key.languageTag else {
                _ = unexpected(value, field)
                return MultilingualText()
            }
            for text in texts(member.value, field) {
                variants.append(LanguageString(text, language: language))
            }
        }
        return MultilingualText(variants)
    }

    // MARK: Statements of the vocabularies, of texts that are trimmed already

    mutating func date(_ value: JSONValue, _ field: FieldName) -> Stated<PartialDate>? {
        // Forms that allow several dates write a list into a text: `["2012-05-01"]`.
        let isList = value.isArray || value.utf8?.first == UInt8(ascii: "[")
        guard let text = isList ? texts(value, field).first : text(value, field) else { return nil }
        return date(text, field)
    }

    /// - Parameter text: trimmed.
    mutating func date(_ text: String, _ field: FieldName) -> Stated<PartialDate>? {
        let value = DateVocabulary.read(text, offsetMinutes: offsetMinutes, dayMonthOrder: dayMonthOrder)
        return issues.checked(Stated(raw: text, value: value), field.text)
    }

    /// A date of change, or what stands in its place by the leave of DCAT-US: an interval (`R/P1D`), which is a promise and
    /// no date. It is taken for the frequency where none is stated.
    mutating func changeDate(
        _ value: JSONValue, orFrequency frequency: inout Stated<Frequency>?, _ field: FieldName
    ) -> Stated<PartialDate>? {
        if let text = value.string, let promise = Stated(interval: text) {
            frequency = frequency ?? promise
            return nil
        }
        return date(value, field)
    }

    mutating func format(_ value: JSONValue, _ field: FieldName) -> Stated<FileFormat>? {
        guard let text = reference(value, field) else { return nil }
        return issues.checked(Stated(raw: text, value: FormatVocabulary.recognise(text)), field.text)
    }

    mutating func frequency(_ value: JSONValue, _ field: FieldName) -> Stated<Frequency>? {
        guard let text = reference(value, field) else { return nil }
        return issues.checked(Stated(raw: text, value: FrequencyVocabulary.recognise(text)), field.text)
    }

    mutating func accessRights(_ value: JSONValue, _ field: FieldName) -> Stated<AccessRights>? {
        guard let text = reference(value, field) else { return nil }
        return issues.checked(
            Stated(raw: text, value: AccessRightsVocabulary.recognise(text)), field.text)
    }

    /// A licence, from all the words in which it is stated.
    mutating func licence(_ words: LicenceWords, _ field: FieldName) -> Stated<Licence>? {
        issues.checked(licences.statement(words), field.text)
    }

    // MARK: Links and sizes

    /// A link; what is none is noted and dropped, one without scheme or host is noted and kept.
    mutating func link(_ value: JSONValue, _ field: FieldName) -> String? {
        guard let text = reference(value, field) else { return nil }
        switch LinkText.kind(of: text) {
        case .absolute: return text
        case .incomplete:
            issues.add(
                .linkIncomplete, .warning, field: field.text, value: text, "The link lacks its scheme or its host.")
            return text
        case .none:
            issues.add(.linkUnreadable, .error, field: field.text, value: text, "What stands here is no link.")
            return nil
        }
    }

    mutating func byteSize(_ value: JSONValue, _ field: FieldName) -> Int64? {
        if let size = value.int64 { return size >= 0 ? size : nil }
        guard let text = text(value, field) else { return nil }
        if let size = ByteSize.read(text) { return size }
        issues.add(.sizeUnreadable, .warning, field: field.text, value: text, "The size cannot be read.")
        return nil
    }

    // MARK: Faults

    /// Notes a value of a kind that the field does not admit; an empty one states nothing.
    mutating func unexpected(_ value: JSONValue, _ field: FieldName) -> String? {
        if value.count == 0, value.isArray || value.isObject { return nil }
        issues.add(
            .valueUnexpected, .error, field: field.text, value: value.minified(),
            "The field does not admit this kind of value.")
        return nil
    }

    // MARK: JSON inside texts

    /// Gives `body` the list or object that a text holds as JSON; nil for any other value.
    mutating func withEmbedded<Result>(
        _ value: JSONValue, _ body: (inout StatementReader, JSONValue) -> Result
    ) -> Result? {
        guard let text = value.utf8, let first = text.first(where: { $0 > 0x20 }),
            first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
        else { return nil }
        return try? embedded.withValue(of: text) { body(&self, $0) }
    }
}

extension JSONValue {
    /// What an object without an IRI is called: its label, of one in several languages the first.
    fileprivate var conceptLabel: String? {
        guard let stated = self["prefLabel"] ?? self["skos:prefLabel"] ?? self["rdfs:label"] ?? self["label"] else {
            return nil
        }
        let label = stated.isArray ? stated.elements.first(where: { _ in true }) ?? stated : stated
        let inner =
            label["@value"] ?? (label.isObject ? label.members.first(where: { _ in true })?.value : nil) ?? label
        return inner.utf8.flatMap { String(trimming: $0) }
    }
}

extension JSONKey {
    /// The name as a BCP 47 tag in lower case; nil where it does not look like one.
    var languageTag: String? {
        let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false) }
        guard let first = parts.first, (2...3).contains(first.count), parts.count <= 4 else { return nil }
        for part in parts {
            let isWord = part.allSatisfy { byte in
                switch byte | 0x20 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: false
                }
            }
            guard isWord, (1...8).contains(part.count) else { return nil }
        }
        return string.lowercased().replacing("_", with: "-")
    }
}

extension String {
    /// The words of a list written as text, cut at commas and semicolons, also those of Chinese.
    var separatedWords: [String] {
        split { $0 == "," || $0 == ";" || $0 == "，" || $0 == "；" || $0 == "、" }.compactMap { word in
            var text = String(word)
            return text.withUTF8 { String(trimming: $0) }
        }
    }
}

extension Stated where Value == Frequency {
    /// A promise written as an interval of ISO 8601, such as `R/P1W` or `P1M`; nil for anything else.
    init?(interval text: String) {
        guard text.hasPrefix("R/") || text.hasPrefix("P"), let promise = Stated(frequency: text), promise.value != nil
        else { return nil }
        self = promise
    }
}
