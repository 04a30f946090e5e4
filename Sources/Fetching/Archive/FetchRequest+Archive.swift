import WARC

extension FetchRequest {
    /// The URL under which the exchange is kept: as it goes over the wire, where it can.
    var archivedURL: String { target.asked }

    /// What finds the answer: method, URL, body, the bytes wanted and cookies. Other header fields make no difference.
    var archiveKey: WARCRequestKey {
        WARCRequestKey(
            method.rawValue, archivedURL, bodyDigest: body.isEmpty ? nil : WARCDigestAlgorithm.sha256.digest(of: body),
            range: headers.first(named: "Range") ?? firstBytesField?.value,
            cookies: cookie.map { String(WARCDigestAlgorithm.sha256.digest(of: Array($0.utf8)).suffix(16)) })
    }

    /// The cookies it bears.
    var cookie: String? { headers.first(named: "Cookie") }

    /// The request as it is written, with the fields it was sent with.
    func archived(under key: WARCRequestKey, headers: [HeaderField]) -> WARCRequest {
        WARCRequest(key.method, key.url, headers: headers, body: body)
    }

    /// The request's own fields, and the one that asks for its first bytes.
    var sentHeaders: [HeaderField] { firstBytesField.map { headers + [$0] } ?? headers }

    fileprivate var firstBytesField: HeaderField? {
        firstBytes.map { HeaderField("Range", "bytes=0-\(max(1, $0) - 1)") }
    }
}

extension CurlConfiguration {
    /// The fields that go over the wire for an HTTP request, `Host` and those about the body left out.
    public func sentHeaders(_ request: FetchRequest) -> [HeaderField] {
        (request.firstBytesField.map { [$0] } ?? []) + fields(of: request)
    }

    /// Those that do not depend on the bytes that are wanted, in the order in which they are sent.
    func fields(of request: FetchRequest) -> [HeaderField] {
        var standard = [HeaderField("Accept", "*/*"), HeaderField("User-Agent", userAgent)]
        if let acceptEncoding = request.firstBytes == nil ? acceptEncoding : "identity" {
            standard.insert(HeaderField("Accept-Encoding", acceptEncoding), at: 1)
        }
        let own = request.headers
        let fields = standard.filter { field in !own.contains { $0.isNamed(field.name) } } + own
        let said = fields.filter(\.isSaidByLibcurl)
        return said.filter { $0.isNamed("Accept") } + said.filter { !$0.isNamed("Accept") }
            + fields.filter { !$0.isSaidByLibcurl }
    }
}

extension HeaderField {
    /// Whether libcurl has words of its own for it, which come first and cost less than what it is told to say.
    var isSaidByLibcurl: Bool {
        isNamed("Accept-Encoding") && !value.isEmpty || isNamed("Accept") && value == "*/*"
    }
}
