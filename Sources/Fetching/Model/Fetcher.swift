/// Answers requests: over the network, from an archive, or from local files.
///
/// One request is one exchange. Redirects, retries and politeness are layers of their own above it.
public protocol Fetcher: Sendable {
    /// - Throws: when there is no answer; an answer with an error status is returned.
    func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse
}
