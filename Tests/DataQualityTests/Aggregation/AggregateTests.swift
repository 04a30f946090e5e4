import TestSupport
import Testing

@testable import DataQuality

@Suite struct AggregateTests {
    private func random(_ count: Int, seed: UInt64) -> [Receipt] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let numbers = (0..<3).map { _ in Figure(Double.random(in: 0...1, using: &generator)).value }.sorted()
            let kind = Int.random(in: 0...5, using: &generator)
            let assessment: Assessment =
                switch kind {
                case 0: .notAssessable(Reason(.noPromise))
                case 1: .notMeasured(Reason(.linksNotChecked))
                case 2: .scored(Score(low: numbers[0], high: numbers[2], estimate: nil))
                default: .scored(Score(low: numbers[0], high: numbers[2], estimate: numbers[1]))
                }
            var receipt = Receipt(rule: RuleID("r", version: 1), assessment: assessment)
            receipt.tallies = [Tally(.format, "CSV", count: kind), Tally(.promiseKept, "daily")]
            return receipt
        }
    }

    @Test func `the same datasets give the same bits in any order and grouping`() throws {
        let receipts = random(5_000, seed: 3)
        var straight = Aggregate(.timeliness)
        for receipt in receipts { straight.add(receipt) }
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<5 {
            let shuffled = receipts.shuffled(using: &generator)
            let cut = Int.random(in: 0...shuffled.count, using: &generator)
            var left = Aggregate(.timeliness)
            var right = Aggregate(.timeliness)
            for receipt in shuffled[..<cut] { left.add(receipt) }
            for receipt in shuffled[cut...] { right.add(receipt) }
            right.merge(left)
            #expect(right == straight)
            #expect(right.mean == straight.mean)
        }
        let mean = try #require(straight.mean)
        let estimate = try #require(mean.estimate)
        #expect(0 <= mean.low && mean.low <= estimate && estimate <= mean.high && mean.high <= 1)
        #expect(straight.histogram.reduce(0, +) == straight.estimated)
        #expect(straight.scored + straight.notAssessable + straight.notMeasured == straight.datasets)
    }

    @Test func `what is not measured opens the bounds, what is not assessable is left out`() {
        var aggregate = Aggregate(.onlineAvailability)
        aggregate.add(.scored(Score(exactly: 0.5)))
        aggregate.add(.notAssessable(Reason(.accessRestricted)))
        #expect(aggregate.mean == Score(exactly: 0.5))
        #expect(aggregate.coverage == 1)
        aggregate.add(.notMeasured(Reason(.noLinks)))
        #expect(aggregate.mean == Score(low: 0.25, high: 0.75, estimate: 0.5))
        #expect(aggregate.coverage == 0.5)
    }

    @Test func `a score without an estimate cannot pull the mean out of its bounds`() {
        var aggregate = Aggregate(.timeliness)
        aggregate.add(.scored(Score(exactly: 0)))
        aggregate.add(.scored(Score(low: 0.9, high: 1, estimate: nil)))
        #expect(aggregate.mean == Score(low: 0.45, high: 0.5, estimate: 0.45))
    }

    @Test func `an empty group has no mean`() {
        let empty = Aggregate(.timeliness)
        #expect(empty.mean == nil && empty.coverage == nil)
        var inapplicable = empty
        inapplicable.add(.notAssessable(Reason(.noPromise)))
        #expect(inapplicable.mean == nil)
        #expect(inapplicable.promises.keptOfAll == nil)
    }

    @Test(arguments: [(0, 0), (0.0999, 0), (0.1, 1), (0.55, 5), (0.9, 9), (1, 9)] as [(Double, Int)])
    func `estimates fall into ten classes`(estimate: Double, index: Int) {
        var aggregate = Aggregate(.timeliness)
        aggregate.add(.scored(Score(exactly: estimate)))
        #expect(aggregate.histogram.firstIndex(of: 1) == index)
    }

    @Test func `promises are told by class, over those that can be judged and over all`() {
        var aggregate = Aggregate(.timeliness)
        let rows: [(Tally.Name, PromiseClass, Int)] = [
            (.promiseKept, .yearly, 98), (.promiseKept, .daily, 2), (.promiseLate, .daily, 34),
            (.promiseLate, .monthly, 66), (.promiseUnjudged, .vague, 200),
        ]
        for (name, promiseClass, count) in rows {
            aggregate.add(.scored(Score(exactly: 1)), tallies: [Tally(name, promiseClass.rawValue, count: count)])
        }
        #expect(aggregate.promises(.daily) == PromiseCounts(kept: 2, late: 34, unjudged: 0))
        #expect(aggregate.promises.keptOfJudged == 0.5)
        #expect(aggregate.promises.keptOfAll == 0.25)
        #expect(aggregate.promises(.weekly).keptOfJudged == nil)
    }

    @Test func `links are told by verdict`() {
        var aggregate = Aggregate(.onlineAvailability)
        let tallies = [Tally(.linkState, "ok", count: 3), Tally(.linkState, "unchecked", count: 2)]
        aggregate.add(.scored(Score(exactly: 1)), tallies: tallies)
        aggregate.add(.scored(Score(exactly: 1)), tallies: tallies)
        #expect(aggregate.linkStates == [.ok: 6])
        #expect(aggregate.count(.linkState, "unchecked") == 4)
    }

    @Test func `the median publisher is not moved by a giant`() {
        func publisher(_ scores: [Double]) -> Aggregate {
            var aggregate = Aggregate(.timeliness)
            for score in scores { aggregate.add(.scored(Score(exactly: score))) }
            return aggregate
        }
        let publishers = [
            publisher(Array(repeating: 1, count: 10_000)), publisher([0.2]), publisher([0.4]), publisher([]),
        ]
        #expect(MedianPublisher(of: publishers)?.score == Score(exactly: 0.4))
        #expect(MedianPublisher(of: publishers.dropFirst())?.score == Score(exactly: 0.3))
        #expect(MedianPublisher(of: publishers)?.publishers == 3)
        #expect(MedianPublisher(of: [Aggregate]()) == nil)
        var unknown = Aggregate(.timeliness)
        unknown.add(.scored(Score(low: 0, high: 1, estimate: nil)))
        #expect(MedianPublisher(of: publishers + [unknown]) == MedianPublisher(of: publishers))
    }
}
