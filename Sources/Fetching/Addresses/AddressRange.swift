/// A block of addresses, such as `10.0.0.0/8`.
public struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    public let first: IPAddress
    /// How many leading bits its addresses share.
    public let prefixLength: Int

    /// Reads CIDR notation; an address alone is a range of one. Nil when it is malformed or has bits beyond the prefix.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = IPAddress(String(parts[0])) else { return nil }
        let width = first.family == .v4 ? 32 : 128
        guard let length = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(length) else { return nil }
        self.init(first, length)
        guard first.bits & ~mask == 0 else { return nil }
    }

    init(_ first: IPAddress, _ prefixLength: Int) {
        self.first = first
        self.prefixLength = prefixLength
    }

    public func contains(_ address: IPAddress) -> Bool {
        address.family == first.family && address.bits & mask == first.bits
    }

    public var description: String { "\(first)/\(prefixLength)" }

    private var mask: UInt128 {
        let width = first.family == .v4 ? 32 : 128
        let all = UInt128.max >> UInt128(128 - width)
        return prefixLength == 0 ? 0 : all << UInt128(width - prefixLength) & all
    }
}
