import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct SamplingIntervalTests {
    @Test(arguments: [(0.5, 100.0, 0.4038, 0.5962), (0, 10, 0, 0.2775), (1, 10, 0.7225, 1), (0.9, 50, 0.7864, 0.9565)])
    func `Wilson's bounds are those of the textbooks`(share: Double, size: Double, low: Double, high: Double) {
        #expect(abs(SamplingInterval.wilson(share, size: size, sign: -1) - low) < 0.0001)
        #expect(abs(SamplingInterval.wilson(share, size: size, sign: 1) - high) < 0.0001)
    }

    /// Datasets of one link, checked or not.
    private func aggregate(up: Int, down: Int, open: Int = 0, unchecked: Int) -> Aggregate {
        var aggregate = Aggregate(.onlineAvailability)
        for _ in 0..<up { aggregate.add(.scored(Score(exactly: 1))) }
        for _ in 0..<down { aggregate.add(.scored(Score(exactly: 0))) }
        for _ in 0..<open { aggregate.add(.scored(Score(low: 0, high: 1, estimate: nil))) }
        for _ in 0..<unchecked { aggregate.add(.scored(Score(low: 0, high: 1, estimate: nil)), coverage: 0) }
        return aggregate
    }

    @Test func `where everything was checked, chance plays no part`() {
        let all = aggregate(up: 80, down: 20, open: 5, unchecked: 0)
        #expect(all.sampling == nil && all.rankable == all.mean && all.checkedShare == 1)
    }

    @Test func `where no link was checked, none is said to have been`() throws {
        var none = Aggregate(.onlineAvailability)
        let metric = try OnlineAvailabilityMetric()
        for _ in 0..<3 {
            none.add(
                metric.measure(
                    DatasetEvidence { $0.distributions = [distribution { $0.downloadURL = "https://a.example/" }] },
                    asOf: asOf))
        }
        none.add(metric.measure(DatasetEvidence { $0.distributions = [Distribution()] }, asOf: asOf))
        #expect(none.notMeasured == 4 && none.checkedShare == 0)
        #expect(none.sampling == nil && none.rankable == Score(low: 0, high: 1, estimate: nil))
    }

    @Test func `datasets of which parts were checked are worth as many as their shares squared allow`() throws {
        var aggregate = Aggregate(.onlineAvailability)
        for _ in 0..<8 { aggregate.add(.scored(Score(low: 0.5, high: 1, estimate: 1)), coverage: 0.5) }
        let sampling = try #require(aggregate.sampling)
        // Covered 4 of 8, 8 × 0.25 in squares: size 4² / 2 / (1 − 0.5).
        #expect(sampling.score.low == Figure(SamplingInterval.wilson(1, size: 16, sign: -1)).value)
        #expect(sampling.coverage == 0.5 && sampling.score.high == 1)
    }

    @Test func `a sample bounds the whole more narrowly the larger it is`() throws {
        var last = 1.0
        for checked in [10, 50, 200, 800] {
            let sample = aggregate(up: checked * 8 / 10, down: checked * 2 / 10, unchecked: 1_000 - checked)
            let sampling = try #require(sample.sampling)
            #expect(sampling.score.low < 0.8 && sampling.score.high > 0.8)
            #expect(sampling.coverage == Double(checked) / 1_000)
            #expect(sampling.score.width < last)
            last = sampling.score.width
        }
        #expect(last < 0.03)
        #expect(try #require(aggregate(up: 80, down: 20, unchecked: 900).mean).width == 0.9)
    }

    @Test func `what was checked without a conclusion stays open`() throws {
        let sampling = try #require(aggregate(up: 400, down: 0, open: 400, unchecked: 200).sampling)
        #expect(sampling.score.low < 0.5 && sampling.score.low > 0.45 && sampling.score.high > 0.99)
    }

    @Test func `the whole lies within the interval about 95 times in 100`() throws {
        var generator = SeededGenerator(seed: 5)
        // Datasets of one to six links that live and die together or not.
        let population = (0..<400).map { number in
            (0..<(1 + number % 6)).map { _ in Double.random(in: 0..<1, using: &generator) < 0.7 }
        }
        let truth = population.map { Double($0.count { $0 }) / Double($0.count) }.reduce(0, +) / 400
        var held = 0
        for _ in 0..<300 {
            var aggregate = Aggregate(.onlineAvailability)
            for links in population {
                let checked = links.filter { _ in Double.random(in: 0..<1, using: &generator) < 0.3 }
                let up = checked.count { $0 }
                let all = Double(links.count)
                aggregate.add(
                    .scored(
                        Score(
                            low: Double(up) / all, high: (all - Double(checked.count - up)) / all,
                            estimate: checked.isEmpty ? nil : Double(up) / Double(checked.count))),
                    coverage: Double(checked.count) / all)
            }
            let score = try #require(aggregate.sampling).score
            if score.low <= truth && truth <= score.high { held += 1 }
        }
        #expect(held >= 282)
    }

    @Test func `groups merge to the same sample in any order`() throws {
        var left = aggregate(up: 3, down: 1, unchecked: 6)
        let right = aggregate(up: 5, down: 5, open: 2, unchecked: 3)
        var other = right
        other.merge(left)
        left.merge(right)
        #expect(left == other && left.sampling == other.sampling)
    }
}
