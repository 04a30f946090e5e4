import DCAT
import Foundation
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Every kind that can be asked for changes, night after night over HTTP, against a portal that answers as its software
/// does.
@Suite struct DeltaNightTests {
    private static func portal(
        _ peer: ChangingPeer, _ catalogue: ChangingCatalogue, sweepEvery: Int = 3
    ) throws -> LoopbackPortal {
        try LoopbackPortal(
            kind: peer.kind, path: peer.path, portal: "full-sweep-every: \(sweepEvery)\noptions: \(peer.options)",
            network: "seconds-between-requests: 0", peer.answering(catalogue))
    }

    private static let firstNight = Instant(year: 2026, month: 11, day: 1, hour: 3)

    /// What the run of the night published as having happened: identifier and word.
    private static func published(_ portal: LoopbackPortal) throws -> Set<String> {
        let lines = try portal.page("downloads/changes.csv").split(whereSeparator: \.isNewline)
        let heading = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
        let identifier = try #require(heading.firstIndex { $0.hasSuffix("dataset") })
        let change = try #require(heading.firstIndex { $0.hasSuffix("change") })
        return Set(
            lines.dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[identifier]) \(cells[change])"
            })
    }

    @Test(arguments: ChangingPeer.all)
    func `exactly what changed is read and published, and a full sweep finds the rest`(peer: ChangingPeer) async throws
    {
        var catalogue = ChangingCatalogue(20)
        catalogue.change(7, at: Self.firstNight.adding(days: -1), title: "At the edge")
        catalogue.change(8, at: Instant(year: 2026, month: 10, day: 31, hour: 2, minute: 59, second: 59))
        let portal = try Self.portal(peer, catalogue)
        let first = try await portal.run(night: 0)
        #expect(first.exit == .success, "\(first.text)")
        #expect(try portal.result()?.added == 20)

        // One changes, one comes, one goes.
        catalogue.change(3, at: Self.firstNight.adding(days: 0.7))
        catalogue.add(at: Self.firstNight.adding(days: 0.75))
        catalogue.delete(5, at: Self.firstNight.adding(days: 0.8))
        portal.now(peer.answering(catalogue))
        var asked = portal.server.requests.count
        try await portal.run(night: 1)
        let delta = try #require(try portal.result())
        let deletions = peer.tellsDeletions ? 1 : 0
        #expect(delta.state == .complete && !delta.isFull, "\(delta.message ?? "")")
        #expect(delta.received == peer.atTheEdge + 2 + deletions)
        #expect(delta.added == 1 && delta.changed == 1 && delta.removed == deletions && delta.missing == 0)
        #expect(delta.unchanged == 19 - deletions && delta.returned == 0 && delta.failures == 0)
        let targets = portal.targets(from: asked).compactMap(\.removingPercentEncoding)
        #expect(targets.contains { $0.contains(peer.since) }, "\(targets)")
        #expect(targets.allSatisfy { $0.contains(peer.since) || $0.contains("verb=") }, "\(targets)")
        #expect(
            try Self.published(portal)
                == Set(["r3 changed", "r20 added"] + (peer.tellsDeletions ? ["r5 removed"] : [])))

        // Nothing more happens: what overlaps is read and known.
        asked = portal.server.requests.count
        try await portal.run(night: 2)
        let quiet = try #require(try portal.result())
        #expect(quiet.state == .complete && !quiet.isFull && quiet.received == peer.atTheLaterEdge + 2 + deletions)
        #expect(quiet.added + quiet.changed + quiet.removed + quiet.missing + quiet.returned == 0)
        #expect(quiet.unchanged == 21 - deletions)
        #expect(portal.targets(from: asked).count == peer.quietRequests)
        #expect(try Self.published(portal) == [])

        try await portal.run(night: 3)
        let sweep = try #require(try portal.result())
        #expect(sweep.state == .complete && sweep.isFull && sweep.unchanged == 20)
        #expect(sweep.missing == 1 - deletions && sweep.added + sweep.changed + sweep.returned == 0)

        // What was gone comes back as it was.
        catalogue.restore(5, at: Self.firstNight.adding(days: 3.5))
        portal.now(peer.answering(catalogue))
        try await portal.run(night: 4)
        let back = try #require(try portal.result())
        #expect(back.state == .complete && !back.isFull && back.received == 1)
        #expect(back.returned == 1 && back.added == 0 && back.missing == 0 && back.unchanged == 20)
    }

    @Test(arguments: ChangingPeer.all)
    func `changes that break off are made good by a whole harvest`(peer: ChangingPeer) async throws {
        var catalogue = ChangingCatalogue(20)
        let portal = try Self.portal(peer, catalogue)
        try await portal.run(night: 0)
        for number in 0..<8 { catalogue.change(number, at: Self.firstNight.adding(days: 0.1 + Double(number) / 20)) }
        // The second list that is asked for, and all after it, fail; by no status of a server in trouble, which would be
        // given a rest of half a minute.
        portal.now(peer.answering(catalogue) { $0 < 2 ? nil : LoopbackResponse(404) })
        try await portal.run(night: 1)
        let broken = try #require(try portal.result())
        #expect(broken.state == .partial && broken.isAccepted && !broken.isFull)
        #expect(broken.changed == 5 && broken.missing == 0, "\(broken)")
        portal.now(peer.answering(catalogue))
        try await portal.run(night: 2)
        let whole = try #require(try portal.result())
        #expect(whole.state == .complete && whole.isFull && whole.changed == 3 && whole.unchanged == 17)
    }

    @Test(arguments: ChangingPeer.all)
    func `a portal that knows nothing of changes is read whole in the same night`(peer: ChangingPeer) async throws {
        var catalogue = ChangingCatalogue(20)
        let portal = try Self.portal(peer, catalogue)
        try await portal.run(night: 0)
        catalogue.change(3, at: Self.firstNight.adding(days: 0.5))
        let answer = peer.answering(catalogue)
        let since = peer.since
        portal.now { request in
            let target = request.target.removingPercentEncoding ?? ""
            return target.contains(since) ? LoopbackResponse(400, text: #"{"message": "no"}"#) : answer(request)
        }
        try await portal.run(night: 1)
        let run = try #require(try portal.result())
        #expect(run.state == .complete && run.isFull && run.changed == 1 && run.unchanged == 19, "\(run)")
    }

    @Test func `a token that expires in the middle of a list costs nothing, and nothing is counted twice`() async throws
    {
        let peer = ChangingPeer.repository(granularity: "YYYY-MM-DD", stampsDays: true)
        let catalogue = ChangingCatalogue(20)
        let portal = try Self.portal(peer, catalogue)
        let expired = Mutex(false)
        portal.now { request in
            let query = PeerQuery(request.target)
            let isDue = query["resumptionToken"]?.hasPrefix("10/") ?? false
            let isFirst =
                isDue
                && expired.withLock { was in
                    defer { was = true }
                    return !was
                }
            guard isFirst else { return peer.answer(query, catalogue) }
            return .xml(
                """
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><error code="badResumptionToken">Too late</error>
                </OAI-PMH>
                """)
        }
        try await portal.run(night: 0)
        let run = try #require(try portal.result())
        #expect(run.state == .complete && run.added == 20, "\(run)")
        #expect(run.announced == 20 && run.received == 20 && run.duplicates == 0)
        #expect(try portal.page("downloads/issues.csv").contains("list-restarted"))
    }
}
