import DCAT
import DataQuality
import Testing

@testable import LinkChecking

@Suite struct LaneBoardTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Checks links, some at once, each of which takes as long as the others.
    ///
    /// - Returns: the most checks of each host that ran at once.
    private func most(
        _ links: [String], atOnce places: Int, stoppingAfter count: Int = .max, mayWiden: Bool = true
    ) throws -> [Character: Int] {
        var board = try LaneBoard(
            pace: LinkCheckPace(maximumChecksPerHost: 4), spoolDirectory: folder.path, asOf: ScriptedFetcher.now)
        try board.add(links.map { LinkToCheck(url: $0) })
        var running: [(ticket: LaneBoard.Ticket, url: String)] = []
        var most: [Character: Int] = [:]
        var checks = 0
        while checks < count {
            filling: while running.count < places, let step = try board.next(mayWiden: mayWiden) {
                if case .wider = step { break filling }
                guard case .check(let link, let ticket) = step else { continue }
                running.append((ticket, link.url))
                let host = host(link.url)
                most[host] = max(most[host] ?? 0, running.count { self.host($0.url) == host })
            }
            guard !running.isEmpty else { break }
            let ended = running.removeFirst()
            checks += 1
            let observation = LinkObservation(
                url: ended.url, checkedAt: ScriptedFetcher.now, verdict: .ok, cause: "http-200", attempts: [])
            #expect(board.finish(ended.ticket, observation) == 0)
        }
        #expect(checks == min(count, links.count))
        return most
    }

    private func host(_ url: String) -> Character { url.dropFirst(8).first ?? "?" }

    private func links(_ hosts: String, _ count: Int) -> [String] {
        (0..<count).flatMap { number in hosts.map { "https://\($0).example/\(number)" } }
    }

    @Test func `no more connections are opened than there are places, while all hosts have links`() throws {
        let most = try most(links("abcd", 300), atOnce: 6, stoppingAfter: 800)
        #expect(most.count == 4 && most.values.reduce(0, +) == 6, "\(most)")
    }

    @Test func `a host is asked more at once with the places that others leave`() throws {
        let most = try most(links("abcd", 20) + links("e", 300), atOnce: 5)
        #expect(most["e"] == 4, "\(most)")
    }

    @Test func `a host is not asked more at once until that is allowed`() throws {
        let most = try most(links("abcd", 20) + links("e", 300), atOnce: 8, mayWiden: false)
        #expect(most == ["a": 1, "b": 1, "c": 1, "d": 1, "e": 1])
    }

    @Test func `with a host that waits to be asked more at once nothing else is left to do`() throws {
        var board = try LaneBoard(
            pace: LinkCheckPace(maximumChecksPerHost: 4), spoolDirectory: folder.path, asOf: ScriptedFetcher.now)
        try board.add(links("ab", 20).map { LinkToCheck(url: $0) })
        var steps: [String] = []
        for mayWiden in [false, false, false, true, false] {
            switch try board.next(mayWiden: mayWiden) {
            case .check(let link, _)?: steps.append(String(link.url.dropFirst(8)))
            case .wider?: steps.append("wider")
            default: steps.append("other")
            }
        }
        #expect(steps == ["a.example/0", "b.example/0", "wider", "a.example/1", "wider"], "\(steps)")
    }

    @Test func `no connection is opened for the last links of a host`() throws {
        #expect(try most(links("a", 5), atOnce: 5) == ["a": 1])
        #expect(try most(links("a", 6), atOnce: 5) == ["a": 2])
    }

    @Test func `more hosts than places get a turn each before any gets a second one`() throws {
        #expect(try most(links("abcdefghij", 50), atOnce: 3, stoppingAfter: 10).count == 10)
    }
}
