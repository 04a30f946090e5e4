import DCAT
import Fetching
import Glibc
import Synchronization

/// Answers by method and URL from a script, and remembers what it was asked.
final class ScriptedFetcher: Fetcher {
    struct Answer: Sendable {
        var status = 200
        var headers: [HeaderField] = []
        var body: [UInt8] = []
        var failure: FetchFailure.Code?
        var isFTP = false

        init(_ status: Int, _ headers: [(String, String)] = [], body: String = "") {
            self.status = status
            self.headers = headers.map { HeaderField($0.0, $0.1) }
            self.body = Array(body.utf8)
        }

        init(_ failure: FetchFailure.Code) { self.failure = failure }

        static func ftp(_ code: Int) -> Answer {
            var answer = Answer(code)
            answer.isFTP = true
            return answer
        }
    }

    static let now = Instant(year: 2026, month: 11, day: 22, hour: 6)

    private let asked = Mutex<[String]>([])
    private let answer: @Sendable (FetchRequest) async -> Answer
    private let scratch: ScratchFolder

    init(_ answer: @escaping @Sendable (FetchRequest) async -> Answer) throws {
        self.answer = answer
        scratch = try ScratchFolder()
    }

    /// - Parameter script: answers by `METHOD url`; what is missing is not in the archive.
    convenience init(_ script: [String: Answer]) throws {
        try self.init { script["\($0.method.rawValue) \($0.url)"] ?? Answer(.notInArchive) }
    }

    /// All requests so far, as `METHOD url`.
    var requests: [String] { asked.withLock { $0 } }

    func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let number = asked.withLock { asked in
            asked.append("\(request.method.rawValue) \(request.url)")
            return asked.count
        }
        let answer = await answer(request)
        if let failure = answer.failure {
            throw FetchFailure(failure, url: request.url, detail: "as scripted", at: ScriptedFetcher.now)
        }
        return FetchResponse(
            request: request, status: answer.status, protocolVersion: answer.isFTP ? "FTP" : "HTTP/1.1",
            headers: answer.headers, peerAddress: "192.0.2.1", timings: FetchTimings(firstByte: 12),
            fetchedAt: ScriptedFetcher.now, body: body(answer, request, number))
    }

    private func body(_ answer: Answer, _ request: FetchRequest, _ number: Int) -> ResponseBody {
        guard request.method != .head, !answer.body.isEmpty else { return .empty }
        let limit = request.limits?.maximumBodyBytes ?? .max
        let bytes = answer.body.prefix(Int(clamping: limit))
        return ResponseBody(
            path: scratch.write(Array(bytes), named: "\(number)"), length: Int64(bytes.count),
            contentEncoding: answer.headers.first(named: "Content-Encoding"),
            isTruncated: bytes.count < answer.body.count, isTemporary: true)
    }

    /// Files of bodies that nobody removed.
    var leftovers: Int { scratch.count }
}
