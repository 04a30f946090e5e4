import DCAT

/// The time and the ability to wait, given by whoever runs the stages, so that tests wait for nothing.
public struct FetchClock: Sendable {
    /// UTC.
    public var now: @Sendable () -> Instant
    /// Throws when the task is cancelled while it waits.
    public var sleep: @Sendable (Duration) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Instant,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.now = now
        self.sleep = sleep
    }
}
