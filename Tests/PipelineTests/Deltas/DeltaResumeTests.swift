import DCAT
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// A harvest of changes that ends in its middle is taken up by the next run.
@Suite struct DeltaResumeTests {
    private static let firstNight = Instant(year: 2026, month: 11, day: 1, hour: 3)

    @Test(arguments: ChangingPeer.all)
    func `what was read of the changes is not asked for again`(peer: ChangingPeer) async throws {
        var catalogue = ChangingCatalogue(20)
        let portal = try LoopbackPortal(
            kind: peer.kind, path: peer.path, portal: "options: \(peer.options)",
            network: "seconds-between-requests: 0", peer.answering(catalogue))
        try await portal.run(night: 0)
        for number in 0..<8 { catalogue.change(number, at: Self.firstNight.adding(days: 0.1 + Double(number) / 20)) }
        // The second list and those after it keep the run waiting, and trying again, until it is ended.
        let (waiting, waits) = AsyncStream<Void>.makeStream()
        portal.now(
            peer.answering(catalogue) { number in
                guard number >= 2 else { return nil }
                waits.yield()
                var silence = LoopbackResponse(503)
                silence.isSilent = true
                silence.delay = .seconds(1)
                return silence
            })
        let asked = portal.server.requests.count
        let run = Task { try await portal.run(night: 1) }
        for await _ in waiting { break }
        run.cancel()
        await #expect(throws: (any Error).self) { try await run.value }

        portal.now(peer.answering(catalogue))
        // Some hours later; it is the run of the night before that goes on.
        try await portal.run(night: 1.2)
        let result = try #require(try portal.result())
        #expect(result.state == .complete && !result.isFull, "\(result)")
        #expect(result.changed == 8 && result.added == 0 && result.unchanged == 12)
        let targets = portal.targets(from: asked)
        let first = try #require(targets.first { ($0.removingPercentEncoding ?? "").contains(peer.since) })
        #expect(targets.filter { $0 == first }.count == 1, "\(targets)")
    }
}
