import Fetching
import Synchronization
import TestSupport
import Testing

@Suite struct CurlConcurrencyTests {
    @Test(arguments: [8, 512])
    func `answers thousands of requests, each with its own answer`(_ maximumTransfers: Int) async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.target) }
        let bench = try CurlBench { $0.maximumTransfers = maximumTransfers }
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<2_000 {
                group.addTask {
                    let response = try await bench.get(server.url("/\(number)"))
                    defer { response.body.discard() }
                    return try response.body.text() == "/\(number)"
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 2_000)
        #expect(Set(server.requests.map(\.connection)).count <= maximumTransfers)
        #expect(bench.scratch.contents == [])
    }

    @Test func `cancelling a task ends its transfer and no other`() async throws {
        let server = try LoopbackServer { request in
            var response = LoopbackResponse(text: "done")
            if request.target == "/slow" { response.delay = .seconds(3_600) }
            return response
        }
        let bench = try CurlBench()
        let slow = Task { await bench.failure(server.url("/slow")) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        slow.cancel()
        #expect(await slow.value?.code == .cancelled)
        #expect(try await bench.get(server.url("/quick")).status == 200)
    }

    @Test func `a cancelled task does not ask at all`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try CurlBench()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await bench.failure(server.url())
        }
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        #expect(server.requests.isEmpty)
    }

    @Test func `a request that waits for room can be cancelled`() async throws {
        let server = try LoopbackServer { request in
            var response = LoopbackResponse()
            if request.target == "/slow" { response.delay = .seconds(3_600) }
            return response
        }
        let bench = try CurlBench { $0.maximumTransfers = 1 }
        let slow = Task { await bench.failure(server.url("/slow")) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let waiting = Task { await bench.failure(server.url("/waiting")) }
        try await Task.sleep(for: .milliseconds(20))
        waiting.cancel()
        #expect(await waiting.value?.code == .cancelled)
        slow.cancel()
        #expect(await slow.value?.code == .cancelled)
        #expect(server.requests.map(\.target) == ["/slow"])
    }

    @Test func `cancelling at any moment leaves the fetcher whole`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.target) }
        let bench = try CurlBench { $0.maximumTransfers = 16 }
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let task = Task { try? await bench.get(server.url("/\(number)")).body.discard() }
                    for _ in 0..<(number % 20) { await Task.yield() }
                    if number % 2 == 0 { task.cancel() }
                    _ = await task.value
                }
            }
        }
        #expect(try await bench.get(server.url("/last")).body.text() == "/last")
        #expect(bench.scratch.contents.count == 1)
    }

    @Test func `fetchers come and go`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        for _ in 0..<50 {
            let response = try await CurlBench().get(server.url())
            #expect(response.status == 200)
        }
    }
}
