import DataQuality
import Harvesting

/// The results of a group of datasets as plain text for a terminal, in the words of the site; portals' words are cleaned
/// of what a terminal obeys.
public struct GroupText: Sendable {
    private let messages: Messages

    public init(_ language: Language) { messages = Messages(language) }

    /// One line a dimension: estimate, interval, how many datasets stand behind it.
    public func results(_ results: ByDimension<Aggregate>) -> String {
        Dimension.allCases.map { dimension in
            let aggregate = results[dimension]
            var line = "  " + messages.name(dimension) + ": "
            if let mean = aggregate.mean, aggregate.scored > 0 {
                return line + messages.shareAndInterval(mean) + ", " + SummaryView.coverage(aggregate, messages)
            }
            line += SummaryView.absence(aggregate, messages)
            if aggregate.notMeasured > 0, aggregate.notAssessable > 0 {
                line += ", " + messages.leftOut(aggregate.notAssessable)
            }
            return line
        }.joined(separator: "\n")
    }

    /// What to mend, the greatest gain first.
    ///
    /// - Parameter most: how many are told.
    public func fixes(_ fixes: [Fix], most: Int) -> String {
        var lines: [String] = []
        for (index, fix) in fixes.byGain.prefix(most).enumerated() {
            let gain = fix.gain.flatMap { $0 > 0 ? messages.gain($0) : nil } ?? messages.name(fix.action.effect)
            lines.append("  \(index + 1). \(messages.instruction(fix.action))")
            let datasets = messages.many(fix.datasets, "dataset", "datasets")
            let amount = messages.say(en: datasets, zh: "\(messages.count(fix.datasets)) 个数据集")
            lines.append("     \(messages.name(fix.dimension)), \(fix.rule.id): \(gain), \(amount)")
            let examples = fix.examples.prefix(3).map(\.identifier).joined(separator: ", ")
            if !examples.isEmpty { lines.append("     \(messages.examples): \(ReceiptText.clean(examples))") }
        }
        if fixes.isEmpty { return "  " + messages.nothingToMend }
        return ([messages.fixListExplanation] + lines).joined(separator: "\n")
    }

    /// What could be done for one dataset, with what it would bring.
    public func remedies(_ remedies: [Remedy]) -> String {
        if remedies.isEmpty { return "  " + messages.nothingToMend }
        let lines = remedies.map { remedy in
            let gain =
                remedy.gain > 0
                ? messages.gain(remedy.gain)
                : remedy.narrows > 0 ? messages.narrows(remedy.narrows) : messages.name(remedy.action.effect)
            return "  \(messages.instruction(remedy.action))\n     \(remedy.rule.id): \(gain)"
        }
        return ([messages.remediesCaption] + lines).joined(separator: "\n")
    }

    /// A kind of issue with its number and the first of them.
    public func issue(_ example: RecordIssue, count: Int) -> String {
        var line =
            "  \(messages.count(count)) × \(example.code) (\(messages.name(example.severity))): "
            + ReceiptText.clean(example.message)
        var place: [String] = []
        if let record = example.record { place.append("\(messages.record) \(record)") }
        if let field = example.field { place.append("\(messages.field) \(field)") }
        if let value = example.value { place.append("\(messages.value) '\(value)'") }
        if !place.isEmpty { line += "\n     \(ReceiptText.clean(place.joined(separator: ", ")))" }
        if let known = IssueText.text(for: example.code) { line += "\n     \(known.remedy(in: messages))" }
        return line
    }

    /// What a file was read as, and how much was in it.
    ///
    /// - Parameter unreadable: records that could not be read.
    public func assessed(_ file: String, as kind: String, datasets: Int, unreadable: Int) -> String {
        let found = messages.many(datasets, "dataset", "datasets")
        let lost =
            unreadable == 0
            ? ""
            : messages.say(
                en: ", \(messages.many(unreadable, "record", "records")) could not be read",
                zh: "，\(messages.count(unreadable)) 条记录无法读取")
        return messages.say(
            en: "\(file), read as \(kind): \(found)\(lost)",
            zh: "\(file)（按 \(kind) 读取）：\(messages.count(datasets)) 个数据集\(lost)")
    }

    /// Headings for what the other functions give.
    public var resultsHeading: String { messages.results }
    public var fixesHeading: String { messages.fixList }
    public var issuesHeading: String { messages.issues }
}
