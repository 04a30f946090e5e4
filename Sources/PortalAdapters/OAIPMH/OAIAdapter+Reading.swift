import Fetching
import Harvesting
import LibXML

extension OAIAdapter {
    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        if response.request.role == Role.identity { return try readIdentity(response) }
        var records = MetadataRecords(
            in: response, timeZoneMinutes: settings.timeZoneMinutes, skippedScopes: settings.skippedScopes)
        var fingerprint = PageFingerprint()
        var position = OAIListPosition(response.request.context)
        var wanted: [HarvestRequest] = []
        func deliver(_ element: XMLElement, _ number: Int) throws {
            let header = element.name == "header" ? element : element.child("header")
            let identifier = header?.child("identifier")?.line
            let datestamp = (header?.child("datestamp") ?? header?.child("dateStamp"))?.line
            fingerprint.add(identifier ?? "#\(number)")
            position.note(datestamp)
            if header?.attribute("status")?.lowercased() == "deleted" {
                return try receive(OAIAdapter.deleted(identifier, number))
            }
            if element.name == "header" {
                if let identifier { wanted.append(recordRequest(identifier)) }
                return
            }
            let frame = RecordFrame(position: "#\(number)", identifier: identifier, modified: datestamp)
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
        if response.request.role == Role.list {
            return try listed(document, answer, response, position, fingerprint, wanted)
        }
        try check(document, answer, response, receive)
        return PageSummary(
            nextRequests: wanted, issues: document.issues(isTruncated: response.response.body.isTruncated))
    }

    /// The same page with the arguments of the list, where the repository refuses the token alone.
    private func repeatingArguments(_ answer: OAIAnswer, _ request: HarvestRequest) -> HarvestRequest? {
        var position = OAIListPosition(request.context)
        guard answer.received == 0, answer.faults.first?.code == "badArgument", request.role == Role.list,
            position.token != nil, !position.repeatsArguments
        else { return nil }
        position.repeatsArguments = true
        return self.request(position)
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

    /// How to go on after a page of a list.
    private func listed(
        _ document: RecordDocument, _ answer: OAIAnswer, _ response: HarvestResponse, _ position: OAIListPosition,
        _ fingerprint: PageFingerprint, _ wanted: [HarvestRequest]
    ) throws -> PageSummary {
        var position = position
        let known = position.add(answer.received)
        if let reason = OAIAdapter.interruption(document, answer), let again = position.restarted() {
            var summary = begunAnew(again, reason)
            summary.repeated = known
            summary.nextRequests = wanted + summary.nextRequests
            return summary
        }
        try check(document, answer, response) { _ in }
        var summary: PageSummary
        if let reason = OAIAdapter.interruption(document, answer) {
            summary = PageSummary()
            summary.fault = AdapterError(.malformed, "the list cannot be read to its end: \(reason)")
        } else {
            summary = following(answer, &position, fingerprint)
        }
        summary.repeated = known
        summary.issues = document.issues(isTruncated: response.response.body.isTruncated) + summary.issues
        summary.nextRequests = wanted + summary.nextRequests
        return summary
    }

    /// Why nothing tells how the list goes on; nil where something does, or the list is at its end.
    private static func interruption(_ document: RecordDocument, _ answer: OAIAnswer) -> String? {
        if let fault = answer.faults.first(where: { $0.code == "badResumptionToken" }) {
            return "the repository no longer knows its own resumption token (\(fault.message))"
        }
        guard answer.token == nil, answer.received > 0, !document.isWhole, let fault = document.fault else {
            return nil
        }
        return "the answer breaks off: \(fault.description)"
    }

    private func following(
        _ answer: OAIAnswer, _ position: inout OAIListPosition, _ fingerprint: PageFingerprint
    ) -> PageSummary {
        // The first size counts, as some repositories tell the rest of the list; so does a list that is begun anew.
        if !position.isRestarted { position.total = position.total ?? answer.token?.completeListSize }
        // Of several sets, each has a size of its own.
        var summary = PageSummary(announcedTotal: settings.sets.count > 1 ? nil : position.total)
        guard let token = answer.token?.value,
            !OAIAdapter.isEnd(token, received: position.received, of: position.total)
        else {
            if let total = position.total, position.received < total {
                summary.issues.append(
                    RecordIssue(
                        .pagingEndsEarly, .error, field: "resumptionToken", value: String(total),
                        message: "The list was to have \(total) records and ended after \(position.received)."))
            }
            return summary
        }
        if token == position.token || fingerprint.repeats(position.trail) {
            summary.issues.append(
                RecordIssue(
                    .pagingRepeats, .error, field: "resumptionToken", value: token,
                    message: "The page is the same as one before; the harvest of the list ends here."))
            return summary
        }
        position.token = token
        position.trail = fingerprint.extending(position.trail)
        summary.nextRequests = [request(position)]
        return summary
    }
}
