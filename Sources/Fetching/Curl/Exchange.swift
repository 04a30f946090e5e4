import CLibCurl

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
    /// Whether an FTP server is asked for TLS before anything else (AUTH TLS, RFC 4217).
    let beginsTLS: Bool

    /// Set when the task is cancelled; guarded by the lock.
    var isCancelled = false
    /// Nil before it is submitted and after it has been resumed.
    var continuation: UnsafeContinuation<End, Never>?
    /// While it runs; the loop thread's own.
    var transfer: CurlTransfer?
    /// Once it has ended: whether an FTP server turned us away for want of encryption.
    private(set) var wantsTLS = false
    /// Once it has ended: whether an FTP server that was asked for TLS has none.
    private(set) var knowsNoTLS = false

    init(_ request: FetchRequest, url: AbsoluteURL, limits: FetchLimits, beginsTLS: Bool = false) {
        self.beginsTLS = beginsTLS
        self.request = request
        self.url = url
        self.limits = limits
    }

    func noteTLS(_ ended: CurlTransfer) {
        let result = ended.pointer.pointee.result
        wantsTLS = ended.pointer.pointee.wants_tls && result != CURLE_OK
        knowsNoTLS = result == CURLE_USE_SSL_FAILED
    }
}
