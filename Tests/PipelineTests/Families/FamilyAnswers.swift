import DCAT
import Fetching
import Foundation

/// Answers requests from files in the shape of one platform: the first file whose words are all in the request's
/// address or body is the answer, and a request that fits none is answered with 404.
struct FamilyAnswers: Fetcher {
    struct Answer {
        /// What the address or the body must hold.
        var words: [String]
        /// In the folder of fixtures; nil where the answer is `text`.
        var file: String?
        var text = ""

        init(_ words: [String], _ file: String) {
            self.words = words
            self.file = file
        }

        init(_ words: [String], text: String) {
            self.words = words
            self.text = text
        }
    }

    var folder: String
    /// Where answers that are texts are put.
    var scratch: String
    var answers: [Answer]

    func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let text = request.url + "\n" + String(decoding: request.body, as: UTF8.self)
        let answer = answers.first { $0.words.allSatisfy { text.contains($0) } }
        var path = folder + "/" + (answer?.file ?? "none")
        if let answer, answer.file == nil {
            path = scratch + "/" + UUID().uuidString
            try? Data(answer.text.utf8).write(to: URL(fileURLWithPath: path))
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        return FetchResponse(
            request: request, status: size == 0 ? 404 : 200, protocolVersion: "HTTP/1.1", headers: [],
            peerAddress: nil, timings: FetchTimings(), fetchedAt: Instant(year: 2026, month: 11, day: 22),
            body: ResponseBody(path: path, length: size, contentEncoding: nil, isTruncated: false))
    }
}
