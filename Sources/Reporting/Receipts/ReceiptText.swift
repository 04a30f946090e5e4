import DCAT
import DataQuality

/// Receipts as plain text for a terminal, in the words of the pages.
public struct ReceiptText: Sendable {
    private let messages: Messages

    public init(in language: Language) { messages = Messages(language) }

    /// One receipt as a tree: each rule with its result, why, the sum and the evidence.
    ///
    /// Portals' words stand in it, so control characters are replaced: a terminal obeys them.
    public func text(_ receipt: Receipt) -> String {
        var lines: [String] = []
        write(receipt, lead: "", rest: "", isRoot: true, depth: 0, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    /// All receipts of a dataset under its title.
    public func text(_ receipts: ByDimension<Receipt>, of dataset: Dataset, named identifier: String) -> String {
        let title = dataset.title.preferred([messages.language.rawValue]) ?? identifier
        return ([ReceiptText.clean(title) + "\n"] + Dimension.allCases.map { text(receipts[$0]) })
            .joined(separator: "\n")
    }

    /// The results of a group of datasets in one dimension: score, coverage, spread.
    public func text(_ aggregate: Aggregate) -> String {
        let name = messages.name(aggregate.dimension)
        guard let mean = aggregate.mean else { return "\(name): \(SummaryView.absence(aggregate, messages))\n" }
        var lines = [messages.describe(aggregate.dimension, mean)]
        lines.append("  " + SummaryView.coverage(aggregate, messages))
        let most = aggregate.histogram.max() ?? 0
        for (tenth, datasets) in aggregate.histogram.enumerated() where most > 0 {
            let length = datasets == 0 ? 0 : max(1, datasets * 30 / most)
            lines.append(
                "  " + pad("\(tenth * 10)–\(tenth * 10 + 10)%", to: 8) + " " + String(repeating: "█", count: length)
                    + (datasets == 0 ? "" : " \(messages.count(datasets))"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(
        _ node: Receipt, lead: String, rest: String, isRoot: Bool, depth: Int, to lines: inout [String]
    ) {
        var head = "\(RuleText.name(node.rule, messages)) [\(node.rule.id) \(node.rule.version)]"
        if !isRoot { head += ", \(messages.weight) \(messages.percent(node.weight))" }
        lines.append(lead + head + ": " + result(node.assessment))
        let gap = rest + (node.children.isEmpty ? "    " : "│   ")
        for reason in reasons(node) { lines.append(gap + ReceiptText.clean(messages.sentence(reason))) }
        if !node.arithmetic.isEmpty { lines.append(gap + node.arithmetic) }
        if !node.lowArithmetic.isEmpty { lines.append(gap + "\(messages.lowerBound): \(node.lowArithmetic)") }
        if !node.highArithmetic.isEmpty { lines.append(gap + "\(messages.upperBound): \(node.highArithmetic)") }
        for input in node.inputs {
            lines.append(
                gap + "• \(messages.inputName(input.name)) = \(ReceiptText.clean(input.value))"
                    + "  ← \(ReceiptText.clean(input.source))")
        }
        // Deeper than any rule set nests.
        guard depth < 16 else { return }
        for (index, child) in node.children.enumerated() {
            let isLast = index == node.children.count - 1
            write(
                child, lead: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), isRoot: false,
                depth: depth + 1, to: &lines)
        }
    }

    private func result(_ assessment: Assessment) -> String {
        switch assessment {
        case .scored(let score):
            score.estimate == nil
                ? "\(messages.notMeasured), \(messages.between(score))" : messages.shareAndInterval(score)
        case .notMeasured: messages.notMeasured
        case .notAssessable: messages.notAssessable
        }
    }

    private func reasons(_ node: Receipt) -> [Reason] {
        switch node.assessment {
        case .notMeasured(let reason), .notAssessable(let reason):
            [reason] + node.reasons.filter { $0 != reason }
        case .scored: node.reasons
        }
    }

    private func pad(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The text without characters that a terminal obeys or that turn the direction of what follows.
    static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }
}
