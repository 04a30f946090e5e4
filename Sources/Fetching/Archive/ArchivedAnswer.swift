import DCAT
import WARC

/// Turns answers into what an archive keeps, and back.
enum ArchivedAnswer {
    /// Failures that say something of the server or the URL, and would be met again in a replay.
    static func isKept(_ failure: FetchFailure) -> Bool {
        switch failure.code {
        case .cancelled, .storage, .notInArchive: false
        default: true
        }
    }

    static func exchange(
        _ response: FetchResponse, of request: FetchRequest, key: WARCRequestKey, sentHeaders: [HeaderField]
    ) -> WARCExchange {
        WARCExchange(
            request: request.archived(under: key, headers: sentHeaders),
            response: WARCResponse(
                status: response.status, protocolVersion: response.protocolVersion,
                headers: response.headers, body: body(response.body),
                date: response.fetchedAt.millisecondsSince1970, address: response.peerAddress,
                timings: timings(response.timings), isTruncated: response.body.isTruncated))
    }

    static func failure(_ failure: FetchFailure, of key: WARCRequestKey) -> WARCFailure {
        WARCFailure(
            request: key, code: failure.code.rawValue,
            detail: String(failure.detail.map { $0.isNewline ? " " : $0 }),
            date: failure.at.millisecondsSince1970)
    }

    /// - Parameter scratch: where the archive puts bodies that do not lie open in it, for the receiver to remove.
    static func outcome(
        _ answer: WARCAnswer, to request: FetchRequest, scratch: String
    ) -> Result<FetchResponse, FetchFailure> {
        switch answer {
        case .failure(let failure):
            let code = FetchFailure.Code(rawValue: failure.code) ?? .protocolError
            return .failure(
                FetchFailure(
                    code, url: request.url, detail: failure.detail, at: Instant(millisecondsSince1970: failure.date)))
        case .response(let archived):
            let headers = archived.headers
            var body = body(archived.body, scratch: scratch)
            body.contentEncoding = body.isEmpty ? nil : ResponseBody.contentCoding(headers)
            body.isTruncated = archived.isTruncated
            return .success(
                FetchResponse(
                    request: request, status: archived.status, protocolVersion: archived.protocolVersion,
                    headers: headers, peerAddress: archived.address, timings: timings(archived.timings),
                    fetchedAt: Instant(millisecondsSince1970: archived.date), body: body))
        }
    }

    private static func body(_ body: ResponseBody) -> WARCBody {
        body.isEmpty ? .empty : .file(path: body.path, offset: body.offset, length: body.length)
    }

    private static func body(_ body: WARCBody, scratch: String) -> ResponseBody {
        guard case .file(let path, let offset, let length) = body, length > 0 else { return .empty }
        return ResponseBody(
            path: path, offset: offset, length: length, isTemporary: path.hasPrefix(scratch + "/"))
    }

    private static func timings(_ timings: FetchTimings) -> WARCTimings {
        func microseconds(_ value: Double) -> Int64 { Int64(exactly: (value * 1_000).rounded()) ?? 0 }
        return WARCTimings(
            nameLookup: microseconds(timings.nameLookup), connect: microseconds(timings.connect),
            tlsHandshake: microseconds(timings.tlsHandshake), firstByte: microseconds(timings.firstByte),
            total: microseconds(timings.total))
    }

    private static func timings(_ timings: WARCTimings?) -> FetchTimings {
        func milliseconds(_ value: Int64) -> Double { Double(value) / 1_000 }
        guard let timings else { return FetchTimings() }
        return FetchTimings(
            nameLookup: milliseconds(timings.nameLookup), connect: milliseconds(timings.connect),
            tlsHandshake: milliseconds(timings.tlsHandshake), firstByte: milliseconds(timings.firstByte),
            total: milliseconds(timings.total))
    }
}
