/// How far compressed data may expand before it is taken for an attack.
public struct DecompressionLimits: Hashable, Sendable {
    /// The most bytes that may come out of one coding.
    public var maximumBytes: Int64
    /// The most bytes out for each byte in, once `allowance` is used up.
    public var maximumRatio: Int64
    /// The bytes that may come out at any ratio: small repetitive files compress a thousandfold and do no harm.
    public var allowance: Int64

    public init(maximumBytes: Int64, maximumRatio: Int64, allowance: Int64) {
        self.maximumBytes = maximumBytes
        self.maximumRatio = maximumRatio
        self.allowance = allowance
    }

    /// 64 GiB in all and 500 for 1 after the first 256 MiB.
    public static let standard = DecompressionLimits(
        maximumBytes: 64 << 30, maximumRatio: 500, allowance: 256 << 20)

    /// The broken limit in words; nil when the counts are allowed.
    func violation(read: Int64, written: Int64) -> String? {
        if written > maximumBytes { return "more than \(maximumBytes) bytes when decompressed" }
        if written > allowance, written / maximumRatio.clamped > read {
            return "expands more than \(maximumRatio) times"
        }
        return nil
    }
}

extension Int64 {
    fileprivate var clamped: Int64 { Swift.max(self, 1) }
}
