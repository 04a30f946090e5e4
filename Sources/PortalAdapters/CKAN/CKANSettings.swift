import DCAT
import Harvesting
import Vocabularies

/// How one CKAN portal is read.
struct CKANSettings: Sendable {
    /// What is asked of the portal.
    enum Method: String, CaseIterable, Sendable {
        /// Pages of whole packages with a total; what nearly every portal has.
        case packageSearch = "package_search"
        /// Pages of whole packages without a total.
        case currentPackageList = "current_package_list_with_resources"
        /// Pages of names, then each package by itself.
        case packageList = "package_list"
        /// The older interface (API versions 1 and 2): all names, then each package by itself.
        case rest
        /// One document that holds the packages.
        case dump
    }

    var endpoint: CKANEndpoint
    var method: Method
    var pageSize: Int
    /// Solr query (`q`), filter (`fq`) and order of `package_search`.
    var query: String?
    var filter: String?
    var sort: String
    /// What the portal's own frequency words mean.
    var frequencies: [String: Frequency]
    var timeZoneMinutes: Int
    /// How dates in numbers are written where the portal is.
    var dayMonthOrder: DateVocabulary.DayMonthOrder?

    private static let known = ["method", "page_size", "query", "filter", "sort", "frequencies"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: CKANSettings.known)
        endpoint = try CKANEndpoint(portal.endpoint)
        method = try options.choice("method", Method.self) ?? endpoint.impliedMethod ?? .packageSearch
        let standardSize = method == .packageList ? 500 : 1_000
        pageSize = try options.integer("page_size", in: 1...10_000) ?? standardSize
        query = try options.string("query")
        filter = try options.string("filter")
        // A fixed order, or pages overlap when records change while the portal is walked.
        sort = try options.string("sort") ?? "id asc"
        timeZoneMinutes = portal.timeZoneMinutes
        dayMonthOrder = DateVocabulary.DayMonthOrder(country: portal.country)
        frequencies = [:]
        for (word, code) in try options.words("frequencies") {
            guard let frequency = Frequency(code: code) else {
                throw AdapterError(
                    .configuration,
                    "portal '\(portal.id)': 'frequencies' maps '\(word)' to '\(code)', which is no frequency code")
            }
            frequencies[word] = frequency
        }
    }

    /// What a word means that the vocabulary does not know: what the declaration says, else, for fields known to hold
    /// days, their number.
    func frequency(of word: String, isInDays: Bool) -> Frequency? {
        if let declared = frequencies[word] { return declared }
        guard isInDays, let days = Int(word) else { return nil }
        switch days {
        case -2: return .term(.asNeeded)
        case -1: return .term(.never)
        case 0: return .term(.updateContinuously)
        case 1: return .term(.daily)
        case 7: return .term(.weekly)
        case 14: return .term(.biweekly)
        case 30: return .term(.monthly)
        case 90: return .term(.quarterly)
        case 180: return .term(.twiceAYear)
        case 365: return .term(.annual)
        case 2...3_660: return .every(days: Double(days))
        default: return nil
        }
    }
}
