import Testing

@testable import LinkChecking

@Suite struct LinkPlannerTests {
    private struct Link: Hashable {
        var number: Int64
        var url: String
        var stratum: String
        var kind: LinkPlan.Kind

        init(_ number: Int, _ stratum: String, _ kind: LinkPlan.Kind = .new, url: String? = nil) {
            self.number = Int64(number)
            self.url = url ?? "https://h\(number % 50).example/\(number)"
            self.stratum = stratum
            self.kind = kind
        }
    }

    private func plan(_ links: [Link], seed: UInt64 = 1) -> LinkPlan {
        var planner = LinkPlanner(seed: seed)
        for link in links { planner.add(link.number, text: link.url, stratum: link.stratum, kind: link.kind) }
        return planner.plan()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `any beginning of the order holds the share of every stratum, to within one`(seed: UInt64) {
        let sizes = ["giant": 6_000, "large": 1_500, "middle": 300, "small": 40, "one": 1, "two": 2]
        var links: [Link] = []
        for (stratum, size) in sizes { for _ in 0..<size { links.append(Link(links.count + 1, stratum)) } }
        let stratumOf = Dictionary(uniqueKeysWithValues: links.map { (UInt32($0.number), $0.stratum) })
        let plan = plan(links, seed: seed)
        #expect(Set(plan.links).count == links.count)
        var seen: [String: Int] = [:]
        for (place, number) in plan.links.enumerated() {
            seen[stratumOf[number] ?? "", default: 0] += 1
            guard (place + 1) % 97 == 0 else { continue }
            for (stratum, size) in sizes {
                let share = Double(size) * Double(place + 1) / Double(links.count)
                #expect(abs(Double(seen[stratum] ?? 0) - share) <= 2, "\(stratum) after \(place + 1)")
            }
        }
    }

    @Test func `failing links have two turns of four, new ones and due ones one each, while there are any`() {
        let links =
            (0..<20).map { Link($0, "a", .failing) } + (100..<130).map { Link($0, "b", .new) }
            + (200..<300).map { Link($0, "c", .due) }
        let plan = plan(links)
        #expect(plan.counts == [.failing: 20, .new: 30, .due: 100])
        let kinds = plan.links.map { $0 < 100 ? "f" : $0 < 200 ? "n" : "d" }
        #expect(kinds.prefix(8).joined() == "fnfdfnfd")
        #expect(kinds.prefix(40).count { $0 == "f" } == 20)
        #expect(kinds.prefix(80).count { $0 == "n" } == 30)
        #expect(kinds.suffix(70).allSatisfy { $0 == "d" })
    }

    @Test func `spellings that a server cannot tell apart are checked once`() {
        let twins = [
            Link(1, "a", url: "http://data.example/x?a=1"), Link(2, "b", url: "HTTP://Data.Example:80/x?a=1#top"),
            Link(3, "a", url: " http://data.example/y/../x?a=1"), Link(4, "a", url: "http://data.example/x?a=2"),
            Link(5, "a", url: "https://data.example/x?a=1"), Link(4, "b", url: "http://data.example/x?a=2"),
        ]
        let plan = plan(twins)
        #expect(plan.links.count == 3)
        #expect(plan.twins.count == 1)
        let checked = Set(plan.links)
        let others = plan.twins(of: "http://data.example/x?a=1")
        #expect(checked.union(others) == [1, 2, 3, 4, 5] && others.count == 2)
    }

    @Test(arguments: [
        ("http://data.example/x", "HTTP://DATA.example:80/x#top", true),
        ("http://data.example/x", "http://data.example/y", false),
        ("http://data.example/x", "https://data.example/x", false),
        ("http://data.example/\u{E9}", "http://data.example/e\u{301}", false),
        ("no URL", "no URL", true),
    ])
    func `a check stands for another link only where a server cannot tell the two apart`(
        one: String, other: String, expected: Bool
    ) {
        #expect(LinkPlan.areTwins(one, other) == expected)
    }

    @Test func `a spelling that is failing is checked before one that is new`() {
        let plan = plan([
            Link(1, "a", .new, url: "http://data.example/x"), Link(2, "a", .failing, url: "http://DATA.example/x"),
        ])
        #expect(plan.links == [2] && plan.counts == [.failing: 1])
    }

    @Test func `the order does not depend on the order or the numbers of the links`() {
        let links = (0..<900).map { Link($0, "s\($0 % 7)", LinkPlan.Kind.allCases[$0 % 3]) }
        let renumbered = links.reversed().map { link in
            var other = link
            other.number = 10_000 - link.number
            return other
        }
        let first = plan(links).links.map { Int64($0) }
        let second = plan(Array(renumbered)).links.map { 10_000 - Int64($0) }
        #expect(first == second)
        #expect(plan(links, seed: 2).links != plan(links).links)
    }

    @Test func `nothing to check makes an empty plan`() { #expect(plan([]).links.isEmpty) }

    @Test(arguments: [
        ("http://a.example", "http://a.example/"), ("http://a.example:80/b", "http://a.example/b"),
        ("https://a.example:443", "https://a.example/"), ("http://a.example:443/", "http://a.example:443/"),
        ("ftp://a.example:21/x:21/", "ftp://a.example/x:21/"), ("http://[::1]:80/", "http://[::1]/"),
        ("http://u:80@a.example:80/", "http://u:80@a.example/"), ("no url", "no url"),
    ])
    func `a URL has one spelling when it is asked`(url: String, asked: String) {
        #expect(LinkToCheck.asked(url) == asked)
    }
}
