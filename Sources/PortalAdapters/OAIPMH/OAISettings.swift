import DCAT
import Harvesting

/// How one repository (OAI-PMH 2.0, https://www.openarchives.org/OAI/openarchivesprotocol.html) is asked.
struct OAISettings: Sendable {
    enum Method: String, CaseIterable, Sendable {
        /// Whole records, page by page.
        case listRecords = "list_records"
        /// Headers, page by page, then each record by itself: for repositories where one record breaks a page.
        case listIdentifiers = "list_identifiers"
        /// One document, as it stands at the address.
        case document
    }

    enum Granularity: String, CaseIterable, Sendable {
        /// What every repository must understand.
        case day
        case second
    }

    /// The base URL with what else the declaration put into its query.
    var endpoint: String
    var method: Method
    var metadataPrefix: String
    /// Only these sets; empty for everything.
    var sets: [String]
    /// Of `from`; nil where the repository is to say.
    var granularity: Granularity?
    var skippedScopes: Set<String>
    var timeZoneMinutes: Int

    private static let known = ["granularity", "metadata_prefix", "method", "sets", "skipped_scopes"]
    private static let arguments: Set<String> = [
        "verb", "metadataprefix", "set", "from", "until", "resumptiontoken", "identifier",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: OAISettings.known)
        guard LinkText.kind(of: portal.endpoint) == .absolute else {
            throw AdapterError(noURL: portal.endpoint)
        }
        let (base, query) = URLText.split(portal.endpoint)
        let path = base.lowercased()
        let isDocument = path.hasPrefix("file:") || path.hasSuffix(".xml") || path.hasSuffix(".xml.gz")
        method = try options.choice("method", Method.self) ?? (isDocument ? .document : .listRecords)
        if method == .document {
            endpoint = portal.endpoint
        } else {
            // The declared address is often that of Identify.
            let kept = (query ?? "").split(separator: "&").filter { item in
                !OAISettings.arguments.contains(item.prefix { $0 != "=" }.lowercased())
            }
            endpoint = URLText.with(base: base, query: kept.joined(separator: "&"), parameters: [])
        }
        metadataPrefix = try options.string("metadata_prefix") ?? "oai_dc"
        sets = options.isList("sets") ? try options.texts("sets") : try options.string("sets").map { [$0] } ?? []
        granularity = try options.choice("granularity", Granularity.self)
        let skipped = options.isList("skipped_scopes") ? try options.texts("skipped_scopes") : nil
        skippedScopes = skipped.map { Set($0.map { $0.lowercased() }) } ?? MetadataRecords.skippedScopes
        timeZoneMinutes = portal.timeZoneMinutes
    }

    /// An instant as the repository reads it in `from`, UTC; what changed at it is asked for again.
    static func from(_ instant: Instant, _ granularity: Granularity) -> String {
        switch granularity {
        case .day: return instant.isoDate
        case .second:
            let milliseconds = instant.millisecondsSince1970
            let whole = milliseconds - ((milliseconds % 1_000) + 1_000) % 1_000
            return Instant(millisecondsSince1970: whole).iso8601
        }
    }
}
