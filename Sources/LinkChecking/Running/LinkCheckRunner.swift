import DCAT
import DataQuality
import Fetching

/// Checks any number of links, many hosts at once and few links of each.
///
/// The links are taken in batches in the order they come in, each sorted by host on disk; then every host with links left
/// gets its turn, so that a slow or dead host holds up nobody else, and wherever the run ends, what was checked is a
/// beginning of the order, to within a batch and a quarter. Memory grows with the number of hosts, not of links.
public struct LinkCheckRunner: Sendable {
    private let checker: LinkChecker
    private let pace: LinkCheckPace
    private let budget: LinkCheckBudget
    private let spoolDirectory: String
    private let asOf: Instant
    private let secondsNow: @Sendable () -> Double
    private let sleep: @Sendable (Duration) async throws -> Void
    private let waitingRoom: WaitingRoom?
    private let executor: (any NetworkThread)?

    /// - Parameters:
    ///   - spoolDirectory: where the temporary list of links goes; it has no name there.
    ///   - asOf: the instant of the run.
    ///   - secondsNow: seconds since any fixed point, for the budget of time.
    ///   - waitingRoom: counts the checks that wait for their hosts; others are started in their place.
    ///   - sleep: waits while a host is left alone; a replay need not.
    ///   - executor: where the checks run, best on the thread that asks (``CurlFetcher/executor``): as long as it has enough to
    ///     do, no host is asked more at once than before. Nil for anywhere.
    public init(
        fetcher: any Fetcher, limits: LinkCheckLimits = LinkCheckLimits(), pace: LinkCheckPace = LinkCheckPace(),
        budget: LinkCheckBudget = LinkCheckBudget(), spoolDirectory: String, asOf: Instant,
        secondsNow: @escaping @Sendable () -> Double = { 0 }, waitingRoom: WaitingRoom? = nil,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        executor: (any NetworkThread)? = nil
    ) {
        checker = LinkChecker(fetcher: fetcher, limits: limits, asOf: asOf)
        self.pace = pace
        self.budget = budget
        self.spoolDirectory = spoolDirectory
        self.asOf = asOf
        self.secondsNow = secondsNow
        self.sleep = sleep
        self.waitingRoom = waitingRoom
        self.executor = executor
    }

    /// Checks every link once, as far as the budget goes.
    ///
    /// - Parameters:
    ///   - links: each once, some at a time; a link's host is asked in this order.
    ///   - watch: is told how far the run is after each check.
    ///   - body: is given the observations, some at a time, in the order the checks end. No check starts while it runs.
    /// - Throws: ``LinkCheckError``, a ``FetchFailure`` that must end the run, and what `links` or `body` throw.
    public func run<Links: AsyncSequence>(
        _ links: Links, watchedBy watch: ((LinkCheckProgress) -> Void)? = nil,
        _ body: ([LinkObservation]) async throws -> Void
    ) async throws -> LinkCheckSummary where Links.Element == [LinkToCheck] {
        try await withTaskExecutorPreference(executor) { try await check(links, watch, body) }
    }

    private func check<Links: AsyncSequence>(
        _ links: Links, _ watch: ((LinkCheckProgress) -> Void)?, _ body: ([LinkObservation]) async throws -> Void
    ) async throws -> LinkCheckSummary where Links.Element == [LinkToCheck] {
        var summary = LinkCheckSummary()
        var spending = LinkCheckSpending()
        var board = try LaneBoard(pace: pace, spoolDirectory: spoolDirectory, asOf: asOf)
        var source = links.makeAsyncIterator()
        let start = secondsNow()
        let crew = CheckCrew(checker)
        try await withThrowingDiscardingTaskGroup { group in
            // Those that wait for links would keep the group from ending.
            defer { crew.close() }
            var running = 0
            var paused = 0
            var isAtEnd = false
            var isIdle = executor == nil
            var awaitsIdleness = false
            if let waitingRoom { group.addTask { crew.report(.arrived(await waitingRoom.arrives())) } }
            while true {
                var isWithin = spending.isWithin(budget, seconds: secondsNow() - start)
                filling: while running < pace.maximumChecks + inWaiting, isWithin {
                    let mayWait = isAtEnd || board.left >= pace.batch / LinkCheckRunner.partLeft
                    guard let step = mayWait ? try board.next(mayWiden: isIdle) : nil else {
                        if isAtEnd { break }
                        let batch = try await batch(from: &source)
                        isAtEnd = batch == nil
                        for observation in batch?.unasked ?? [] { summary.count(observation) }
                        if let batch, !batch.unasked.isEmpty { try await body(batch.unasked) }
                        try board.add(batch?.links ?? [])
                        continue
                    }
                    switch step {
                    case .check(let link, let ticket):
                        running += 1
                        isIdle = executor == nil
                        spending.checks += 1
                        let assignment = CheckCrew.Assignment(link: link, ticket: ticket)
                        if !crew.take(assignment) { group.addTask { await crew.work(from: assignment) } }
                    case .skipped(let observations):
                        for observation in observations { summary.count(observation) }
                        try await body(observations)
                    case .left: break
                    case .wider:
                        if let executor, !awaitsIdleness {
                            awaitsIdleness = true
                            group.addTask {
                                await executor.untilIdle()
                                crew.report(.idle)
                            }
                        }
                        break filling
                    }
                    isWithin = spending.isWithin(budget, seconds: secondsNow() - start)
                }
                summary.isBudgetSpent = !isWithin
                guard running > 0 || (paused > 0 && isWithin) else { break }
                var checked: [LinkObservation] = []
                var failure: (any Error)?
                for event in await crew.events() {
                    switch event {
                    case .finished(let ticket, let observation):
                        running -= 1
                        summary.count(observation)
                        spending.bytes = summary.bytes
                        let seconds = board.finish(ticket, observation)
                        if seconds > 0 {
                            paused += 1
                            group.addTask { [sleep] in await crew.rest(ticket.lane, sleep, .seconds(seconds)) }
                        }
                        checked.append(observation)
                    case .failed(let error):
                        failure = failure ?? error
                        continue
                    case .rested(let lane):
                        paused -= 1
                        board.resume(lane)
                    case .arrived(let isMore):
                        if let waitingRoom, isMore {
                            group.addTask { crew.report(.arrived(await waitingRoom.arrives())) }
                        }
                        continue
                    case .idle:
                        (isIdle, awaitsIdleness) = (true, false)
                        continue
                    }
                    watch?(LinkCheckProgress(links: summary.links, hosts: board.hosts, running: running))
                }
                if !checked.isEmpty { try await body(checked) }
                if let failure { throw failure }
            }
            // Only what waits is left.
            group.cancelAll()
        }
        summary.hosts = board.hosts
        summary.unreachable = board.unreachable
        summary.throttled = board.throttled
        return summary
    }

    /// The next links, those apart that cannot be asked; nil at the end.
    private func batch<Source: AsyncIteratorProtocol>(
        from source: inout Source
    ) async throws -> (links: [LinkToCheck], unasked: [LinkObservation])? where Source.Element == [LinkToCheck] {
        var links: [LinkToCheck] = []
        var unasked: [LinkObservation] = []
        while links.count < pace.batch, unasked.count < pace.batch,
            let next = try await source.next(isolation: #isolation)
        {
            for link in next {
                if let observation = checker.unasked(link) { unasked.append(observation) } else { links.append(link) }
            }
        }
        return links.isEmpty && unasked.isEmpty ? nil : (links, unasked)
    }

    /// Checks that wait for their hosts, as far as others take their places.
    private var inWaiting: Int {
        waitingRoom.map { min($0.waiting, LinkCheckRunner.waitersPerPlace * pace.maximumChecks) } ?? 0
    }

    /// The next batch comes when this part of one is left: where hosts ran out of links, the others would be asked more at
    /// once for the while.
    private static let partLeft = 4

    /// More wait in places of their own: each of them takes memory.
    private static let waitersPerPlace = 8
}
