import Crypto

/// Remembers identifiers in eight bytes each, so that even a large portal's fit in little memory.
struct RecordSet: Sendable {
    private var digests: Set<UInt64> = []

    mutating func insert(_ identifier: String) { digests.insert(RecordSet.digest(identifier)) }

    mutating func formUnion(_ other: RecordSet) { digests.formUnion(other.digests) }

    func contains(_ identifier: String) -> Bool { digests.contains(RecordSet.digest(identifier)) }

    private static func digest(_ identifier: String) -> UInt64 {
        SHA256.hash(data: Array(identifier.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
