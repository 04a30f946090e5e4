import DCAT

/// A catalogue whose records change from night to night.
struct ChangingCatalogue: Sendable {
    struct Record: Sendable {
        var identifier: String
        var title: String
        var created: Instant
        var changed: Instant
        var isDeleted = false
    }

    /// In the order of their creation.
    var records: [Record]

    /// `r0`, `r1` … , created in this order and changed in another one, weeks before the first night.
    init(_ count: Int) {
        records = (0..<count).map { number in
            let day = Instant(year: 2026, month: 8, day: 1, hour: 9)
            return Record(
                identifier: "r\(number)", title: "Record \(number)", created: day.adding(days: Double(number) / 24),
                changed: day.adding(days: Double(number * 7 % count)))
        }
    }

    mutating func change(_ number: Int, at instant: Instant, title: String? = nil) {
        records[number].changed = instant
        records[number].title = title ?? "Record \(number) of \(instant.iso8601)"
    }

    mutating func add(at instant: Instant) {
        let number = records.count
        records.append(
            Record(identifier: "r\(number)", title: "Record \(number)", created: instant, changed: instant))
    }

    mutating func delete(_ number: Int, at instant: Instant) {
        records[number].isDeleted = true
        records[number].changed = instant
    }

    mutating func restore(_ number: Int, at instant: Instant) {
        records[number].isDeleted = false
        records[number].changed = instant
    }

    /// Those that are there, in the order of their creation.
    var present: [Record] { records.filter { !$0.isDeleted } }
    var latestFirst: [Record] { present.sorted { ($1.changed, $1.identifier) < ($0.changed, $0.identifier) } }
    var byIdentifier: [Record] { present.sorted { $0.identifier < $1.identifier } }
}
