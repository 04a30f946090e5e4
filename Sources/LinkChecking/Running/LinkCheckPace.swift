/// How many checks run at once, and when a host is given up for the run.
///
/// A replay needs the numbers per host of its run, as they decide which links of a dead host are asked.
public struct LinkCheckPace: Hashable, Sendable {
    /// Over all hosts.
    public var maximumChecks: Int
    /// Of one host and port.
    public var maximumChecksPerHost: Int
    /// Checks in a row, in the order a host's links are asked, that get no connection to it before its other links are
    /// left alone.
    public var failuresUntilUnreachable: Int

    public init(maximumChecks: Int = 256, maximumChecksPerHost: Int = 2, failuresUntilUnreachable: Int = 3) {
        self.maximumChecks = max(1, maximumChecks)
        self.maximumChecksPerHost = max(1, maximumChecksPerHost)
        self.failuresUntilUnreachable = max(1, failuresUntilUnreachable)
    }
}
