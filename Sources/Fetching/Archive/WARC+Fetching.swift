import DCAT
import WARC

extension WARCRequest {
    init(_ request: FetchRequest) {
        var headers = request.headers.map { WARCField($0.name, $0.value) }
        if let count = request.firstBytes, count > 0, request.headers.first(named: "Range") == nil {
            headers.append(WARCField("Range", "bytes=0-\(count - 1)"))
        }
        self.init(request.method.rawValue, request.url, headers: headers, body: request.body)
    }
}

extension WARCResponse {
    init(_ response: FetchResponse) {
        let body = response.body
        self.init(
            status: response.status, protocolVersion: response.protocolVersion,
            headers: response.headers.map { WARCField($0.name, $0.value) },
            body: body.isEmpty ? .empty : .file(path: body.path, offset: body.offset, length: body.length),
            date: response.fetchedAt.millisecondsSince1970, address: response.peerAddress,
            timings: WARCTimings(response.timings), isTruncated: body.isTruncated)
    }
}

extension WARCTimings {
    /// Milliseconds as whole microseconds.
    init(_ timings: FetchTimings) {
        func microseconds(_ milliseconds: Double) -> Int64 { Int64((milliseconds * 1_000).rounded()) }
        self.init(
            nameLookup: microseconds(timings.nameLookup), connect: microseconds(timings.connect),
            tlsHandshake: microseconds(timings.tlsHandshake), firstByte: microseconds(timings.firstByte),
            total: microseconds(timings.total))
    }
}

extension FetchTimings {
    init(_ timings: WARCTimings) {
        self.init(
            nameLookup: Double(timings.nameLookup) / 1_000, connect: Double(timings.connect) / 1_000,
            tlsHandshake: Double(timings.tlsHandshake) / 1_000, firstByte: Double(timings.firstByte) / 1_000,
            total: Double(timings.total) / 1_000)
    }
}
