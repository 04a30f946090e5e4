import DCAT
import Fetching
import Harvesting
import LibXML

/// Reads catalogue services (OGC CSW 2.0.2 and 3.0) with records in ISO 19139, ISO 19115-3, Dublin Core or DCAT.
struct CSWAdapter: PortalAdapter {
    let settings: CSWSettings
    private let requests: CSWRequests

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try CSWSettings(portal)
        requests = CSWRequests(settings: settings)
    }

    func firstRequests() -> [HarvestRequest] { [requests.request(CSWPage(size: settings.pageSize))] }

    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        guard settings.modifiedProperty != nil, settings.method != .document else { return nil }
        // Catalogues state days in their own zone; half a day earlier is early enough for all of them.
        return [requests.request(CSWPage(size: settings.pageSize, since: instant.adding(days: -0.5).isoDate))]
    }

    /// Some pieces of a page fail where one record breaks it; that does not mean that the list is lost.
    var detailRoles: Set<String> { [CSWPage.pieceRole] }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var records = MetadataRecords(
            in: response, timeZoneMinutes: settings.timeZoneMinutes, skippedScopes: settings.skippedScopes)
        var fingerprint = PageFingerprint()
        let page = CSWPage(response.request.context, size: settings.pageSize)
        func deliver(_ element: XMLElement, _ position: Int, _ isWhole: Bool) throws {
            var frame = RecordFrame(position: "#\(page.start + position - 1)")
            if isWhole { frame.address = response.request.request.url }
            try records.read(element, frame) { record in
                fingerprint.add(record.identifier ?? "#\(position)")
                try receive(record)
            }
        }
        func fail(_ issue: RecordIssue) throws {
            fingerprint.add(issue.record ?? "")
            try receive(.failure(issue))
        }
        let (document, answer) = try withoutActuallyEscaping(deliver) { deliver in
            try withoutActuallyEscaping(fail) { fail in
                let (document, reader) = try RecordDocument.read(response.response) { passedOver in
                    CSWAnswerReader(passedOver: passedOver, deliver: deliver, fail: fail)
                }
                return (document, reader.answer)
            }
        }
        return try summary(document, answer, response, fingerprint, page, receive)
    }

    /// A page that the service answered with an error of HTTP, or not at all, is asked for in pieces.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard request.role != "document" else { return PageSummary() }
        let page = CSWPage(request.context, size: settings.pageSize)
        var walk = CSWWalk(page: page, answer: CSWAnswer(), standardSize: settings.pageSize)
        guard let retry = try walk.smaller(after: reason, receive) else { return PageSummary(issues: walk.issues) }
        var summary = PageSummary(nextRequests: [requests.request(retry)], issues: walk.issues)
        // Of a page of one, the record is lost.
        summary.asksAgain = page.size > 1
        return summary
    }

    private func summary(
        _ document: RecordDocument, _ answer: CSWAnswer, _ response: HarvestResponse, _ fingerprint: PageFingerprint,
        _ page: CSWPage, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let isPage = response.request.role != "document"
        var walk = CSWWalk(page: page, answer: answer, standardSize: settings.pageSize)
        // Before the service has given anything, an answer without a record is none.
        let isDivisible = isPage && (page.total ?? answer.matched) != nil
        if let exception = answer.exception {
            let error = AdapterError(.portalError, "the service reports: \(exception)")
            guard isDivisible, let retry = try walk.smaller(after: error.message, receive) else { throw error }
            return PageSummary(nextRequests: [requests.request(retry)], issues: walk.issues)
        }
        if answer.received == 0, let failure = failure(document, answer) {
            guard isDivisible, answer.hasResults, let retry = try walk.smaller(after: failure.message, receive) else {
                throw failure
            }
            return PageSummary(nextRequests: [requests.request(retry)], issues: walk.issues)
        }
        var summary = PageSummary(announcedTotal: answer.matched)
        summary.issues = document.issues(isTruncated: response.response.body.isTruncated)
        guard isPage else { return summary }
        try walk.receiveSuspect(receive)
        let next = document.fault == nil ? walk.next(fingerprint) : walk.resumed()
        summary.nextRequests = next.map { [requests.request($0)] } ?? []
        summary.issues += walk.issues
        return summary
    }

    /// Why an answer without a record is none; nil for an empty page of results.
    private func failure(_ document: RecordDocument, _ answer: CSWAnswer) -> AdapterError? {
        if let fault = document.fault {
            guard answer.hasBegun else {
                return AdapterError(.unexpectedContent, "the answer is no XML of a catalogue: \(fault.description)")
            }
            return AdapterError(
                fault.code == .limit ? .limit : .malformed, "the answer is broken: \(fault.description)")
        }
        if answer.hasResults || answer.root?.local == "GetRecordByIdResponse" { return nil }
        return AdapterError(
            .unexpectedContent, "the answer is <\(answer.root?.local ?? "")>, not records of a catalogue service")
    }
}
