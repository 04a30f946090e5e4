/// A host and port whose address is given instead of looked up. The address policy still applies.
public struct PinnedHost: Hashable, Sendable {
    public var host: String
    public var port: Int
    public var address: IPAddress

    public init(host: String, port: Int, address: IPAddress) {
        self.host = host
        self.port = port
        self.address = address
    }

    /// In the form of libcurl's `CURLOPT_RESOLVE`.
    var entry: String { "\(host):\(port):" + (address.family == .v6 ? "[\(address)]" : "\(address)") }
}
