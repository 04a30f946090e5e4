import DCAT
import Fetching
import Synchronization

/// Answers from a closure and remembers what it was asked.
final class StubFetcher: Fetcher {
    private let asked = Mutex<[FetchRequest]>([])
    private let answer: @Sendable (FetchRequest, Int) async -> Result<FetchResponse, FetchFailure>

    /// - Parameter answer: gets the request and how many came before it.
    init(_ answer: @escaping @Sendable (FetchRequest, Int) async -> Result<FetchResponse, FetchFailure>) {
        self.answer = answer
    }

    var requests: [FetchRequest] { asked.withLock { $0 } }

    func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let number = asked.withLock { asked in
            asked.append(request)
            return asked.count - 1
        }
        return try await answer(request, number).get()
    }
}

extension FetchResponse {
    /// An answer without a body.
    static func stub(
        _ request: FetchRequest, _ status: Int = 200, _ headers: [HeaderField] = [], at: Instant = FakeClock.start
    ) -> FetchResponse {
        FetchResponse(
            request: request, status: status, protocolVersion: "HTTP/1.1", headers: headers, peerAddress: nil,
            timings: FetchTimings(), fetchedAt: at, body: .empty)
    }
}
