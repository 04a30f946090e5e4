import TestSupport
import Testing

@testable import DataQuality

@Suite struct RankingTests {
    private func entry(_ id: String, _ low: Double, _ high: Double, coverage: Double = 1) -> Ranking.Entry {
        Ranking.Entry(id: id, score: Score(low: low, high: high, estimate: (low + high) / 2), coverage: coverage)
    }

    @Test func `disjoint intervals give plain ranks`() throws {
        let ranking = try Ranking([entry("c", 0, 0.1), entry("a", 0.8, 0.9), entry("b", 0.4, 0.5)])
        #expect(ranking.places.map(\.entry.id) == ["a", "b", "c"])
        #expect(ranking.places.map(\.ranks) == [1...1, 2...2, 3...3])
        #expect(ranking.places.map(\.group) == [1, 2, 3])
    }

    @Test func `overlapping intervals are tied, also through a third`() throws {
        let ranking = try Ranking([
            entry("a", 0.7, 0.9), entry("b", 0.5, 0.75), entry("c", 0.4, 0.6), entry("d", 0.1, 0.2),
        ])
        #expect(ranking.places.map(\.entry.id) == ["a", "b", "c", "d"])
        #expect(ranking.places.map(\.ranks) == [1...2, 1...3, 2...3, 4...4])
        #expect(ranking.places.map(\.group) == [1, 1, 1, 2])
    }

    @Test func `intervals that touch are tied`() throws {
        let ranking = try Ranking([entry("a", 0.5, 0.9), entry("b", 0.1, 0.5)])
        #expect(ranking.places.map(\.ranks) == [1...2, 1...2])
        #expect(ranking.places.map(\.group) == [1, 1])
    }

    @Test func `a unit of which nothing is known may stand anywhere`() throws {
        let unknown = Ranking.Entry(id: "x", score: Score(low: 0, high: 1, estimate: nil), coverage: 0)
        let ranking = try Ranking([entry("a", 0.8, 0.9), unknown, entry("b", 0.1, 0.2)])
        let place = try #require(ranking.places.first { $0.entry.id == "x" })
        #expect(place.ranks == 1...3)
        #expect(place.isProvisional)
        #expect(Set(ranking.places.map(\.group)) == [1])
    }

    @Test(arguments: [(0.49, true), (0.5, false), (1, false)])
    func `little coverage makes a rank provisional`(coverage: Double, isProvisional: Bool) throws {
        let ranking = try Ranking([entry("a", 0, 1, coverage: coverage)])
        #expect(ranking.places[0].isProvisional == isProvisional)
    }

    @Test func `the order of entries does not matter`() throws {
        var generator = SeededGenerator(seed: 5)
        let entries = (0..<60).map { number in
            let bounds = [0, 1].map { _ in Double.random(in: 0...1, using: &generator) }.sorted()
            return entry("\(number)", bounds[0], min(bounds[0] + bounds[1] / 20, 1))
        }
        let ranking = try Ranking(entries)
        for _ in 0..<5 { #expect(try Ranking(entries.shuffled(using: &generator)) == ranking) }
        for place in ranking.places {
            let above = entries.count { $0.score.low > place.entry.score.high }
            let below = entries.count { $0.score.high < place.entry.score.low }
            #expect(place.ranks == (above + 1)...(entries.count - below))
        }
        for (left, right) in zip(ranking.places, ranking.places.dropFirst()) where left.group != right.group {
            #expect(left.entry.score.low > right.entry.score.high)
            #expect(right.group == left.group + 1)
        }
    }

    @Test func `no entries, no places`() throws {
        #expect(try Ranking([]).places.isEmpty)
    }
}
