import DCAT
import WARC

/// Answers from an archive alone: the same answers, and the same failures, as when it was written.
public struct ReplayFetcher: Fetcher {
    private let archive: WARCArchive
    private let scratchDirectory: String
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - scratchDirectory: an existing folder for bodies read from the archive.
    ///   - now: the time in UTC of a failure for which the archive holds nothing; give the run's instant.
    public init(_ archive: WARCArchive, scratchDirectory: String, now: @escaping @Sendable () -> Instant) {
        self.archive = archive
        self.scratchDirectory = scratchDirectory
        self.now = now
    }

    /// - Throws: the failure that was recorded; ``FetchFailure/Code/notInArchive`` when the archive holds no such request.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        guard let outcome = try ArchivedAnswer.find(WARCRequest(request), in: archive, for: request, scratchDirectory)
        else {
            throw FetchFailure(
                .notInArchive, url: request.url, detail: "the capture holds no such request", at: now())
        }
        return try outcome.get()
    }
}
