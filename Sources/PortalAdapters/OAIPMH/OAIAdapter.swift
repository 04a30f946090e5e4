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
        /// What the repository says of itself.
        static let identity = "identity"
    }

    /// What travels in requests beside the position in a list.
    enum Context {
        static let identifier = "identifier"
        static let since = "since"
    }

    /// A repository that does not say how it is to be asked is asked as all must understand.
    var helpingRoles: Set<String> { [Role.identity] }

    func firstRequests() -> [HarvestRequest] {
        if settings.method == .document {
            return [HarvestRequest(FetchRequest(.get, settings.endpoint), role: Role.document)]
        }
        return lists(from: nil)
    }

    /// Where the portal's file does not say in what form, the repository is asked first.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        guard settings.method != .document else { return nil }
        if let granularity = settings.granularity { return lists(from: OAISettings.from(instant, granularity)) }
        return [
            HarvestRequest(
                FetchRequest(.get, address([("verb", "Identify")])), role: Role.identity,
                context: [Context.since: String(instant.millisecondsSince1970)])
        ]
    }

    private func lists(from: String?) -> [HarvestRequest] {
        let sets: [String?] = settings.sets.isEmpty ? [nil] : settings.sets.map { $0 }
        return sets.map { request(OAIListPosition(set: $0, from: from)) }
    }

    /// A page of a list. The protocol wants a token alone; pycsw wants the arguments of the list as well.
    func request(_ position: OAIListPosition) -> HarvestRequest {
        var parameters = [(name: "verb", value: verb)]
        if position.token == nil || position.repeatsArguments {
            parameters.append(("metadataPrefix", settings.metadataPrefix))
            if let from = position.from { parameters.append(("from", from)) }
            if let set = position.set { parameters.append(("set", set)) }
        }
        if let token = position.token { parameters.append(("resumptionToken", token)) }
        return HarvestRequest(FetchRequest(.get, address(parameters)), role: Role.list, context: position.context)
    }

    private var verb: String { settings.method == .listIdentifiers ? "ListIdentifiers" : "ListRecords" }

    func address(_ parameters: [(name: String, value: String)]) -> String {
        let (base, query) = URLText.split(settings.endpoint)
        return URLText.with(base: base, query: query, parameters: parameters)
    }

    /// What cannot be had in the middle of a list is asked for once more, from the latest datestamp on.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        switch request.role {
        case Role.identity: return PageSummary(nextRequests: changes(request, nil))
        case Role.list:
            let position = OAIListPosition(request.context)
            guard position.token != nil, let again = position.restarted() else { return PageSummary() }
            var summary = begunAnew(again, reason)
            summary.asksAgain = true
            return summary
        case Role.record:
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnavailable, .error, record: request.context[Context.identifier],
                        value: request.request.url,
                        message: "The repository lists the record and does not give it: \(reason)")))
            return PageSummary()
        default: return PageSummary()
        }
    }

    func begunAnew(_ position: OAIListPosition, _ reason: String) -> PageSummary {
        let place = position.from.map { "from \($0) on" } ?? "from its beginning"
        return PageSummary(
            nextRequests: [request(position)],
            issues: [
                RecordIssue(
                    .listRestarted, .information, value: position.from,
                    message: "After \(position.received) records the list is asked for anew \(place): \(reason)")
            ])
    }

    /// Asks for what changed since the instant that `request` carries, as the repository wants to be asked.
    private func changes(_ request: HarvestRequest, _ identity: OAIIdentity?) -> [HarvestRequest] {
        guard let since = request.context[Context.since].flatMap(Instant.init(milliseconds:)) else { return [] }
        guard identity?.granularity == .second else { return lists(from: OAISettings.from(since, .day)) }
        // Some repositories that know seconds stamp days, and compare the two as texts (pycsw does): the last second of
        // the day before comes before all of them.
        let day = Instant(millisecondsSince1970: since.millisecondsSince1970 - since.millisecondsIntoDay - 1_000)
        return lists(from: OAISettings.from(day, .second))
    }

    /// What a repository says of itself, and the lists to be asked for now.
    func readIdentity(_ response: HarvestResponse) throws -> PageSummary {
        let (document, reader) = try RecordDocument.read(response.response) { passedOver in
            OAIAnswerReader(passedOver: passedOver, deliver: { _, _ in }, fail: { _ in })
        }
        guard let identity = reader.answer.identity else {
            throw AdapterError(.unexpectedContent, "the answer does not say what the repository is")
        }
        var summary = PageSummary(
            nextRequests: changes(response.request, identity),
            issues: document.issues(isTruncated: response.response.body.isTruncated))
        if let name = identity.name {
            var catalog = Catalog()
            catalog.title = MultilingualText(name)
            summary.catalog = catalog
        }
        if identity.deletions == .no {
            summary.issues.append(
                RecordIssue(
                    .deletionsUntold, .information, field: "deletedRecord", value: OAIIdentity.Deletions.no.rawValue,
                    message: "The repository keeps no trace of what it deletes; full harvests find what is gone."))
        }
        return summary
    }
}

extension Instant {
    /// Since midnight UTC.
    fileprivate var millisecondsIntoDay: Int64 {
        let day: Int64 = 86_400_000
        return (millisecondsSince1970 % day + day) % day
    }
}
