import DCAT
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        ] as [(Int64, String)])
    func `writes ISO 8601 in UTC`(milliseconds: Int64, text: String) {
        #expect(Instant(millisecondsSince1970: milliseconds).iso8601 == text)
    }

    @Test(arguments: [Int64.min, Int64.min + 1, Int64.max])
    func `the ends of time have a date too`(milliseconds: Int64) {
        #expect(Instant(millisecondsSince1970: milliseconds).iso8601.hasSuffix("Z"))
    }

    @Test func `civil dates and day numbers are inverse`() {
        for day in stride(from: Int64(-800_000), through: 800_000, by: 97) {
            let date = Instant.civil(daysSince1970: day)
            #expect(Instant.daysSince1970(year: date.year, month: date.month, day: date.day) == day)
        }
    }

    @Test(arguments: [
        (PartialDate.Precision.year, "2025-01-01T00:00:00Z"), (.month, "2024-03-01T00:00:00Z"),
        (.day, "2024-02-02T00:00:00Z"),
    ])
    func `a partial date ends where its period ends`(precision: PartialDate.Precision, end: String) {
        let date = PartialDate(start: Instant(year: 2024, month: 2, day: 1), precision: precision)
        #expect(date.end.iso8601 == end)
    }

    @Test func `a date read at +08:00 keeps its own day`() {
        let start = Instant(
            millisecondsSince1970: Instant(year: 2024, month: 3, day: 1).millisecondsSince1970 - 8 * 3_600_000
        )
        let date = PartialDate(start: start, precision: .month, offsetMinutes: 480)
        #expect(date.iso8601 == "2024-03")
        #expect(date.end.iso8601 == "2024-03-31T16:00:00Z")
    }
}
