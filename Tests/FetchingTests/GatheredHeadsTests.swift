import DCAT
import Foundation
import Synchronization
import TestSupport
import Testing
import WARC

@testable import Fetching

/// Heads that wait in memory for others to be written with.
@Suite struct GatheredHeadsTests {
    private struct Bench {
        let scratch: ScratchDirectory
        let bench: CurlBench
        let archive: RunArchive

        init() throws {
            scratch = try ScratchDirectory()
            bench = try CurlBench()
            let writer = try WARCWriter(
                directory: scratch.path + "/capture", name: "run", date: FakeClock.start.millisecondsSince1970)
            archive = RunArchive(writer: writer, scratchDirectory: scratch.path)
        }

        var segment: String { scratch.path + "/capture/run-00000.warc.gz" }
        var fetcher: ArchivingFetcher { ArchivingFetcher(bench.fetcher, archive: archive, gathersHeads: true) }

        /// Answers and failures that a kill would leave.
        func kept() throws -> Int { try WARCArchive(directory: scratch.path + "/capture").count }
    }

    @Test func `are in the file before anything is asked because of them`() async throws {
        let bench = try Bench()
        let sizes = Mutex<[Int]>([])
        let segment = bench.segment
        let server = try LoopbackServer { request in
            let size = try? FileManager.default.attributesOfItem(atPath: segment)[.size] as? Int
            sizes.withLock { $0.append(size ?? 0) }
            return LoopbackResponse(302, headers: [("Location", request.target + "a")])
        }
        let way = RedirectingFetcher(bench.fetcher, maximumRedirects: 3) { FakeClock.start }
        _ = await way.follow(FetchRequest(.head, server.url("/")))
        let seen = sizes.withLock { $0 }
        #expect(seen.count == 4)
        #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `wait until they are flushed or an answer with a body comes, and are told meanwhile`() async throws {
        let server = try LoopbackServer { request in
            request.method == "HEAD" ? LoopbackResponse() : LoopbackResponse(text: "x")
        }
        let bench = try Bench()
        let head = FetchRequest(.head, server.url("/a"))
        _ = try await bench.fetcher.fetch(head)
        #expect(try bench.kept() == 0)
        // The second one is answered by the capture.
        _ = try await bench.fetcher.fetch(head)
        #expect(try bench.kept() == 1)
        #expect(server.requests.count == 1)
        _ = try await bench.fetcher.fetch(FetchRequest(.head, server.url("/b")))
        #expect(try bench.kept() == 1)
        try bench.archive.flush()
        #expect(try bench.kept() == 2)
        try await bench.fetcher.fetch(FetchRequest(.get, server.url("/c"))).body.discard()
        #expect(try bench.kept() == 3)
    }

    @Test func `do not wait in a harvest`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try Bench()
        _ = try await ArchivingFetcher(bench.bench.fetcher, archive: bench.archive).fetch(
            FetchRequest(.head, server.url("/a")))
        #expect(try bench.kept() == 1)
    }
}
