import Testing

@testable import Reporting

@Suite struct ListTests {
    @Test(arguments: [(0, [0]), (1, [1]), (199, [199]), (200, [200]), (201, [200, 1]), (450, [200, 200, 50])])
    func `cuts a list into pages`(lines: Int, lengths: [Int]) {
        var writer = ListWriter<Int>(lines: lines)
        var pages: [(ListPage, [Int])] = []
        for row in 0..<lines { if let page = writer.add(row) { pages.append(page) } }
        if let page = writer.finish() { pages.append(page) }
        #expect(pages.map { $0.1.count } == lengths)
        #expect(pages.map { $0.0.number } == Array(1...lengths.count))
        #expect(pages.allSatisfy { $0.0.pages == lengths.count })
        #expect(pages.flatMap { $0.1 } == Array(0..<lines))
    }

    @Test func `takes results in order however long each piece takes`() async throws {
        var given = 0
        var taken: [Int] = []
        try await InOrder.run(
            width: 4,
            next: {
                given += 1
                return given <= 100 ? given : nil
            },
            work: { number in (0..<(number * 7_919 % 20_000)).reduce(number) { $0 ^ $1 } & 0 + number },
            take: { taken.append($0) })
        #expect(taken == Array(1...100))
    }

    @Test func `ends at the first failure`() async {
        struct Failure: Error {}
        var taken = 0
        var given = 0
        await #expect(throws: Failure.self) {
            try await InOrder.run(
                width: 3,
                next: {
                    given += 1
                    return given
                },
                work: { if $0 == 10 { throw Failure() } }, take: { taken += 1 })
        }
        #expect(taken < 10 && given < 20)
    }
}
