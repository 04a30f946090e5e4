/// A run of bytes that the headers of many records have: its codes are made once.
///
/// Each begins with the break of the line before, so that a header is runs and values by turns.
enum KnownRun: Int, CaseIterable {
    case request, response, concurrentTo, address, headAsked, timings, connect, connectedBefore, firstByte
    case payloadDigest, blockDigest, noPayload, requestType, responseType, requestHost

    var text: StaticString {
        switch self {
        case .request: "WARC/1.1\r\nWARC-Type: request\r\nWARC-Record-ID: <urn:uuid:"
        case .response: "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
        case .concurrentTo: ">\r\nWARC-Concurrent-To: <urn:uuid:"
        case .address: "\r\nWARC-IP-Address: "
        case .headAsked: "\r\nX-OpenGauge-Request: HEAD"
        case .timings: "\r\nX-OpenGauge-Timings: name="
        case .connect: "; connect="
        case .connectedBefore: "; connect=0; tls=0; first-byte="
        case .firstByte: "; first-byte="
        case .payloadDigest: "\r\nWARC-Payload-Digest: sha256:"
        case .blockDigest: "\r\nWARC-Block-Digest: sha256:"
        case .noPayload:
            """
            \r\nWARC-Payload-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\r\n\
            WARC-Block-Digest: sha256:
            """
        case .requestType: "\r\nContent-Type: application/http;msgtype=request\r\nContent-Length: "
        case .responseType: "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        case .requestHost: " HTTP/1.1\r\nHost: "
        }
    }
}
