import DCAT
import Fetching
import Foundation
import TestSupport
import Testing

/// A fetcher that may reach the loopback interface, with its spool folder.
struct CurlBench {
    let scratch: ScratchDirectory
    let fetcher: CurlFetcher
    let configuration: CurlConfiguration

    init(_ adjust: (inout CurlConfiguration) -> Void = { _ in }) throws {
        scratch = try ScratchDirectory()
        var configuration = CurlConfiguration(
            spoolDirectory: scratch.path, userAgent: "OpenGauge-tests/1", addresses: .allowPrivate)
        adjust(&configuration)
        self.configuration = configuration
        fetcher = try CurlFetcher(configuration, now: { FakeClock.start })
    }

    func get(_ url: String, limits: FetchLimits? = nil) async throws(FetchFailure) -> FetchResponse {
        try await fetcher.fetch(FetchRequest(.get, url, limits: limits))
    }

    /// The failure of a request that must fail; records an issue when it is answered.
    func failure(_ request: FetchRequest) async -> FetchFailure? {
        do {
            let response = try await fetcher.fetch(request)
            Issue.record("answered with \(response.status)")
            return nil
        } catch {
            return error
        }
    }

    func failure(_ url: String, limits: FetchLimits? = nil) async -> FetchFailure? {
        await failure(FetchRequest(.get, url, limits: limits))
    }
}

extension ResponseBody {
    /// Its bytes, as they came over the wire.
    func bytes() throws -> [UInt8] {
        if path.isEmpty { return [] }
        let all = try Data(contentsOf: URL(fileURLWithPath: path))
        return [UInt8](all.dropFirst(Int(offset)).prefix(Int(length)))
    }

    func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }
}
