import Fetching
import Harvesting

/// Reads portals as their files declare it: what to ask, how the pages follow, where the records are, and what they say.
///
/// The list gives records page by page. Where a detail request is declared, each record of the list is asked for by
/// itself; what the list told of it travels in that request, and stands alone where the detail cannot be had.
struct GenericAdapter: PortalAdapter {
    let settings: GenericSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try GenericSettings(portal) }

    var detailRoles: Set<String> { [GenericContext.detail, GenericContext.files] }

    func firstRequests() -> [HarvestRequest] {
        [pageRequest(ListPosition(number: settings.paging.first))].compactMap { $0 }
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        switch response.request.role {
        case GenericContext.detail, GenericContext.files:
            try GenericRecordReading(adapter: self, request: response.request).read(response, receive)
        default: try GenericListReading.read(response, self, receive)
        }
    }

    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        switch request.role {
        case GenericContext.detail, GenericContext.files:
            try receive(GenericRecordReading(adapter: self, request: request).recordWithoutAnswer(reason))
            return PageSummary()
        default:
            let position = GenericContext.position(in: request.context)
            let next = position.afterFailure(settings.paging) ?? passAfter(position)
            return PageSummary(nextRequests: [next.flatMap { pageRequest($0) }].compactMap { $0 })
        }
    }

    // MARK: Requests

    /// Where the next pass begins; nil after the last.
    func passAfter(_ position: ListPosition) -> ListPosition? {
        let pass = position.pass + 1
        guard settings.passes.indices.contains(pass) else { return nil }
        var next = ListPosition(pass: pass, number: settings.paging.first)
        next.before = position.announced
        return next
    }

    /// What templates are filled with on a page of the list.
    func values(at position: ListPosition) -> [String: String] {
        var values = settings.values(ofPass: position.pass)
        let (number, size) = (position.number, settings.paging.size)
        values["size"] = String(size)
        values["next"] = position.next
        if settings.paging.kind == .offset {
            values["offset"] = String(number)
            values["page"] = String(number / size + 1)
        } else {
            values["page"] = String(number)
            let (offset, overflow) = (number - settings.paging.first).multipliedReportingOverflow(by: size)
            values["offset"] = overflow ? nil : String(offset)
        }
        return values
    }

    /// nil where the template lacks a value or makes no address.
    func pageRequest(_ position: ListPosition) -> HarvestRequest? {
        guard var request = settings.list.request.request(values(at: position)) else { return nil }
        if settings.paging.kind == .next, let next = position.next, next.contains("://") || next.hasPrefix("/") {
            request.url = next
        }
        return whole(request, base: settings.endpoint).map {
            HarvestRequest($0, role: GenericContext.page, context: GenericContext.write(position))
        }
    }

    /// The next request about a record, with what is known of it.
    ///
    /// - Parameter version: of the record, as the list tells it.
    func recordRequest(
        _ rule: AnswerRule, role: String, values: [String: String], kept: [String: String], facts: CatalogueFacts,
        pass: Int, version: String? = nil
    ) -> HarvestRequest? {
        guard let request = rule.request.request(values),
            let whole = whole(request, base: values["url"] ?? settings.endpoint)
        else { return nil }
        return HarvestRequest(
            whole, role: role, context: GenericContext.write(kept: kept, facts: facts, pass: pass),
            version: version)
    }

    /// The request with a whole address; nil where it leads to anything but what the endpoint is or the web.
    private func whole(_ request: FetchRequest, base: String) -> FetchRequest? {
        guard let address = AbsoluteURL(base)?.resolving(request.url),
            ["http", "https", AbsoluteURL.scheme(of: settings.endpoint)].contains(address.scheme)
        else { return nil }
        var whole = request
        whole.url = address.description
        return whole
    }
}
