/// Which addresses may be connected to, asked after the name is resolved and before each connection is made.
///
/// A catalogue is text from strangers: its URLs must not reach what stands behind our own firewall.
public struct AddressPolicy: Hashable, Sendable {
    /// Every address is allowed. For tests and for portals inside one's own network.
    public var allowsEverything: Bool
    /// Allowed although they are not public.
    public var allowedRanges: [AddressRange]

    public init(allowsEverything: Bool = false, allowedRanges: [AddressRange] = []) {
        self.allowsEverything = allowsEverything
        self.allowedRanges = allowedRanges
    }

    /// Only addresses of the public internet.
    public static let publicOnly = AddressPolicy()

    public static let allowPrivate = AddressPolicy(allowsEverything: true)

    public func permits(_ address: IPAddress) -> Bool {
        if allowsEverything || allowedRanges.contains(where: { $0.contains(address) }) { return true }
        if address.family == .v4 { return !AddressPolicy.special4.contains { $0.contains(address) } }
        if let embedded = AddressPolicy.embedded(in: address) { return permits(embedded) }
        return AddressPolicy.globalUnicast.contains(address)
            && !AddressPolicy.special6.contains { $0.contains(address) }
    }

    /// The IPv4 address that packets to this one are in the end sent to, by mapping, NAT64 or 6to4.
    private static func embedded(in address: IPAddress) -> IPAddress? {
        for (range, shift) in embeddings where range.contains(address) {
            return IPAddress(.v4, bits: address.bits >> shift & UInt128(UInt32.max))
        }
        return nil
    }

    private static let embeddings: [(AddressRange, UInt128)] = [
        ("::ffff:0:0/96", 0), ("64:ff9b::/96", 0), ("2002::/16", 80),
    ].compactMap { text, shift in AddressRange(text).map { ($0, shift) } }

    /// What IANA's special-purpose registries list as not globally reachable, and multicast.
    private static let special4 = ranges([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
    ])
    /// Everything else in IPv6 is local, multicast or not assigned.
    private static let globalUnicast = AddressRange(IPAddress(.v6, bits: 0x2000 << 112), 3)
    private static let special6 = ranges(["2001::/23", "2001:db8::/32", "3fff::/20"])

    private static func ranges(_ texts: [String]) -> [AddressRange] { texts.compactMap { AddressRange($0) } }
}
