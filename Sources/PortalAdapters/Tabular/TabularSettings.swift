import ByteStreams
import DCAT
import Harvesting
import Vocabularies

/// How one table is read.
struct TabularSettings: Sendable {
    enum Delimiter: String, CaseIterable, Sendable {
        case comma, tab, semicolon, pipe

        var byte: UInt8 {
            switch self {
            case .comma: 0x2c
            case .tab: 0x09
            case .semicolon: 0x3b
            case .pipe: 0x7c
            }
        }
    }

    var endpoint: String
    /// Headings the vocabulary need not know, normalised, with what they tell.
    var columns: [String: CatalogueField] = [:]
    /// What the columns tell from left to right, of a table without headings; empty where it has some.
    var columnsByPosition: [CatalogueField] = []
    /// nil where it is to be found out.
    var delimiter: Delimiter?
    var charset: Charset?
    var rules: CatalogueRules
    /// How dates in numbers are written where the portal is; the table itself counts first.
    var countryOrder: DateVocabulary.DayMonthOrder?

    private static let known = [
        "columns", "ignored", "delimiter", "encoding", "frequencies", "access_rights", "day_month_order",
        "title_separator", "base_url", "publisher",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: TabularSettings.known)
        endpoint = portal.endpoint
        rules = CatalogueRules(timeZoneMinutes: portal.timeZoneMinutes)
        countryOrder = DateVocabulary.DayMonthOrder(country: portal.country)
        delimiter = try options.choice("delimiter", Delimiter.self)
        rules.dayMonthOrder = try options.choice("day_month_order", DateVocabulary.DayMonthOrder.self)
        rules.titleSeparator = try options.string("title_separator").flatMap { $0.isEmpty ? nil : $0 }
        rules.baseURL = try options.string("base_url")
        rules.publisher = try options.string("publisher")
        if let label = try options.string("encoding") {
            charset = try TabularSettings.charset(label, portal)
        }
        if options.isList("columns") {
            for name in try options.texts("columns") {
                columnsByPosition.append(try TabularSettings.field(name, portal))
            }
        } else {
            for (heading, name) in try options.words("columns") {
                columns[HeadingVocabulary.normalised(heading)] = try TabularSettings.field(name, portal)
            }
        }
        for heading in try options.texts("ignored") { columns[HeadingVocabulary.normalised(heading)] = .ignored }
        for (word, code) in try options.words("frequencies") {
            rules.frequencies[word] = try TabularSettings.value(of: code, for: word, "frequencies", portal) {
                Frequency(code: $0)
            }
        }
        for (word, code) in try options.words("access_rights") {
            rules.accessRights[word] = try TabularSettings.value(of: code, for: word, "access_rights", portal) {
                AccessRights(rawValue: $0)
            }
        }
    }

    private static func charset(_ label: String, _ portal: PortalDeclaration) throws(AdapterError) -> Charset {
        guard let charset = Charset(label: label) else {
            throw AdapterError(
                .configuration,
                "portal '\(portal.id)': unknown encoding '\(label)'; write utf-8, gb18030, utf-16le, big5 or the like")
        }
        return charset
    }

    private static func field(_ name: String, _ portal: PortalDeclaration) throws(AdapterError) -> CatalogueField {
        guard let field = CatalogueField(rawValue: name) else {
            let known = CatalogueField.allCases.map(\.rawValue).sorted().joined(separator: ", ")
            throw AdapterError(
                .configuration, "portal '\(portal.id)': 'columns' names '\(name)', which is no field; fields: \(known)")
        }
        return field
    }

    private static func value<Value>(
        of code: String, for word: String, _ option: String, _ portal: PortalDeclaration, _ make: (String) -> Value?
    ) throws(AdapterError) -> Value {
        guard let value = make(code) else {
            throw AdapterError(
                .configuration, "portal '\(portal.id)': '\(option)' maps '\(word)' to '\(code)', which is no code of it"
            )
        }
        return value
    }
}
