import DCAT
import Fetching
import Harvesting
import LibXML

/// Reads repositories that speak OAI-PMH 2.0, with records in Dublin Core, DCAT, DataCite or ISO 19139.
struct OAIAdapter: PortalAdapter {
    let settings: OAISettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try OAISettings(portal) }

    /// The kinds of answers.
    enum Role {
        static let list = "list"
        static let record = "record"
        static let document = "document"
    }

    /// What travels from page to page.
    enum Context {
        static let token = "token"
        static let trail = "trail"
        static let count = "count"
        static let total = "total"
        static let identifier = "identifier"
        static let set = "set"
        static let from = "from"
        /// Whether the arguments of the list are sent along with its tokens.
        static let repeats = "repeats"
    }

    func firstRequests() -> [HarvestRequest] {
        if settings.method == .document {
            return [HarvestRequest(FetchRequest(.get, settings.endpoint), role: Role.document)]
        }
        return lists(from: nil)
    }

    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        settings.method == .document ? nil : lists(from: settings.from(instant))
    }

    private func lists(from: String?) -> [HarvestRequest] {
        let sets: [String?] = settings.sets.isEmpty ? [nil] : settings.sets.map { $0 }
        return sets.map { set in
            var context: [String: String] = [:]
            context[Context.set] = set
            context[Context.from] = from
            return HarvestRequest(
                FetchRequest(.get, address([("verb", verb)] + arguments(context))), role: Role.list, context: context)
        }
    }

    /// What a list is asked for with besides its verb.
    private func arguments(_ context: [String: String]) -> [(name: String, value: String)] {
        var arguments = [(name: "metadataPrefix", value: settings.metadataPrefix)]
        if let from = context[Context.from] { arguments.append(("from", from)) }
        if let set = context[Context.set] { arguments.append(("set", set)) }
        return arguments
    }

    /// The page behind a token. The protocol wants the token alone; pycsw wants the arguments of the list as well.
    private func page(_ token: String, _ context: [String: String]) -> HarvestRequest {
        let repeated = context[Context.repeats] == nil ? [] : arguments(context)
        let url = address([("verb", verb)] + repeated + [("resumptionToken", token)])
        return HarvestRequest(FetchRequest(.get, url), role: Role.list, context: context)
    }

    private var verb: String { settings.method == .listIdentifiers ? "ListIdentifiers" : "ListRecords" }

    private func address(_ parameters: [(name: String, value: String)]) -> String {
        let (base, query) = URLText.split(settings.endpoint)
        return URLText.with(base: base, query: query, parameters: parameters)
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var records = MetadataRecords(
            base: response.request.request.url, scratchDirectory: response.scratchDirectory,
            timeZoneMinutes: settings.timeZoneMinutes, skippedScopes: settings.skippedScopes)
        var fingerprint = PageFingerprint()
        var wanted: [HarvestRequest] = []
        func deliver(_ element: XMLElement, _ position: Int) throws {
            let header = element.name == "header" ? element : element.child("header")
            let identifier = header?.child("identifier")?.line
            fingerprint.add(identifier ?? "#\(position)")
            if header?.attribute("status")?.lowercased() == "deleted" {
                return try receive(OAIAdapter.deleted(identifier, position))
            }
            if element.name == "header" {
                if let identifier { wanted.append(recordRequest(identifier)) }
                return
            }
            let frame = RecordFrame(
                position: "#\(position)", identifier: identifier,
                modified: (header?.child("datestamp") ?? header?.child("dateStamp"))?.line)
            guard let payload = element.child("metadata")?.firstChild else {
                return try receive(OAIAdapter.empty(frame))
            }
            try records.read(payload, frame, receive)
        }
        func fail(_ issue: RecordIssue) throws { try receive(.failure(issue)) }
        let (document, answer) = try withoutActuallyEscaping(deliver) { deliver in
            try withoutActuallyEscaping(fail) { fail in
                let (document, reader) = try RecordDocument.read(response.response) { passedOver in
                    OAIAnswerReader(passedOver: passedOver, deliver: deliver, fail: fail)
                }
                return (document, reader.answer)
            }
        }
        if let again = repeatingArguments(answer, response.request) { return PageSummary(nextRequests: [again]) }
        try check(document, answer, response, receive)
        var summary = following(answer, response.request, fingerprint)
        summary.issues = document.issues(isTruncated: response.response.body.isTruncated) + summary.issues
        summary.nextRequests = wanted + summary.nextRequests
        return summary
    }

    /// The same page with the arguments of the list, where the repository refuses the token alone.
    private func repeatingArguments(_ answer: OAIAnswer, _ request: HarvestRequest) -> HarvestRequest? {
        guard answer.received == 0, answer.faults.first?.code == "badArgument", request.role == Role.list,
            let token = request.context[Context.token], request.context[Context.repeats] == nil
        else { return nil }
        var context = request.context
        context[Context.repeats] = "yes"
        return page(token, context)
    }

    private static func deleted(_ identifier: String?, _ position: Int) -> HarvestedRecord {
        if let identifier { return .deleted(identifier: identifier) }
        return .failure(
            RecordIssue(
                .identifierMissing, .error, record: "#\(position)",
                message: "The record is marked as deleted and has no identifier."))
    }

    private static func empty(_ frame: RecordFrame) -> HarvestedRecord {
        .failure(
            RecordIssue(
                .recordEmpty, .warning, record: frame.identifier ?? frame.position,
                message: "The record has a header and no metadata."))
    }

    private func recordRequest(_ identifier: String) -> HarvestRequest {
        let url = address([
            ("verb", "GetRecord"), ("metadataPrefix", settings.metadataPrefix), ("identifier", identifier),
        ])
        return HarvestRequest(FetchRequest(.get, url), role: Role.record, context: [Context.identifier: identifier])
    }

    /// Looks at what the repository says went wrong, and at answers that are none.
    private func check(
        _ document: RecordDocument, _ answer: OAIAnswer, _ response: HarvestResponse,
        _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        // Nothing in a list is an answer like any other.
        if let fault = answer.faults.first(where: { $0.code != "noRecordsMatch" }) {
            let words = fault.message.isEmpty ? fault.code : "\(fault.code): \(fault.message)"
            if response.request.role == Role.record {
                return try receive(
                    .failure(
                        RecordIssue(
                            .recordUnavailable, .error, record: response.request.context[Context.identifier],
                            message: "The repository does not give this record: \(words)")))
            }
            if fault.code == "badResumptionToken", response.request.context[Context.token] != nil {
                throw AdapterError(
                    .portalError,
                    "the repository no longer knows its own resumption token, the rest of the list is "
                        + "lost for this run (\(words))")
            }
            throw AdapterError(.portalError, "the repository reports \(words)")
        }
        if !answer.faults.isEmpty || answer.received > 0 { return }
        if let fault = document.fault {
            guard answer.hasBegun else {
                throw AdapterError(.unexpectedContent, "the answer is no OAI-PMH: \(fault.description)")
            }
            throw AdapterError(
                fault.code == .limit ? .limit : .malformed, "the answer is broken: \(fault.description)")
        }
        guard ["ListRecords", "ListIdentifiers", "GetRecord"].contains(answer.verb) else {
            throw AdapterError(
                .unexpectedContent, "the answer is <\(answer.verb ?? answer.root ?? "")>, not a list of records")
        }
    }

    /// Whether a token leads nowhere: an empty one, and pycsw's 0 when everything was given.
    private static func isEnd(_ token: String, received: Int, of total: Int?) -> Bool {
        token.isEmpty || token == "0" && total.map { received >= $0 } ?? true
    }

    /// How to go on after a page.
    private func following(
        _ answer: OAIAnswer, _ request: HarvestRequest, _ fingerprint: PageFingerprint
    ) -> PageSummary {
        guard request.role == Role.list else { return PageSummary() }
        let context = request.context
        let count = (context[Context.count].flatMap { Int($0) } ?? 0).addingReportingOverflow(answer.received)
        // The first size counts, as some repositories tell the rest of the list.
        let total = context[Context.total].flatMap { Int($0) } ?? answer.token?.completeListSize
        // Of several sets, each has a size of its own.
        var summary = PageSummary(announcedTotal: settings.sets.count > 1 ? nil : total)
        guard let token = answer.token?.value, !count.overflow,
            !OAIAdapter.isEnd(token, received: count.partialValue, of: total)
        else {
            if let total, count.partialValue < total {
                summary.issues.append(
                    RecordIssue(
                        .pagingEndsEarly, .error, field: "resumptionToken", value: String(total),
                        message: "The list was to have \(total) records and ended after \(count.partialValue)."))
            }
            return summary
        }
        let trail = context[Context.trail]
        if token == context[Context.token] || fingerprint.repeats(trail) {
            summary.issues.append(
                RecordIssue(
                    .pagingRepeats, .error, field: "resumptionToken", value: token,
                    message: "The page is the same as one before; the harvest of the list ends here."))
            return summary
        }
        var next = context
        next[Context.token] = token
        next[Context.count] = String(count.partialValue)
        next[Context.trail] = fingerprint.extending(trail)
        next[Context.total] = total.map { String($0) }
        summary.nextRequests = [page(token, next)]
        return summary
    }
}
