import DataQuality
import GRDB
import JSON
import Synchronization

/// The checks of one run: stored as they come, and counted in the histories of their links.
///
/// A run that was cut short goes on where it was, whether it was checking or counting.
public final class RunChecks: Sendable {
    private let warehouse: Warehouse
    private let run: RunID
    private let counting: Warehouse.Counting
    private let counter: Mutex<CheckCounter>

    /// Takes up what was stored of the run before; checks of earlier runs must be counted.
    ///
    /// - Parameter batch: checks that are counted at a time, in the order of their links.
    init(_ warehouse: Warehouse, of run: RunID, by counting: Warehouse.Counting, batch: Int = 60_000) throws {
        var counter = try warehouse.pool.read { db in try CheckCounter(db, of: run, by: counting, batch: batch) }
        while try warehouse.pool.write({ db in try counter.takeUp(db) }) {}
        self.warehouse = warehouse
        self.run = run
        self.counting = counting
        self.counter = Mutex(counter)
    }

    /// Stores what was observed; an observation of a link that is not known is passed over. Where the bytes of a link
    /// that answers were not read, and nothing says that they have changed, what was last read of them still holds.
    ///
    /// - Parameters:
    ///   - known: what was read of the link with a number in this run, where it is at hand.
    ///   - twins: the numbers of further links for which a check of a URL may stand.
    ///   - areTwins: whether it does stand for a link with the other URL.
    public func store(
        _ observations: [LinkObservation], known: (_ link: Int64) -> Warehouse.KnownLink? = { _ in nil },
        twins: (_ url: String) -> [UInt32] = { _ in [] },
        areTwins: (_ url: String, _ other: String) -> Bool = { _, _ in true }
    ) throws {
        try counter.withLock { counter in
            try warehouse.pool.write { db in
                var statements = try StoringStatements(db)
                let parser = try JSONParser()
                var json = JSONWriter()
                for observation in observations {
                    let planned = observation.linkNumber.flatMap(known)
                    guard let link = try planned ?? statements.link(observation.url) else { continue }
                    try write(observation, of: link, statements, parser, to: &json)
                    try json.takeDocument { evidence in
                        try store(observation, evidence, of: link, observation.url, &statements, &counter, db)
                        for number in twins(observation.url) {
                            guard let twin = try statements.link(Int64(number)), areTwins(observation.url, twin.url)
                            else { continue }
                            try store(observation, evidence, of: twin.link, twin.url, &statements, &counter, db)
                        }
                    }
                }
                try statements.finish()
                if counter.isFull { try counter.count(db) }
            }
        }
    }

    /// Writes the evidence.
    private func write(
        _ observation: LinkObservation, of link: Warehouse.KnownLink, _ statements: borrowing StoringStatements,
        _ parser: JSONParser, to json: inout JSONWriter
    ) throws {
        guard observation.mayKeepContent, !link.history.isEmpty,
            let earlier = try statements.observation(of: link, before: run, observation.url, parser)
        else { return ObservationCodec.write(observation, to: &json) }
        var kept = observation
        kept.keepContent(of: earlier)
        ObservationCodec.write(kept, to: &json)
    }

    private func store(
        _ observation: LinkObservation, _ evidence: UnsafeRawBufferPointer, of link: Warehouse.KnownLink, _ url: String,
        _ statements: inout StoringStatements, _ counter: inout CheckCounter, _ db: Database
    ) throws {
        let cause = LinkCause(slug: observation.cause)
        var check = CountableCheck(
            number: 0, link: link.number, spread: counting.spread(url), at: observation.checkedAt,
            signal: LinkSignal(observation.verdict, cause: cause), slug: observation.cause, before: link.history)
        if counter.isFirst(link.number) {
            check.number = try statements.add(observation, evidence, of: link, run: run)
            try counter.add(check, of: url, cause)
        } else {
            try statements.finish()
            check.number = try counter.number(of: link.number, db)
            try statements.replace(check.number, with: observation, evidence)
            try counter.replace(check, of: url, cause)
        }
    }

    /// Counts what was not counted yet; no checks may follow but those of a run that is taken up again.
    ///
    /// Can be cut short anywhere.
    ///
    /// - Parameter sentinel: whether an address of the operator's choice could be reached; nil where none was asked.
    public func finish(sentinel: Bool? = nil) throws -> Warehouse.CountedChecks {
        try counter.withLock { counter in
            try warehouse.pool.write { db in
                try counter.count(db)
                try counter.judge(db, sentinel: sentinel)
            }
            while try warehouse.pool.write({ db in try counter.countPostponed(db) }) {}
            while try warehouse.pool.write({ db in try counter.forget(db) }) {}
            return counter.result
        }
    }
}
