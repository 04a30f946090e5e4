import DCAT
import Foundation
import Synchronization
import TestSupport
import Testing
import WARC

@testable import Fetching

/// A run with a capture of its own over a scripted server.
private struct ArchiveBench {
    let scratch: ScratchDirectory
    let bench: CurlBench

    init() throws {
        scratch = try ScratchDirectory()
        bench = try CurlBench()
        try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
    }

    var capture: String { scratch.path + "/capture" }
    var spool: String { scratch.path + "/spool" }
    var spooled: [String] { (try? FileManager.default.contentsOfDirectory(atPath: spool)) ?? [] }

    /// Runs with the capture open, and closes it.
    @discardableResult
    func run<Value>(
        over fetcher: (any Fetcher)? = nil, _ work: (ArchivingFetcher) async throws -> Value
    ) async throws -> Value {
        let writer = try writer()
        let archive = RunArchive(
            writer: writer, earlier: try WARCArchive(directory: capture), scratchDirectory: spool)
        let value = try await work(ArchivingFetcher(fetcher ?? bench.fetcher, archive: archive))
        try writer.close()
        return value
    }

    func writer() throws -> WARCWriter {
        try WARCWriter(directory: capture, name: "run", date: FakeClock.start.millisecondsSince1970)
    }

    func replay() throws -> ReplayFetcher {
        ReplayFetcher(
            try WARCArchive(directory: capture), scratchDirectory: spool, now: { FakeClock.start })
    }
}

/// Ways that lead back until a cookie comes.
@Suite struct ArchivedCookieTests {
    @Test func `an answer to a cookie is kept beside the one without, and found again`() async throws {
        let bench = try ArchiveBench()
        let server = try LoopbackServer { request in
            let fields = [("Location", "/a"), ("Set-Cookie", "sid=1")]
            return request.header("Cookie") == nil
                ? LoopbackResponse(302, headers: fields) : LoopbackResponse(text: "here")
        }
        let requests = [
            FetchRequest(.head, server.url("/a")), FetchRequest(.get, server.url("/a"), firstBytes: 100),
            FetchRequest(.get, server.url("/a")),
        ]
        func follow(_ fetcher: any Fetcher) async throws {
            for request in requests {
                let chain = await RedirectingFetcher(fetcher) { FakeClock.start }.follow(request)
                let response = try chain.outcome.get()
                #expect(response.status == 200 && chain.hops.count == 1 && chain.cookies == ["sid"])
                #expect(try response.body.text() == (request.method == .head ? "" : "here"))
                response.body.discard()
            }
        }
        try await bench.run { try await follow($0) }
        #expect(server.requests.count == 6)
        // Taken up again, nothing is asked twice.
        try await bench.run { try await follow($0) }
        #expect(server.requests.count == 6)
        server.stop()
        try await follow(try bench.replay())
    }

    @Test func `a capture of before cookies were sent gives what it gave`() async throws {
        let bench = try ArchiveBench()
        let server = try LoopbackServer { _ in
            LoopbackResponse(302, headers: [("Location", "/a"), ("Set-Cookie", "sid=1")])
        }
        let request = FetchRequest(.get, server.url("/a"))
        try await bench.run { _ = try await $0.fetch(request) }
        let chain = await RedirectingFetcher(try bench.replay()) { FakeClock.start }.follow(request)
        #expect(chain.outcome.failure?.code == .tooManyRedirects && chain.cookies.isEmpty)
    }
}

extension Result<FetchResponse, FetchFailure> {
    fileprivate var failure: FetchFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}

extension Fetcher {
    fileprivate func outcome(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        await Result(of: request, from: self)
    }

    fileprivate func expect(_ text: String, at url: String, _ location: SourceLocation = #_sourceLocation) async throws
    {
        let received = try await self.text(FetchRequest(.get, url))
        #expect(received == text, sourceLocation: location)
    }

    fileprivate func text(_ request: FetchRequest) async throws -> String {
        let response = try await fetch(request)
        defer { response.body.discard() }
        return try response.body.text()
    }
}

@Suite struct ArchivingFetcherTests {
    @Test func `a replay gives what the run was given`() async throws {
        let large = [UInt8](repeating: 9, count: 200_000) + (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let server = try LoopbackServer { request in
            switch (request.method, request.target) {
            case ("HEAD", _): LoopbackResponse(headers: [("Content-Length", "77"), ("Last-Modified", "x")])
            case ("POST", _): LoopbackResponse(body: request.body + request.body)
            case (_, "/large"): LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: large)
            case (_, "/gone"): LoopbackResponse(410, headers: [("X", "é"), ("X", "")], text: "gone")
            case (_, "/empty"): LoopbackResponse(204)
            default: LoopbackResponse(text: request.target)
            }
        }
        let files = try LoopbackFTPServer(files: ["a": .init("abc", modified: "20250607080910")])
        let requests = [
            FetchRequest(.get, server.url("/a b")), FetchRequest(.head, server.url("/a b")),
            FetchRequest(.post, server.url("/p"), body: [1]), FetchRequest(.post, server.url("/p"), body: [2]),
            FetchRequest(.get, server.url("/large")), FetchRequest(.get, server.url("/large"), firstBytes: 5),
            FetchRequest(.get, server.url("/gone")), FetchRequest(.get, server.url("/empty")),
            FetchRequest(.get, files.url("a")), FetchRequest(.get, files.url("none")),
            FetchRequest(.get, "http://name.invalid/"), FetchRequest(.get, "nothing"), FetchRequest(.get, "data:,x"),
        ]
        let bench = try ArchiveBench()
        var live: [Result<FetchResponse, FetchFailure>] = []
        try await bench.run { fetcher in
            for request in requests { live.append(await fetcher.outcome(request)) }
        }
        server.stop()
        files.stop()
        let replay = try bench.replay()
        for (request, expected) in zip(requests, live) {
            switch (expected, await replay.outcome(request)) {
            case (.failure(let one), .failure(let two)): #expect(one == two)
            case (.success(let one), .success(let two)):
                #expect(one.status == two.status)
                #expect(one.protocolVersion == two.protocolVersion)
                #expect(one.headers == two.headers, "\(request)")
                #expect(one.peerAddress == two.peerAddress)
                #expect(one.timings == two.timings)
                #expect(one.fetchedAt == two.fetchedAt)
                #expect(one.request == two.request)
                #expect(one.body.contentEncoding == two.body.contentEncoding)
                #expect(one.body.isTruncated == two.body.isTruncated)
                #expect(try one.body.bytes() == two.body.bytes())
                two.body.discard()
            default: Issue.record("\(request.url): run and replay differ")
            }
        }
        #expect(bench.spooled == [])
    }

    @Test func `asks nothing twice`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.target) }
        let bench = try ArchiveBench()
        try await bench.run { fetcher in
            for _ in 0..<3 { try await fetcher.expect("/a", at: server.url("/a")) }
            try await fetcher.expect("/a", at: server.url("/a#part"))
        }
        try await bench.run { fetcher in
            try await fetcher.expect("/a", at: server.url("/a"))
            try await fetcher.expect("/b", at: server.url("/b"))
        }
        #expect(server.requests.map(\.target) == ["/a", "/b"])
        #expect(bench.spooled == [])
    }

    @Test func `equal requests at once are one exchange`() async throws {
        let server = try LoopbackServer { request in
            var response = LoopbackResponse(text: request.target)
            response.delay = .milliseconds(50)
            return response
        }
        let bench = try ArchiveBench()
        try await bench.run { fetcher in
            try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<30 {
                    group.addTask { try await fetcher.text(FetchRequest(.get, server.url("/\(number % 3)"))) }
                }
                for try await text in group { #expect(text.count == 2) }
            }
        }
        #expect(server.requests.count == 3)
    }

    @Test func `requests that differ in method, body or bytes wanted are different`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        let bench = try ArchiveBench()
        let url = server.url("/")
        let requests = [
            FetchRequest(.get, url), FetchRequest(.head, url), FetchRequest(.post, url),
            FetchRequest(.post, url, body: [1]), FetchRequest(.get, url, firstBytes: 9),
            FetchRequest(.get, url, firstBytes: 10),
        ]
        try await bench.run { fetcher in
            for request in requests + requests { try await fetcher.fetch(request).body.discard() }
        }
        #expect(server.requests.count == requests.count)
    }

    @Test func `a failure is the answer for this part of the run, and asked again by the next`() async throws {
        let stub = StubFetcher { request, number in
            number == 0
                ? .failure(FetchFailure(.timeout, url: request.url, detail: "slow\nhost", at: FakeClock.start))
                : .success(.stub(request))
        }
        let request = FetchRequest(.get, "http://a/")
        let bench = try ArchiveBench()
        try await bench.run(over: stub) { fetcher in
            for _ in 0..<2 { #expect(await fetcher.outcome(request).failure?.code == .timeout) }
        }
        #expect(stub.requests.count == 1)
        let replayed = await (try bench.replay()).outcome(request)
        #expect(replayed.failure?.code == .timeout)
        #expect(replayed.failure?.detail == "slow host")
        #expect(replayed.failure?.at == FakeClock.start)
        try await bench.run(over: stub) { fetcher in #expect(await fetcher.outcome(request).failure == nil) }
        #expect(stub.requests.count == 2)
        #expect(await (try bench.replay()).outcome(request).failure == nil)
    }

    @Test(arguments: [(200, 1), (404, 1), (403, 1), (429, 2), (500, 2), (503, 2)])
    func `an answer that tells of a passing fault is asked again by the next part`(
        _ status: Int, _ asked: Int
    ) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status, text: "x") }
        let bench = try ArchiveBench()
        for _ in 0..<2 {
            try await bench.run { fetcher in
                for _ in 0..<2 { try await fetcher.expect("x", at: server.url()) }
            }
        }
        #expect(server.requests.count == asked)
        #expect(bench.spooled == [])
    }

    @Test func `fetchers over one archive share its answers`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        let bench = try ArchiveBench()
        let archive = RunArchive(writer: try bench.writer(), scratchDirectory: bench.spool)
        for _ in 0..<2 {
            try await ArchivingFetcher(bench.bench.fetcher, archive: archive).expect("x", at: server.url())
        }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [FetchFailure.Code.cancelled, .storage, .notInArchive])
    func `a failure of our own is not kept`(_ code: FetchFailure.Code) async throws {
        let stub = StubFetcher { request, _ in
            .failure(FetchFailure(code, url: request.url, detail: "x", at: FakeClock.start))
        }
        let bench = try ArchiveBench()
        try await bench.run(over: stub) { fetcher in
            for _ in 0..<2 { _ = await fetcher.outcome(FetchRequest(.get, "http://a/")) }
        }
        #expect(stub.requests.count == 2)
        let replayed = await (try bench.replay()).outcome(FetchRequest(.get, "http://a/"))
        #expect(replayed.failure?.code == .notInArchive)
    }

    @Test func `every code of a failure survives the archive`() async throws {
        let codes = FetchFailure.Code.allCases.filter { ![.cancelled, .storage, .notInArchive].contains($0) }
        let stub = StubFetcher { request, number in
            .failure(FetchFailure(codes[number], url: request.url, detail: "\(number)", at: FakeClock.start))
        }
        let bench = try ArchiveBench()
        let requests = codes.map { FetchRequest(.get, "http://a/\($0.rawValue)") }
        try await bench.run(over: stub) { fetcher in
            for request in requests { _ = await fetcher.outcome(request) }
        }
        let replay = try bench.replay()
        for (code, request) in zip(codes, requests) {
            let outcome = await replay.outcome(request)
            #expect(outcome.failure?.code == code)
        }
    }

    @Test func `a run that was killed goes on with what its capture holds`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: String(repeating: $0.target, count: 500)) }
        let bench = try ArchiveBench()
        let requests = (0..<10).map { FetchRequest(.get, server.url("/\($0)")) }
        try await bench.run { fetcher in
            for request in requests { try await fetcher.fetch(request).body.discard() }
        }
        // As if the program had died while it wrote the last record.
        let segment = bench.capture + "/run-00000.warc.gz"
        let whole = try Data(contentsOf: URL(fileURLWithPath: segment))
        try whole.dropLast(40).write(to: URL(fileURLWithPath: segment))
        try await bench.run { fetcher in
            for request in requests {
                let text = try await fetcher.text(request)
                #expect(text.count == 1_000)
            }
        }
        #expect(server.requests.count == 11)
        #expect(server.requests.last?.target == "/9")
        let replay = try bench.replay()
        for request in requests { #expect(try await replay.text(request).count == 1_000) }
    }

    @Test func `says that the run must end when the capture cannot be written`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        let bench = try ArchiveBench()
        let writer = try bench.writer()
        try writer.close()
        let fetcher = ArchivingFetcher(bench.bench.fetcher, writer: writer, scratchDirectory: bench.spool)
        let outcome = await fetcher.outcome(FetchRequest(.get, server.url()))
        #expect(outcome.failure?.code == .storage)
        #expect(bench.bench.scratch.contents == [])
    }

    @Test func `keeps the header fields that were sent`() async throws {
        let configuration = CurlConfiguration(spoolDirectory: "/", userAgent: "OpenGauge/0.1")
        let plain = configuration.sentHeaders(FetchRequest(.get, "http://a/"))
        #expect(plain.map(\.name) == ["Accept", "Accept-Encoding", "User-Agent"])
        let own = FetchRequest(.get, "http://a/", headers: [HeaderField("accept", "text/turtle")], firstBytes: 9)
        #expect(
            configuration.sentHeaders(own) == [
                HeaderField("Range", "bytes=0-8"), HeaderField("Accept-Encoding", "identity"),
                HeaderField("User-Agent", "OpenGauge/0.1"), HeaderField("accept", "text/turtle"),
            ])
    }
}
