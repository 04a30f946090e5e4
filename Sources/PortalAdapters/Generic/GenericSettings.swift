import Fetching
import Harvesting

/// How one portal is read, all of it from its file and that of its family.
struct GenericSettings: Sendable {
    /// Without a slash at its end.
    let endpoint: String
    /// What templates are filled with everywhere.
    let values: [String: String]
    /// Values of each pass over the list; one without any where the list is walked once.
    let passes: [[String: String]]
    let list: AnswerRule
    let paging: PagingRule
    /// Whether it may be learned that the list has its newest entries first.
    let learnsOrder: Bool
    let detail: AnswerRule?
    /// Whether a record without its detail is lost.
    let isDetailRequired: Bool
    let files: AnswerRule?
    let vocabulary: GenericVocabulary

    private static let keys = [
        "variables", "passes", "list", "detail", "files", "headings", "codes", "publisher", "base_url",
        "day_month_order",
    ]
    private static let mostPasses = 1_000

    /// Whether pages of a list are left out that hold nothing new as far as its order tells.
    private enum NewestFirst: String, CaseIterable {
        case learned, never
    }

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = OptionReader(portal)
        try options.check(known: GenericSettings.keys)
        var endpoint = portal.endpoint
        while endpoint.hasSuffix("/") { endpoint.removeLast() }
        self.endpoint = endpoint
        let origin = AbsoluteURL(endpoint).map { GenericSettings.origin(of: $0) } ?? endpoint
        var values = try options.words("variables")
        for name in values.keys.sorted() where GenericContext.given.contains(name) {
            throw options.misstated("variables", "may not name '\(name)', which the adapter fills in itself")
        }
        values["endpoint"] = endpoint
        values["origin"] = origin
        self.values = values
        passes = try GenericSettings.passes(options)
        guard let list = try options.reader("list") else { throw options.misstated("list", "is missing") }
        self.list = try AnswerRule(list, others: ["paging", "version", "newest_first"])
        learnsOrder = try list.choice("newest_first", NewestFirst.self) != .never && !self.list.version.isEmpty
        paging = try PagingRule(list.reader("paging"), self.list.form)
        if let reader = try options.reader("detail") {
            detail = try AnswerRule(reader, others: ["required"])
            isDetailRequired = try reader.boolean("required") ?? false
        } else {
            detail = nil
            isDetailRequired = false
        }
        if let reader = try options.reader("files") { files = try AnswerRule(reader) } else { files = nil }
        var vocabulary = try GenericVocabulary(
            options, timeZoneMinutes: portal.timeZoneMinutes, country: portal.country)
        vocabulary.completeLinks(with: origin)
        self.vocabulary = vocabulary
        try checkPlaces(options)
        if !self.list.version.isEmpty, detail == nil, files == nil {
            throw list.misstated("version", "has no use where nothing more is asked of a record")
        }
        if self.list.content.readsDistributions, detail != nil || files != nil {
            throw list.misstated("distributions", "would be lost; put it under the last request of a record")
        }
        if detail?.content.readsDistributions ?? false, files != nil {
            throw options.misstated("detail.distributions", "would be lost; put it under 'files'")
        }
    }

    private static func origin(of url: AbsoluteURL) -> String {
        let host = url.host.contains(":") && !url.host.hasPrefix("[") ? "[\(url.host)]" : url.host
        return url.scheme + "://" + host + (url.port.map { ":\($0)" } ?? "")
    }

    private static func passes(_ options: OptionReader) throws(AdapterError) -> [[String: String]] {
        var passes: [[String: String]] = []
        for reader in try options.readers("passes") {
            var values: [String: String] = [:]
            for key in reader.keys {
                if GenericContext.given.contains(key) {
                    throw reader.misstated(key, "may not be named so; the adapter fills it in itself")
                }
                values[key] = try reader.text(key) ?? ""
            }
            passes.append(values)
        }
        guard passes.count <= mostPasses else {
            throw options.misstated("passes", "has more than \(mostPasses) entries")
        }
        return passes.isEmpty ? [[:]] : passes
    }

    /// Every place of a template must be one that something fills.
    private func checkPlaces(_ options: OptionReader) throws(AdapterError) {
        var known = Set(values.keys).union(passes.flatMap(\.keys)).union(GenericContext.given)
        func check(_ places: [Template.Place], _ key: String) throws(AdapterError) {
            for place in places where !known.contains(place.name) {
                throw options.misstated(
                    key,
                    "has a place for '\(place.name)', which nothing fills; there are: \(known.sorted().joined(separator: ", "))"
                )
            }
        }
        try check(list.request.places, "list")
        known.formUnion(list.content.keptNames)
        try check(list.content.places + list.version.flatMap(\.places), "list")
        if let detail {
            try check(detail.request.places, "detail")
            known.formUnion(detail.content.keptNames)
            try check(detail.content.places, "detail")
        }
        if let files {
            try check(files.request.places, "files")
            known.formUnion(files.content.keptNames)
            try check(files.content.places, "files")
        }
    }

    /// What templates are filled with in a pass.
    func values(ofPass pass: Int) -> [String: String] {
        guard passes.indices.contains(pass) else { return values }
        return values.merging(passes[pass]) { $1 }
    }
}
