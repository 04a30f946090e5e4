import ByteStreams
import DCAT
import Fetching
import Harvesting
import LibXML
import RDF

/// Reads sites that describe their datasets with schema.org, in JSON-LD inside their pages or by itself, found through
/// a sitemap.
struct SchemaOrgAdapter: PortalAdapter {
    let settings: SchemaOrgSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try SchemaOrgSettings(portal) }

    /// Pages found through a sitemap, and the parts of a large sitemap.
    var detailRoles: Set<String> { [SchemaOrgContext.page, SchemaOrgContext.sitemap] }

    func firstRequests() -> [HarvestRequest] {
        [SchemaOrgContext.request(settings.endpoint, role: SchemaOrgContext.start)]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let answer = response.response
        if answer.status >= 400 {
            throw AdapterError(.portalError, "the portal answered with status \(answer.status)")
        }
        do {
            let source = PeekingByteSource(try DCATDocument.open(answer))
            let kind = try AnswerKind(source.peek(4_096))
            let isPage = response.request.role == SchemaOrgContext.page
            switch kind {
            case .nothing: throw AdapterError(.unexpectedContent, "the answer is empty")
            case .json: return try SchemaOrgPage(settings: settings, response: response).read(json: receive)
            case .sitemap where !isPage:
                var reading = SitemapReading(settings: settings, request: response.request)
                return try reading.read(xml: source)
            case .addresses where !isPage:
                var reading = SitemapReading(settings: settings, request: response.request)
                return try reading.read(lines: source)
            case .other where response.request.role == SchemaOrgContext.sitemap:
                throw AdapterError(.unexpectedContent, "the answer is no sitemap")
            case .sitemap, .addresses, .other:
                return try SchemaOrgPage(settings: settings, response: response).read(html: source, receive)
            }
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
        } catch let error as XMLError {
            throw AdapterError(error.code == .limit ? .limit : .unexpectedContent, error.description)
        }
    }
}
