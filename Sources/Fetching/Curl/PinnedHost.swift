/// A host and port whose addresses are given instead of looked up. The address policy still applies to each.
public struct PinnedHost: Hashable, Sendable {
    public var host: String
    public var port: Int
    /// In the order they are tried.
    public var addresses: [IPAddress]

    public init(host: String, port: Int, addresses: [IPAddress]) {
        self.host = host
        self.port = port
        self.addresses = addresses
    }

    public init(host: String, port: Int, address: IPAddress) {
        self.init(host: host, port: port, addresses: [address])
    }

    /// In the form of libcurl's `CURLOPT_RESOLVE`.
    var entry: String {
        "\(host):\(port):" + addresses.map { $0.family == .v6 ? "[\($0)]" : "\($0)" }.joined(separator: ",")
    }
}
