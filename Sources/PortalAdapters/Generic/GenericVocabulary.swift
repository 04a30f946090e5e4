import DCAT
import Harvesting
import Vocabularies

/// The portal's own words: labels that the vocabulary need not know, and what its codes mean.
struct GenericVocabulary: Sendable {
    private let headings: [String: CatalogueField]
    private(set) var rules: CatalogueRules
    private let coded: Set<CatalogueField>

    static let codeKeys = ["frequency", "access-rights", "format"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader, timeZoneMinutes: Int, country: String?) throws(AdapterError) {
        var headings: [String: CatalogueField] = [:]
        for (label, name) in try options.words("headings") {
            guard let field = CatalogueField(rawValue: name) else {
                throw options.misstated("headings", "maps '\(label)' to '\(name)', which is no field")
            }
            headings[HeadingVocabulary.normalised(label)] = field
        }
        self.headings = headings
        var rules = CatalogueRules(timeZoneMinutes: timeZoneMinutes)
        var coded: Set<CatalogueField> = []
        if let codes = try options.reader("codes") {
            try codes.check(known: GenericVocabulary.codeKeys)
            rules.frequencies = try GenericVocabulary.codes(codes, "frequency") { Frequency(code: $0) }
            rules.accessRights = try GenericVocabulary.codes(codes, "access-rights") { AccessRights(rawValue: $0) }
            rules.formats = try GenericVocabulary.codes(codes, "format") { FileFormat(code: $0) }
            if !rules.frequencies.isEmpty { coded.insert(.frequency) }
        }
        rules.publisher = try options.text("publisher")
        rules.baseURL = try options.text("base_url")
        rules.dayMonthOrder =
            try options.choice("day_month_order", DateVocabulary.DayMonthOrder.self)
            ?? DateVocabulary.DayMonthOrder(country: country)
        self.rules = rules
        self.coded = coded
    }

    private static func codes<Value>(
        _ options: OptionReader, _ key: String, _ make: (String) -> Value?
    ) throws(AdapterError) -> [String: Value] {
        var codes: [String: Value] = [:]
        for (word, code) in try options.words(key) {
            guard let value = make(code) else {
                throw options.misstated(key, "maps '\(word)' to '\(code)', which is no code of it")
            }
            codes[word] = value
        }
        return codes
    }

    /// What links without a host are completed with, where the portal's file does not say.
    mutating func completeLinks(with base: String) {
        if rules.baseURL == nil { rules.baseURL = base }
    }

    /// The field a label names; nil where neither the portal's file nor the vocabulary knows it.
    func field(of label: String) -> CatalogueField? {
        headings[HeadingVocabulary.normalised(label)] ?? HeadingVocabulary.recognise(label)
    }

    func hasCodes(of field: CatalogueField) -> Bool { coded.contains(field) }
}
