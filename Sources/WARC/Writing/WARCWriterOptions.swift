/// How a capture is written.
public struct WARCWriterOptions: Hashable, Sendable {
    /// When bytes are forced to the disk; after each record they are with the system in either case.
    public enum Durability: Hashable, Sendable {
        /// When a segment is full, and upon `synchronize()` and `close()`.
        case segment
        /// After each record: safe against a loss of power, and slow.
        case record
    }

    /// The size at which the next segment is begun, in bytes.
    public var segmentSize: Int64
    /// Of ISA-L, 1…3, for records of more than 32 KiB; shorter ones are always compressed the fastest way.
    public var level: Int
    /// Of blocks and payloads.
    public var digest: WARCDigestAlgorithm
    public var durability: Durability
    /// Answers with a body of at least this many bytes that the capture holds already become `revisit` records; nil
    /// for never. Needs SHA-256, since with SHA-1 a portal could have two bodies taken for one.
    public var revisitThreshold: Int64?

    public init(
        segmentSize: Int64 = 1 << 30, level: Int = 1, digest: WARCDigestAlgorithm = .sha256,
        durability: Durability = .segment, revisitThreshold: Int64? = 4_096
    ) {
        self.segmentSize = segmentSize
        self.level = level
        self.digest = digest
        self.durability = durability
        self.revisitThreshold = revisitThreshold
    }
}
