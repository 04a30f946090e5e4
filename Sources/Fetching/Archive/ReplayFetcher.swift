import DCAT
import WARC

/// Answers from a capture alone, without network: with the answers and the failures that the run met.
public struct ReplayFetcher: Fetcher {
    private let archive: WARCArchive
    private let scratchDirectory: String
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - scratchDirectory: an existing folder for bodies read from the capture; whoever receives one removes it.
    ///   - now: the time in UTC of a failure for which the archive holds nothing; give the run's instant.
    public init(_ archive: WARCArchive, scratchDirectory: String, now: @escaping @Sendable () -> Instant) {
        self.archive = archive
        self.scratchDirectory = scratchDirectory
        self.now = now
    }

    /// - Throws: what the run met; ``FetchFailure/Code/notInArchive`` when it did not ask this,
    ///   ``FetchFailure/Code/storage`` when the record is damaged or the scratch folder cannot be written.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let answer: WARCAnswer?
        do throws(WARCError) {
            answer = try archive.latest(request.archiveKey, spoolingTo: scratchDirectory)
        } catch {
            throw FetchFailure(.storage, url: request.url, detail: "the capture: \(error)", at: now())
        }
        guard let answer,
            let outcome = ArchivedAnswer.outcome(answer, to: request, scratch: scratchDirectory).fitted(to: request)
        else {
            let detail = "the capture at \(archive.directory) has no answer to this \(request.method.rawValue) request"
            throw FetchFailure(.notInArchive, url: request.url, detail: detail, at: now())
        }
        return try outcome.get()
    }
}
