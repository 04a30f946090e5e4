import ByteStreams

/// How much of a hostile archive is read before it is refused.
public struct WARCReadingLimits: Hashable, Sendable {
    /// The most bytes of a record's header, and of an HTTP head.
    public var headBytes: Int
    /// The longest block that a record may announce, in bytes.
    public var blockBytes: Int64
    /// For each gzip member.
    public var decompression: DecompressionLimits

    public init(headBytes: Int, blockBytes: Int64, decompression: DecompressionLimits) {
        self.headBytes = headBytes
        self.blockBytes = blockBytes
        self.decompression = decompression
    }

    /// 1 MiB, 64 GiB, and any ratio that gzip can have, as a body of zeros is archived as well.
    public static let standard = WARCReadingLimits(
        headBytes: 1 << 20, blockBytes: 64 << 30,
        decompression: DecompressionLimits(maximumBytes: 65 << 30, maximumRatio: 1_100, allowance: 1 << 20))
}
