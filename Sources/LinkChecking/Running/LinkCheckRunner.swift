import DCAT
import DataQuality
import Fetching

/// Checks any number of links, many hosts at once and few links of each.
///
/// The links are first sorted by host on disk; then every host with links left gets its turn, so that a slow or dead
/// host holds up nobody else. Memory grows with the number of hosts, not of links.
public struct LinkCheckRunner: Sendable {
    private let checker: LinkChecker
    private let pace: LinkCheckPace
    private let spoolDirectory: String
    private let asOf: Instant

    /// - Parameters:
    ///   - spoolDirectory: where the temporary list of links goes; it has no name there.
    ///   - asOf: the instant of the run.
    public init(
        fetcher: any Fetcher, limits: LinkCheckLimits = LinkCheckLimits(), pace: LinkCheckPace = LinkCheckPace(),
        spoolDirectory: String, asOf: Instant
    ) {
        checker = LinkChecker(fetcher: fetcher, limits: limits, asOf: asOf)
        self.pace = pace
        self.spoolDirectory = spoolDirectory
        self.asOf = asOf
    }

    /// Checks every link once.
    ///
    /// - Parameters:
    ///   - links: each once; the order decides nothing but the order of asking.
    ///   - body: is given the observations one at a time, in the order the checks end. No check starts while it runs.
    /// - Throws: ``LinkCheckError``, a ``FetchFailure`` that must end the run, and what `links` or `body` throw.
    public func run<Links: AsyncSequence>(
        _ links: Links, _ body: (LinkObservation) async throws -> Void
    ) async throws -> LinkCheckSummary where Links.Element == LinkToCheck {
        var summary = LinkCheckSummary()
        var board = try LaneBoard(pace: pace, spoolDirectory: spoolDirectory, asOf: asOf)
        for try await link in links {
            if let observation = checker.unasked(link) {
                summary.count(observation)
                try await body(observation)
            } else {
                try board.add(link)
            }
        }
        board.open()
        try await withThrowingTaskGroup(of: Finished.self) { group in
            var running = 0
            while true {
                while running < pace.maximumChecks, let step = try board.next() {
                    switch step {
                    case .check(let link, let ticket):
                        running += 1
                        group.addTask { [checker] in
                            Finished(ticket: ticket, observation: try await checker.check(link))
                        }
                    case .skipped(let observations):
                        for observation in observations {
                            summary.count(observation)
                            try await body(observation)
                        }
                    }
                }
                guard let finished = try await group.next() else { break }
                running -= 1
                board.finish(finished.ticket, finished.observation)
                summary.count(finished.observation)
                try await body(finished.observation)
            }
        }
        summary.hosts = board.hosts
        summary.unreachable = board.unreachable
        return summary
    }

    private struct Finished: Sendable {
        var ticket: LaneBoard.Ticket
        var observation: LinkObservation
    }
}
