/// A request as it was sent.
public struct WARCRequest: Hashable, Sendable {
    /// Such as `GET`.
    public var method: String
    /// Absolute.
    public var url: String
    /// In the order they were sent; `Host` and `Content-Length` are added to the record when they are missing.
    public var headers: [WARCField]
    public var body: [UInt8]

    public init(_ method: String = "GET", _ url: String, headers: [WARCField] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// What finds the answer to this request in an archive.
    public var key: WARCRequestKey {
        WARCRequestKey(
            method, url, bodyDigest: body.isEmpty ? nil : WARCDigestAlgorithm.sha256.digest(of: body),
            range: headers.first(named: "Range"))
    }
}
