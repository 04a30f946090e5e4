/// One request, as a value that also keys the archive.
public struct FetchRequest: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    /// Held once however many layers pass the request on.
    private final class Parts: Sendable {
        let method: Method
        let target: WrittenURL
        let headers: [HeaderField]
        let body: [UInt8]
        let firstBytes: Int?
        let limits: FetchLimits?

        init(
            _ method: Method, _ target: WrittenURL, _ headers: [HeaderField], _ body: [UInt8], _ firstBytes: Int?,
            _ limits: FetchLimits?
        ) {
            (self.method, self.target, self.headers, self.body) = (method, target, headers, body)
            (self.firstBytes, self.limits) = (firstBytes, limits)
        }
    }

    private var parts: Parts

    public init(
        _ method: Method = .get, _ target: WrittenURL, headers: [HeaderField] = [], body: [UInt8] = [],
        firstBytes: Int? = nil, limits: FetchLimits? = nil
    ) {
        parts = Parts(method, target, headers, body, firstBytes, limits)
    }

    public var method: Method {
        get { parts.method }
        set { parts = Parts(newValue, target, headers, body, firstBytes, limits) }
    }

    /// An absolute `http`, `https`, `ftp` or `ftps` URL, or `file` where the caller allows it.
    public var target: WrittenURL {
        get { parts.target }
        set { parts = Parts(method, newValue, headers, body, firstBytes, limits) }
    }

    /// In the order they are sent; names are compared without case.
    public var headers: [HeaderField] {
        get { parts.headers }
        set { parts = Parts(method, target, newValue, body, firstBytes, limits) }
    }

    public var body: [UInt8] {
        get { parts.body }
        set { parts = Parts(method, target, headers, newValue, firstBytes, limits) }
    }

    /// The first bytes wanted, sent as `Range: bytes=0-(n-1)`; nil for all.
    public var firstBytes: Int? {
        get { parts.firstBytes }
        set { parts = Parts(method, target, headers, body, newValue, limits) }
    }

    /// Nil for those of the fetcher. Not part of what identifies an exchange in an archive.
    public var limits: FetchLimits? {
        get { parts.limits }
        set { parts = Parts(method, target, headers, body, firstBytes, newValue) }
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

    public static func == (first: FetchRequest, second: FetchRequest) -> Bool {
        if first.parts === second.parts { return true }
        return first.method == second.method && first.target == second.target && first.headers == second.headers
            && first.body == second.body && first.firstBytes == second.firstBytes && first.limits == second.limits
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(method)
        hasher.combine(target)
        hasher.combine(body)
        hasher.combine(firstBytes)
    }
}
