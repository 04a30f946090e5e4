import DCAT
import Testing

@testable import LinkChecking

@Suite struct ContentPolicyTests {
    private static let csv = FileFormat(code: "CSV")
    private let start = Instant(year: 2026, month: 11, day: 1, hour: 3)

    private func reads(_ policy: ContentPolicy, _ url: String, last: Instant?, on day: Int) -> Bool {
        policy.reads(
            LinkToCheck(url: url, declared: Self.csv, lastSuccess: last), asOf: start.adding(days: Double(day)))
    }

    @Test func `a new link is read, and so is one whose last check was no success`() {
        #expect(reads(.standard, "https://a.example/1", last: nil, on: 0))
        #expect(!reads(.whenUnsettled, "https://a.example/1", last: nil, on: 0))
    }

    @Test func `a link that is checked every night is read once a week, others on other days`() {
        var perDay = Array(repeating: 0, count: 28)
        for number in 0..<700 {
            let url = "https://a.example/\(number)"
            let days = (1...28).filter { reads(.standard, url, last: start.adding(days: Double($0 - 1)), on: $0) }
            #expect(days.count == 4)
            #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 == 7 })
            for day in days { perDay[day - 1] += 1 }
        }
        #expect(perDay.allSatisfy { (60...140).contains($0) }, "\(perDay)")
    }

    @Test func `a link that is checked more rarely than once a week is read each time`() {
        for number in 0..<100 {
            #expect(reads(.standard, "https://a.example/\(number)", last: start, on: 7))
        }
    }

    @Test(arguments: [nil, "HTML"] as [String?])
    func `pages are not read for their own sake`(declared: String?) {
        let link = LinkToCheck(url: "https://a.example/", declared: declared.flatMap { FileFormat(code: $0) })
        #expect(!ContentPolicy.always.reads(link, asOf: start))
    }
}
