import DCAT
import Testing

@testable import Pipeline
@testable import Warehouse

/// Links whose checks are under way.
@Suite struct LinksUnderWayTests {
    private func link(_ number: Int64, _ url: String) -> Warehouse.Link {
        Warehouse.Link(url: url, known: Warehouse.KnownLink(number: number, history: []))
    }

    @Test func `hands each link out once, and no other in its place`() {
        let links = LinksUnderWay()
        let urls = (0..<1_000).map { "https://data.example/\($0)" }
        for (number, url) in urls.enumerated() { links.add([link(Int64(number), url)]) }
        #expect(links.take("https://data.example/elsewhere") == nil)
        #expect(urls.map { links.take($0)?.number } == (0..<1_000).map(Int64.init))
        #expect(urls.allSatisfy { links.take($0) == nil })
    }

    @Test func `URLs that Unicode counts as the same text are two`() {
        let composed = "https://data.example/\u{E9}"
        let decomposed = "https://data.example/e\u{301}"
        #expect(composed == decomposed)
        let links = LinksUnderWay()
        links.add([link(1, composed)])
        links.add([link(2, decomposed)])
        #expect(links.take(composed)?.number == 1)
        #expect(links.take(decomposed)?.number == 2)
    }

    @Test func `keeps no more than there is room for, and goes on when there is room again`() {
        let links = LinksUnderWay(room: 3_000)
        let urls = (0..<100).map { "https://data.example/\($0)/" + String(repeating: "x", count: 100) }
        for (number, url) in urls.enumerated() { links.add([link(Int64(number), url)]) }
        let kept = urls.count { links.take($0) != nil }
        #expect((10...20).contains(kept))
        links.add([link(7, urls[0])])
        #expect(links.take(urls[0])?.number == 7)
    }
}
