import DCAT
import WARC

/// Records every exchange before anybody uses it, and answers from the record what was asked before.
///
/// It lies above the network and its politeness: what the archive answers disturbs no host. A run that was cut short is
/// taken up by opening its archive again: what was answered then is not asked again, but for answers that tell of a
/// passing fault.
public struct ArchivingFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let writer: WARCWriter
    private let earlier: WARCArchive?
    private let scratchDirectory: String

    /// - Parameters:
    ///   - earlier: what was written before this run was taken up; nil for nothing.
    ///   - scratchDirectory: an existing folder for bodies read back from the archive.
    public init(
        _ fetcher: any Fetcher, writer: WARCWriter, earlier: WARCArchive? = nil, scratchDirectory: String
    ) {
        self.fetcher = fetcher
        self.writer = writer
        self.earlier = earlier
        self.scratchDirectory = scratchDirectory
    }

    /// - Throws: the fetcher's failure; ``FetchFailure/Code/storage`` when the archive cannot be written or read.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let asked = WARCRequest(request)
        if let earlier, let response = try ArchivedAnswer.find(asked, in: earlier, for: request, scratchDirectory),
            case .success(let answer) = response, !Self.isPassing(answer.status)
        {
            return answer
        }
        let outcome: Result<FetchResponse, FetchFailure>
        do { outcome = .success(try await fetcher.fetch(request)) } catch { outcome = .failure(error) }
        try record(outcome, of: asked)
        return try outcome.get()
    }

    private func record(
        _ outcome: Result<FetchResponse, FetchFailure>, of request: WARCRequest
    ) throws(FetchFailure) {
        do {
            switch outcome {
            case .success(let response):
                _ = try writer.write(WARCExchange(request: request, response: WARCResponse(response)))
            case .failure(let failure):
                guard failure.code != .cancelled, failure.code != .storage else { return }
                _ = try writer.write(
                    WARCFailure(
                        request: request.key, code: failure.code.rawValue, detail: failure.detail,
                        date: failure.at.millisecondsSince1970))
            }
        } catch {
            if case .success(let response) = outcome { response.body.discard() }
            throw FetchFailure(
                .storage, url: request.url, detail: "the archive cannot be written: \(error)",
                at: ArchivedAnswer.instant(of: outcome))
        }
    }

    /// Whether another attempt may fare better.
    private static func isPassing(_ status: Int) -> Bool { status == 429 || status >= 500 }
}
