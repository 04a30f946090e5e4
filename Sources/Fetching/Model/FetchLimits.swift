/// How long and how much one exchange may take.
public struct FetchLimits: Hashable, Sendable {
    /// What happens to a body beyond `maximumBodyBytes`.
    public enum Overflow: Hashable, Sendable {
        /// The exchange fails with ``FetchFailure/Code/tooLarge``; at once when the server states the length.
        case fail
        /// The answer holds the first bytes and says that it is truncated.
        case truncate
    }

    /// From the start to an open connection, name lookup and TLS included. Counted in milliseconds.
    public var connectTimeout: Duration
    /// The exchange fails when, over `stallTimeout`, less than this many bytes arrive per second.
    public var stallBytesPerSecond: Int
    /// Also bounds the wait for the first byte. Counted in whole seconds, at least one.
    public var stallTimeout: Duration
    /// From the start to the last byte. Counted in milliseconds.
    public var totalTimeout: Duration
    /// As received, before any content coding is undone.
    public var maximumBodyBytes: Int64
    public var overflow: Overflow
    /// Of one header block, line ends included.
    public var maximumHeaderBytes: Int
    public var maximumHeaderFields: Int

    public init(
        connectTimeout: Duration = .seconds(20), stallBytesPerSecond: Int = 1, stallTimeout: Duration = .seconds(30),
        totalTimeout: Duration = .seconds(900), maximumBodyBytes: Int64 = 8 << 30, overflow: Overflow = .fail,
        maximumHeaderBytes: Int = 256 << 10, maximumHeaderFields: Int = 1_000
    ) {
        self.connectTimeout = connectTimeout
        self.stallBytesPerSecond = stallBytesPerSecond
        self.stallTimeout = stallTimeout
        self.totalTimeout = totalTimeout
        self.maximumBodyBytes = maximumBodyBytes
        self.overflow = overflow
        self.maximumHeaderBytes = maximumHeaderBytes
        self.maximumHeaderFields = maximumHeaderFields
    }
}

extension Duration {
    /// In whole milliseconds, rounded down, at most what a C `long` of 32 bits holds; never negative.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        guard seconds < Int64(Int32.max) / 1_000 else { return Int(Int32.max) }
        return Int(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
