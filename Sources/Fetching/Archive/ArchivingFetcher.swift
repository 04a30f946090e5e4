import DCAT
import WARC

/// Keeps every exchange in the capture of the run, and asks nothing that the capture answers already.
///
/// Failures are kept too, so that a replay meets them again. Requests that are equal to an archive (method, URL, body
/// and bytes wanted) are made once: a second one waits for the first and gets its answer. It goes above politeness, whose
/// further attempts are then one exchange, and beneath redirects, each of which is an exchange of its own.
public struct ArchivingFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let archive: RunArchive
    private let sentHeaders: SentHeaders
    private let gathersHeads: Bool

    /// - Parameters:
    ///   - archive: shared by all fetchers that write to one capture.
    ///   - sentHeaders: the header fields that a request goes out with, for the record
    ///     (``CurlConfiguration/sentHeaders(_:)``); nil for its own. Only the request's own fields and the first bytes it
    ///     wants may make a difference.
    ///   - gathersHeads: whether answers without a body, and failures, may wait in memory, to be written together. They are
    ///     written before the next request is made that the archive does not answer; who tells of them or keeps what they say
    ///     calls ``RunArchive/flush()`` first. For checks of links, many of which are answered at a time.
    public init(
        _ fetcher: any Fetcher, archive: RunArchive,
        sentHeaders: (@Sendable (FetchRequest) -> [HeaderField])? = nil, gathersHeads: Bool = false
    ) {
        self.fetcher = fetcher
        self.archive = archive
        self.gathersHeads = gathersHeads
        self.sentHeaders = SentHeaders(sentHeaders ?? { $0.sentHeaders })
    }

    /// For a capture that this fetcher alone writes to; see ``RunArchive``.
    public init(
        _ fetcher: any Fetcher, writer: WARCWriter, earlier: WARCArchive? = nil, scratchDirectory: String
    ) {
        self.init(
            fetcher, archive: RunArchive(writer: writer, earlier: earlier, scratchDirectory: scratchDirectory))
    }

    /// - Throws: the fetcher's failure, or that of the first such request; ``FetchFailure/Code/storage`` when the capture
    ///   cannot be read or written: the run must end.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let key = request.archiveKey
        let turn = key.fingerprint
        // Cancelled while it waited: the fetcher says so in its own words.
        if !archive.limiter.entersAtOnce(turn) {
            guard await archive.limiter.enter(turn) else { return try await fetcher.fetch(request) }
        }
        defer { archive.limiter.leave(turn) }
        if let known = try known(request, key) { return try known.get() }
        let outcome: Result<FetchResponse, FetchFailure>
        do throws(FetchFailure) {
            outcome = .success(try await fetcher.fetch(request))
        } catch {
            outcome = .failure(error)
        }
        do throws(WARCError) {
            let sent = sentHeaders.fields(of: request)
            if case .success(let response) = outcome, response.body.length > Self.shortBody {
                try await offNetworkThread { () throws(WARCError) in
                    try archive.add(outcome, to: request, key: key, sentHeaders: sent)
                }
            } else {
                try archive.add(outcome, to: request, key: key, sentHeaders: sent, waits: gathersHeads)
            }
        } catch {
            if case .success(let response) = outcome { response.body.discard() }
            throw storageFailure(error, request, at: outcome.instant)
        }
        return try outcome.get()
    }

    /// In bytes; a longer one takes longer to compress than to pass to another thread.
    private static let shortBody: Int64 = 1_024

    private func known(
        _ request: FetchRequest, _ key: WARCRequestKey
    ) throws(FetchFailure) -> Result<FetchResponse, FetchFailure>? {
        do throws(WARCError) {
            if let known = try archive.answer(to: request, key: key)?.fitted(to: request) { return known }
            // Nothing is asked because of an answer that a kill would lose.
            try archive.flush()
            return nil
        } catch {
            throw storageFailure(error, request, at: Instant(millisecondsSince1970: 0))
        }
    }

    private func storageFailure(_ error: WARCError, _ request: FetchRequest, at instant: Instant) -> FetchFailure {
        FetchFailure(.storage, url: request.url, detail: "the capture of the run: \(error)", at: instant)
    }
}

extension Result<FetchResponse, FetchFailure> {
    @inline(__always)
    init(of request: FetchRequest, from fetcher: any Fetcher) async {
        do throws(FetchFailure) {
            self = .success(try await fetcher.fetch(request))
        } catch {
            self = .failure(error)
        }
    }

    fileprivate var instant: Instant {
        switch self {
        case .success(let response): response.fetchedAt
        case .failure(let failure): failure.at
        }
    }
}
