/// One request on its way through the event loop.
///
/// Its variables are guarded by the event loop's lock until it is taken up, then belong to the loop's thread.
final class Exchange: @unchecked Sendable {
    enum End: Sendable {
        /// Whoever receives the transfer gives it back.
        case ended(CurlTransfer)
        case notStarted(String)
        case cancelled
    }

    let request: FetchRequest
    let url: AbsoluteURL
    let limits: FetchLimits

    /// Set when the task is cancelled; guarded by the lock.
    var isCancelled = false
    /// Nil before it is submitted and after it has been resumed.
    var continuation: UnsafeContinuation<End, Never>?
    /// While it runs; the loop thread's own.
    var transfer: CurlTransfer?

    init(_ request: FetchRequest, url: AbsoluteURL, limits: FetchLimits) {
        self.request = request
        self.url = url
        self.limits = limits
    }
}
