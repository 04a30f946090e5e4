import DCAT
import Fetching
import Foundation
import Harvesting
import Synchronization
import TestSupport

/// Answers from a closure, with bodies in files of a folder.
final class ScriptedFetcher: Fetcher {
    struct Answer {
        var status = 200
        var headers: [HeaderField] = []
        var body = ""
    }

    let folder: String
    private let answer: @Sendable (FetchRequest) -> Result<Answer, FetchFailure>
    private let asked = Mutex<[FetchRequest]>([])

    init(_ answer: @escaping @Sendable (FetchRequest) -> Result<Answer, FetchFailure>) throws {
        folder = Scratch.folder.path + "/harvesting-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.answer = answer
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var requests: [FetchRequest] { asked.withLock { $0 } }

    /// Bodies that nobody removed.
    var bodiesLeft: Int { (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0 }

    func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        asked.withLock { $0.append(request) }
        let answer = try answer(request).get()
        let path = folder + "/" + UUID().uuidString
        if !answer.body.isEmpty { _ = FileManager.default.createFile(atPath: path, contents: Data(answer.body.utf8)) }
        return FetchResponse(
            request: request, status: answer.status, protocolVersion: "HTTP/1.1", headers: answer.headers,
            peerAddress: nil, timings: FetchTimings(), fetchedAt: Instant(year: 2026, month: 1, day: 1),
            body: answer.body.isEmpty
                ? .empty : ResponseBody(path: path, length: Int64(answer.body.utf8.count), isTemporary: true))
    }
}

/// Reads lines: `+id` is a dataset, `-id` a deleted one, `!` a failure, `>role url version` a further request, with a version
/// or without, `=n` a total, `?` says that there is nothing for now; anything that begins with `<` is not understood.
struct LineAdapter: PortalAdapter {
    var first: [HarvestRequest] = [HarvestRequest(FetchRequest(.get, "http://p/1"))]
    var asksChanges = false

    func firstRequests() -> [HarvestRequest] { first }

    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? { asksChanges ? first : nil }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let body = response.response.body
        let text = body.isEmpty ? "" : (try? String(contentsOfFile: body.path, encoding: .utf8)) ?? ""
        var summary = PageSummary()
        for line in text.split(separator: "\n") {
            switch line.first {
            case "+": try receive(.dataset(Dataset(identifier: String(line.dropFirst())), issues: []))
            case "-": try receive(.deleted(identifier: String(line.dropFirst())))
            case "!": try receive(.failure(RecordIssue(code: "record-unreadable", severity: .error, message: "bad")))
            case "=": summary.announcedTotal = Int(line.dropFirst())
            case ">":
                let words = line.dropFirst().split(separator: " ").map(String.init)
                summary.nextRequests.append(
                    HarvestRequest(
                        FetchRequest(.get, words[1]), role: words[0], version: words.count > 2 ? words[2] : nil))
            case "?": summary.isLasting = false
            default: throw AdapterError(.unexpectedContent, "not lines")
            }
        }
        return summary
    }
}

/// Remembers what a harvest gave.
final class RecordingSink: RecordSink {
    var identifiers: [String] = []
    var issues: [RecordIssue] = []
    var pages = 0

    func receive(_ record: HarvestedRecord, position: Int) throws {
        if case .dataset(let dataset, _) = record { identifiers.append(dataset.identifier) }
    }

    func report(_ issue: RecordIssue) throws { issues.append(issue) }

    func pageCompleted(_ page: HarvestedPage) throws { pages += 1 }
}
