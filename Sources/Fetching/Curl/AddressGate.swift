import CLibCurl

/// Lets libcurl ask the address policy before each connection.
final class AddressGate: Sendable {
    private let policy: AddressPolicy

    init(_ policy: AddressPolicy) { self.policy = policy }

    static let permits: opengauge_permits = { context, address in
        guard let context, let address, let known = IPAddress(address) else { return false }
        return Unmanaged<AddressGate>.fromOpaque(context).takeUnretainedValue().policy.permits(known)
    }
}
