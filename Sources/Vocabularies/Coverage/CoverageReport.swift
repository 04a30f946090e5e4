/// Renders coverage figures as Markdown, for a page of documentation or a terminal.
public enum CoverageReport {
    /// A heading, a table of the figures, and the words that are not understood.
    ///
    /// - Parameter longestRest: how many of these words are listed; the others are counted.
    public static func markdown(
        _ title: String, _ coverage: VocabularyCoverage, longestRest: Int = 25
    ) -> String {
        var text = "### \(title)\n\n| | occurrences | share |\n|---|---:|---:|\n"
        let rows = [
            ("mapped", coverage.mapped), ("nothing stated", coverage.unspecified),
            ("meant for another vocabulary", coverage.elsewhere), ("not understood", coverage.unknown),
        ]
        for (name, count) in rows where count > 0 || name == "mapped" {
            text += "| \(name) | \(count) | \(percent(Double(count) / Double(max(coverage.total, 1)))) |\n"
        }
        text += "| all | \(coverage.total) | |\n\n"
        text += "Understood: \(percent(coverage.understoodShare)). Of what is stated: "
        text += "\(percent(coverage.mappedShareOfStated)).\n"
        guard !coverage.rest.isEmpty else { return text }
        text += "\nNot understood: "
        text += coverage.rest.prefix(longestRest).map { "\(quoted($0.text)) \($0.count)" }.joined(separator: ", ")
        let others = coverage.rest.dropFirst(longestRest)
        if !others.isEmpty {
            text += ", and \(others.count) more words (\(others.reduce(0) { $0 + $1.count }) occurrences)"
        }
        return text + ".\n"
    }

    /// Rounded down to a tenth of a percent, so that a figure never flatters.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000 + 1e-9).rounded(.down))
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// In code quotes on one line, cut to 60 characters.
    private static func quoted(_ word: String) -> String {
        let line = word.split(whereSeparator: \.isNewline).joined(separator: " ").filter { $0 != "`" }
        return "`" + (line.count > 60 ? line.prefix(59) + "…" : line[...]) + "`"
    }
}
