import DCAT
import Harvesting

/// Joins the rows of one dataset that stand together.
///
/// Only neighbours are joined: to join any rows would need the whole table in memory or on disk, while whoever makes a table
/// can sort it. Datasets that come up again are told as repeated; for that a mark of 8 bytes is kept of each, up to
/// ``mostMarks``.
struct TabularJoiner {
    /// Beyond so many datasets repetitions are not looked for.
    static let mostMarks = 1_000_000
    /// Distributions and issues kept of one dataset; a hostile table could go on for ever.
    static let mostDistributions = 5_000
    static let mostIssues = 200

    private var current: TabularEntry?
    private var isJoined = false
    private var marks: Set<UInt64> = []

    /// Takes the next row; the dataset before it is handed on when it is complete.
    mutating func add(_ entry: TabularEntry, _ receive: (HarvestedRecord) throws -> Void) throws {
        guard let key = entry.key else {
            for issue in entry.issues { try receive(.failure(issue)) }
            return
        }
        if let open = current?.key, open.identifier == key.identifier, open.title == key.title || key.title == nil {
            join(entry)
            return
        }
        try finish(receive)
        let mark = TextMark.fnv1a(key.identifier)
        if marks.contains(mark) {
            let message =
                "The dataset was read from an earlier row. Rows of one dataset must stand together and bear one title."
            try receive(
                .failure(
                    RecordIssue(
                        .recordRepeated, .error, record: key.identifier, title: key.title, value: "line \(entry.line)",
                        message: message)))
            return
        }
        if marks.count < TabularJoiner.mostMarks { marks.insert(mark) }
        current = entry
        isJoined = false
    }

    /// Hands on the last dataset.
    mutating func finish(_ receive: (HarvestedRecord) throws -> Void) throws {
        guard let entry = current else { return }
        current = nil
        try receive(.dataset(entry.dataset, issues: entry.issues))
    }

    /// Adds the distributions of a further row. Where a row is a distribution its dates are the distribution's, and the
    /// dataset is as new as the newest and as old as the oldest of them.
    private mutating func join(_ entry: TabularEntry) {
        guard var joined = current else { return }
        if !isJoined {
            for index in joined.dataset.distributions.indices {
                date(&joined.dataset.distributions[index], joined.dataset)
            }
            isJoined = true
        }
        for distribution in entry.dataset.distributions {
            var distribution = distribution
            date(&distribution, entry.dataset)
            guard !joined.dataset.distributions.contains(distribution) else { continue }
            guard joined.dataset.distributions.count < TabularJoiner.mostDistributions else {
                omit(&joined)
                break
            }
            joined.dataset.distributions.append(distribution)
        }
        joined.dataset.modified = later(joined.dataset.modified, entry.dataset.modified)
        joined.dataset.issued = earlier(joined.dataset.issued, entry.dataset.issued)
        let room = max(0, TabularJoiner.mostIssues - joined.issues.count)
        joined.issues += entry.issues.prefix(room).filter { !joined.issues.contains($0) }
        current = joined
    }

    private func omit(_ entry: inout TabularEntry) {
        guard !entry.issues.contains(where: { $0.code == IssueCode.distributionSkipped.rawValue }) else { return }
        let message = "Of this dataset \(TabularJoiner.mostDistributions) distributions are kept; there are more."
        entry.issues.append(
            RecordIssue(
                .distributionSkipped, .warning, record: entry.dataset.identifier, title: entry.key?.title,
                message: message))
    }

    private func date(_ distribution: inout Distribution, _ dataset: Dataset) {
        distribution.modified = distribution.modified ?? dataset.modified
        distribution.issued = distribution.issued ?? dataset.issued
    }

    private func later(_ one: Stated<PartialDate>?, _ other: Stated<PartialDate>?) -> Stated<PartialDate>? {
        guard let start = one?.value?.start, let otherStart = other?.value?.start else {
            return one?.value == nil ? other ?? one : one
        }
        return otherStart > start ? other : one
    }

    private func earlier(_ one: Stated<PartialDate>?, _ other: Stated<PartialDate>?) -> Stated<PartialDate>? {
        guard let start = one?.value?.start, let otherStart = other?.value?.start else {
            return one?.value == nil ? other ?? one : one
        }
        return otherStart < start ? other : one
    }
}

/// A short mark of a text, the same on every machine.
enum TextMark {
    /// The 64-bit hash of Fowler, Noll and Vo, variant 1a.
    static func fnv1a(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The mark as 16 hexadecimal digits.
    static func digits(_ text: String) -> String {
        let digits = String(fnv1a(text), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
