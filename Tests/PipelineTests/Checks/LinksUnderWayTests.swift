import DCAT
import Testing

@testable import Pipeline
@testable import Warehouse

/// Links whose checks are under way.
@Suite struct LinksUnderWayTests {
    private func links(_ numbers: Range<Int64>) -> [Warehouse.Link] {
        numbers.map { number in
            Warehouse.Link(
                url: "https://data.example/\(number)", known: Warehouse.KnownLink(number: number, history: []))
        }
    }

    @Test func `hands each link out once, and no other in its place`() {
        let underWay = LinksUnderWay()
        underWay.add(links(0..<1_000))
        #expect(underWay.take(1_000) == nil)
        #expect((0..<1_000).allSatisfy { underWay.take($0)?.number == $0 })
        #expect((0..<1_000).allSatisfy { underWay.take($0) == nil })
    }

    @Test func `keeps no more than there is room for, and goes on when there is room again`() {
        let underWay = LinksUnderWay(most: 10)
        underWay.add(links(0..<100))
        #expect((0..<100).count { underWay.take($0) != nil } == 10)
        underWay.add(links(50..<51))
        #expect(underWay.take(50)?.number == 50)
    }
}
