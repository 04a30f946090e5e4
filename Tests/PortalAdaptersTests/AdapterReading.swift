import DCAT
import Fetching
import Foundation
import Harvesting
import TestSupport

/// What an adapter makes of one answer that lies on disk.
struct AdapterReading {
    var datasets: [Dataset] = []
    var deleted: [String] = []
    var failures: [RecordIssue] = []
    var issues: [RecordIssue] = []
    var summary = PageSummary()
    var error: AdapterError?

    /// - Parameter request: nil for the adapter's first one.
    init(
        _ adapter: any PortalAdapter, path: String, request: HarvestRequest? = nil, contentEncoding: String? = nil,
        isTruncated: Bool = false
    ) throws {
        let request = try request ?? adapter.firstRequests().first.unwrapped
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64 ?? 0
        let body = ResponseBody(
            path: path, length: size, contentEncoding: contentEncoding, isTruncated: isTruncated)
        let response = FetchResponse(
            request: request.request, status: 200, protocolVersion: "HTTP/1.1", headers: [], peerAddress: nil,
            timings: FetchTimings(), fetchedAt: Instant(year: 2026, month: 11, day: 22), body: body)
        let scratch = Scratch.folder.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let answer = HarvestResponse(request: request, response: response, scratchDirectory: scratch)
        do {
            summary = try adapter.read(answer) { record in
                switch record {
                case .dataset(let dataset, let found):
                    datasets.append(dataset)
                    issues += found
                case .deleted(let identifier): deleted.append(identifier)
                case .failure(let issue): failures.append(issue)
                }
            }
        } catch let error as AdapterError {
            self.error = error
        }
    }

    /// Reads `text` as if a portal had answered it.
    init(
        _ adapter: any PortalAdapter, text: String, request: HarvestRequest? = nil, contentEncoding: String? = nil
    ) throws {
        try self.init(adapter, bytes: Array(text.utf8), request: request, contentEncoding: contentEncoding)
    }

    init(
        _ adapter: any PortalAdapter, bytes: [UInt8], request: HarvestRequest? = nil, contentEncoding: String? = nil
    ) throws {
        let path = Scratch.folder.appendingPathComponent(UUID().uuidString).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try self.init(adapter, path: path, request: request, contentEncoding: contentEncoding)
    }

    var codes: Set<String> { Set((issues + failures + summary.issues).map(\.code)) }
    var distributionCount: Int { datasets.reduce(0) { $0 + $1.distributions.count } }

    func issues(_ code: String) -> [RecordIssue] {
        (issues + failures + summary.issues).filter { $0.code == code }
    }
}

struct NothingThere: Error {}

extension Optional {
    var unwrapped: Wrapped {
        get throws {
            guard let self else { throw NothingThere() }
            return self
        }
    }
}
