/// How many checks run at once, and when a host is given up for the run.
///
/// A replay needs the numbers per host of its run, as they decide which links of a dead host are asked.
public struct LinkCheckPace: Hashable, Sendable {
    /// Over all hosts.
    public var maximumChecks: Int
    /// Of one host and port, once it has answered well for a while; it begins with two at most.
    public var maximumChecksPerHost: Int
    /// Checks in a row, in the order a host's links are asked, that get no connection to it before its other links are
    /// left alone.
    public var failuresUntilUnreachable: Int
    /// Checks of a host, with no good one between, that are answered with a request for patience before its other links
    /// are left for another run.
    public var throttlesUntilLeft: Int
    /// Links that are sorted by host at a time, and those that come with the last of them: more of them keep more hosts busy, fewer keep closer to the plan.
    public var batch: Int

    public init(
        maximumChecks: Int = 256, maximumChecksPerHost: Int = 6, failuresUntilUnreachable: Int = 3,
        throttlesUntilLeft: Int = 8, batch: Int = 20_000
    ) {
        self.maximumChecks = max(1, maximumChecks)
        self.maximumChecksPerHost = max(1, maximumChecksPerHost)
        self.failuresUntilUnreachable = max(1, failuresUntilUnreachable)
        self.throttlesUntilLeft = max(1, throttlesUntilLeft)
        self.batch = max(1, batch)
    }
}
