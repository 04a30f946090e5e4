/// One request, as a value that also keys the archive.
public struct FetchRequest: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    public var method: Method
    /// An absolute `http`, `https`, `ftp` or `ftps` URL, or `file` where the caller allows it.
    public var target: WrittenURL
    /// In the order they are sent; names are compared without case.
    public var headers: [HeaderField]
    public var body: [UInt8]
    /// The first bytes wanted, sent as `Range: bytes=0-(n-1)`; nil for all.
    public var firstBytes: Int?
    /// Nil for those of the fetcher. Not part of what identifies an exchange in an archive.
    public var limits: FetchLimits?

    public init(
        _ method: Method = .get, _ target: WrittenURL, headers: [HeaderField] = [], body: [UInt8] = [],
        firstBytes: Int? = nil, limits: FetchLimits? = nil
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.firstBytes = firstBytes
        self.limits = limits
    }

    public init(
        _ method: Method = .get, _ url: String, headers: [HeaderField] = [], body: [UInt8] = [],
        firstBytes: Int? = nil, limits: FetchLimits? = nil
    ) {
        self.init(
            method, WrittenURL(url), headers: headers, body: body, firstBytes: firstBytes, limits: limits)
    }

    /// The text of ``target``.
    public var url: String {
        get { target.text }
        set { target = WrittenURL(newValue) }
    }
}
