import CLibCurl
import DCAT
import Glibc

/// Answers requests for `http`, `https`, `ftp` and `ftps` URLs over the network, through libcurl.
///
/// All transfers of a fetcher share one event loop thread, its connections and its name cache. Connections are kept and
/// used again, HTTP/2 is spoken over TLS where the server offers it, redirects are not followed, cookies are not kept.
/// Cancelling the calling task ends its transfer. The thread ends with the fetcher.
///
/// For FTP, a server that turns us away for want of encryption is asked once more with TLS; a directory is answered with its listing, `HEAD` asks for size and date alone, a refusal of the server is an
/// answer with its reply code as status, and `Content-Length` and `Last-Modified` are made from what the server says.
public final class CurlFetcher: Fetcher {
    private let loop: CurlEventLoop
    private let configuration: CurlConfiguration
    private let now: @Sendable () -> Instant

    /// - Parameter now: the time in UTC, for ``FetchResponse/fetchedAt``.
    /// - Throws: ``FetchFailure/Code/storage`` when the spool folder cannot be written or the event loop not be started.
    public init(_ configuration: CurlConfiguration, now: @escaping @Sendable () -> Instant) throws(FetchFailure) {
        let spool = configuration.spoolDirectory
        guard access(spool, W_OK | X_OK) == 0 else {
            throw FetchFailure(
                .storage, url: "", detail: "cannot write to the spool folder \(spool): \(systemError(errno))", at: now()
            )
        }
        guard let loop = CurlEventLoop(configuration) else {
            throw FetchFailure(
                .storage, url: "", detail: "cannot start the network thread: \(systemError(errno))", at: now())
        }
        self.loop = loop
        self.configuration = configuration
        self.now = now
    }

    deinit { loop.stop() }

    /// Runs tasks on the network thread, for the many that do little but ask: an answer then passes from no thread to
    /// another. While a task works, all transfers wait; what takes longer than some microseconds belongs elsewhere
    /// (``offNetworkThread(_:)``). Give it to tasks that keep the fetcher.
    public var executor: any NetworkThread { loop }

    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let url = try checkedURL(request)
        let limits = request.limits ?? configuration.limits
        let exchange = Exchange(request, url: url, limits: limits)
        let answer = try await response(to: exchange)
        guard exchange.wantsTLS, url.scheme == "ftp" else { return answer }
        let secured = Exchange(request, url: url, limits: limits, beginsTLS: true)
        do throws(FetchFailure) {
            let response = try await response(to: secured)
            answer.body.discard()
            return response
        } catch {
            if secured.knowsNoTLS { return answer }
            throw error
        }
    }

    /// Part of its callers: entering a task's function and coming back costs as much as what this one does.
    @inline(__always)
    private func response(to exchange: Exchange) async throws(FetchFailure) -> FetchResponse {
        let end = await withTaskCancellationHandler {
            await withUnsafeContinuation { loop.submit(exchange, $0) }
        } onCancel: {
            loop.cancel(exchange)
        }
        let url = exchange.request.url
        switch end {
        case .cancelled: throw FetchFailure(.cancelled, url: url, detail: "the request was cancelled", at: now())
        case .notStarted(let detail): throw FetchFailure(.protocolError, url: url, detail: detail, at: now())
        case .ended(let transfer):
            defer { loop.recycle(transfer) }
            if exchange.isFTP { exchange.noteTLS(transfer) }
            return try transfer.response(to: exchange, at: now())
        }
    }

    private func checkedURL(_ request: FetchRequest) throws(FetchFailure) -> AbsoluteURL {
        func failure(_ code: FetchFailure.Code, _ detail: String) -> FetchFailure {
            FetchFailure(code, url: request.url, detail: detail, at: now())
        }
        guard let url = request.target.absolute, CurlFetcher.schemes.contains(url.scheme) else {
            guard let scheme = AbsoluteURL.scheme(of: request.url) else {
                throw failure(.invalidURL, "not an absolute URL; it must begin with a scheme such as https://")
            }
            guard CurlFetcher.schemes.contains(scheme) else {
                throw failure(.unsupportedScheme, "\(scheme): is never fetched; only http, https, ftp and ftps are")
            }
            throw failure(.invalidURL, "not a URL with a host and port that can exist")
        }
        guard url.scheme.hasPrefix("http") || request.method != .post else {
            throw failure(.protocolError, "POST does not exist in FTP")
        }
        return url
    }

    /// Those it answers.
    public static let schemes: Set<String> = ["http", "https", "ftp", "ftps"]
}
