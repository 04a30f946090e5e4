/// How ``CurlFetcher`` connects and where it puts what it receives.
public struct CurlConfiguration: Sendable {
    /// An existing folder for response bodies, one file each. Whoever receives a body removes it
    /// (``ResponseBody/discard()``); what a killed run left behind may be deleted when no run is under way.
    public var spoolDirectory: String
    /// See ``UserAgent/text(contact:)``.
    public var userAgent: String
    /// Sent unless a request has its own or asks for its first bytes only; nil to send none. The body is kept coded.
    public var acceptEncoding: String?
    /// Of requests without their own.
    public var limits: FetchLimits
    public var addresses: AddressPolicy
    public var tls: TLSPolicy
    /// Transfers under way at once; further ones wait in order. Lowered to what the process's open file limit allows
    /// (two descriptors each).
    public var maximumTransfers: Int
    /// Such as `http://proxy.example:3128`; nil for none. The environment is never consulted. Behind a proxy the address
    /// policy sees the proxy's address alone.
    public var proxy: String?
    /// Names with fixed addresses.
    public var pinnedHosts: [PinnedHost]

    public init(
        spoolDirectory: String, userAgent: String, acceptEncoding: String? = "gzip, br, zstd",
        limits: FetchLimits = FetchLimits(), addresses: AddressPolicy = .publicOnly, tls: TLSPolicy = TLSPolicy(),
        maximumTransfers: Int = 1_024, proxy: String? = nil, pinnedHosts: [PinnedHost] = []
    ) {
        self.spoolDirectory = spoolDirectory
        self.userAgent = userAgent
        self.acceptEncoding = acceptEncoding
        self.limits = limits
        self.addresses = addresses
        self.tls = tls
        self.maximumTransfers = maximumTransfers
        self.proxy = proxy
        self.pinnedHosts = pinnedHosts
    }
}
