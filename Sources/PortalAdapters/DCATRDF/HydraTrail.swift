import Fetching
import Harvesting
import RDF

/// The way through the pages of a catalogue, as it travels in the requests.
///
/// A circle is found by Brent's method: beside the number of pages, one earlier address is kept, a later one each time
/// the number reaches a power of two. A page that leads to that address, to itself or to the beginning closes a circle.
struct HydraTrail {
    enum Step {
        case request(HarvestRequest)
        case end(RecordIssue)
    }

    private enum Key {
        static let page = "page"
        static let first = "first"
        static let mark = "mark"
    }

    private let url: String
    /// From 1.
    private let page: Int
    private let first: String
    private let mark: String

    init(_ request: HarvestRequest) {
        url = request.request.url
        page = request.context[Key.page].flatMap(Int.init) ?? 1
        first = request.context[Key.first] ?? url
        mark = request.context[Key.mark] ?? url
    }

    /// The media types in the order in which this project reads them best.
    static let accept =
        "application/rdf+xml, text/turtle;q=0.9, application/ld+json;q=0.8, application/n-triples;q=0.7, */*;q=0.1"

    static func request(_ url: String, context: [String: String] = [:]) -> HarvestRequest {
        HarvestRequest(
            FetchRequest(.get, url, headers: [HeaderField("Accept", accept)]), role: "page", context: context)
    }

    /// - Parameter addresses: what the page gives as its next, as stated; the first that is new is taken.
    func next(after addresses: [String], maximumPages: Int) -> Step {
        let resolver = IRIResolver(base: url)
        let resolved = addresses.map { resolver?.resolve($0) ?? $0 }
        guard let address = resolved.first(where: { $0 != url && $0 != first && $0 != mark }) else {
            return .end(
                RecordIssue(
                    .pagingRepeats, .warning, field: "hydra:next", value: resolved.first,
                    message: "The page leads back to one that was read; paging ended after \(page) pages."))
        }
        guard isAllowed(address) else {
            return .end(
                RecordIssue(
                    .linkUnreadable, .error, field: "hydra:next", value: address,
                    message: "The address of the next page cannot be fetched; paging ended after \(page) pages."))
        }
        guard page < maximumPages else {
            return .end(
                RecordIssue(
                    .pagingEndsEarly, .error, field: "hydra:next", value: address,
                    message: "There are more than \(maximumPages) pages, which is all that is allowed."))
        }
        let isPower = page & (page - 1) == 0
        return .request(
            HydraTrail.request(
                address,
                context: [Key.page: String(page + 1), Key.first: first, Key.mark: isPower ? url : mark]))
    }

    /// Whether an address has a scheme that may follow this one: a file only after a file.
    private func isAllowed(_ address: String) -> Bool {
        func scheme(_ text: String) -> String { text.prefix { $0 != ":" }.lowercased() }
        switch scheme(address) {
        case "http", "https", "ftp", "ftps": return true
        case "file": return scheme(url) == "file"
        default: return false
        }
    }
}
