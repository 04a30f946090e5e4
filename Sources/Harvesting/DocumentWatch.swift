import DCAT
import Fetching

/// Tells whether a catalogue that is one document is the one that was read before.
struct DocumentWatch: Sendable {
    /// The first requests, the only one of a document asking whether it changed.
    let requests: [HarvestRequest]
    /// What applies of what was known; nil when there is more than one request, or another one.
    let known: (validator: DocumentValidator, since: Instant)?
    private let url: String?

    init(_ first: [HarvestRequest], known: (validator: DocumentValidator, since: Instant)?) {
        guard first.count == 1, var request = first.first, request.request.method == .get else {
            requests = first
            self.known = nil
            url = nil
            return
        }
        url = request.request.url
        guard let known, known.validator.url == request.request.url else {
            requests = first
            self.known = nil
            return
        }
        // RFC 9110, 13.1: a server that knows entity tags passes over the date.
        if let tag = known.validator.entityTag { request.request.headers.append(HeaderField("If-None-Match", tag)) }
        if let date = known.validator.lastModified {
            request.request.headers.append(HeaderField("If-Modified-Since", date))
        }
        requests = [request]
        self.known = known
    }

    /// Since when the document is the same: the server says so, or its bytes are; nil when it is not.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when the body cannot be read back.
    func unchangedSince(_ response: FetchResponse) throws(FetchFailure) -> Instant? {
        guard let known else { return nil }
        if response.status == 304 { return known.since }
        guard response.status == 200, !response.body.isTruncated else { return nil }
        return try DocumentWatch.digest(of: response) == known.validator.digest ? known.since : nil
    }

    /// By what the document that was just read is known again; nil when it was not all of it.
    func validator(of response: FetchResponse) throws(FetchFailure) -> DocumentValidator? {
        guard let url, response.status == 200, !response.body.isTruncated else { return nil }
        return DocumentValidator(
            url: url, entityTag: DocumentWatch.sendable(response.headers.first(named: "ETag")),
            lastModified: DocumentWatch.sendable(response.headers.first(named: "Last-Modified")),
            digest: try DocumentWatch.digest(of: response))
    }

    /// A value that can be sent back; nil for one that cannot.
    private static func sendable(_ value: String?) -> String? {
        guard let value, (1...1_024).contains(value.utf8.count), value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
        else { return nil }
        return value
    }

    private static func digest(of response: FetchResponse) throws(FetchFailure) -> String {
        try AnswerDigest.ofBody(response).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
