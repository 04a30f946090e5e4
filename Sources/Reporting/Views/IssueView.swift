import Harvesting

/// Issues of records.
enum IssueView {
    static func badge(_ severity: RecordIssue.Severity, _ messages: Messages) -> HTML {
        switch severity {
        case .error: BadgeView.badge(messages.name(severity), .bad)
        case .warning: BadgeView.badge(messages.name(severity), .warning)
        case .information: BadgeView.badge(messages.name(severity), .neutral)
        }
    }

    static func title(_ code: String, _ messages: Messages) -> String {
        IssueText.known[code].map { $0.title(in: messages) } ?? code
    }

    static func remedy(_ code: String, _ messages: Messages) -> HTML {
        HTML(text: IssueText.known[code].map { $0.remedy(in: messages) } ?? "–")
    }

    /// The record's title with a link to its page, its field and value.
    static func brief(_ issue: RecordIssue, of portal: String, in context: PageContext) -> HTML {
        var parts: [HTML] = []
        if let record = record(issue, of: portal, in: context) { parts.append(record) }
        if let field = issue.field { parts.append("<code>\(field)</code>") }
        if let value = issue.value { parts.append("<q><bdi>\(ExternalLinkView.shortened(value))</bdi></q>") }
        return parts.isEmpty ? "<span\(lang: "en")>\(issue.message)</span>" : HTML(parts, separator: " ")
    }

    /// nil where the issue concerns no record; without a link where the record became no dataset.
    static func record(_ issue: RecordIssue, of portal: String, in context: PageContext) -> HTML? {
        guard let record = issue.record else { return nil }
        let words: HTML = "<bdi>\(ExternalLinkView.shortened(issue.title ?? record))</bdi>"
        guard issue.severity != .error, !record.hasPrefix("#") else { return words }
        return "<a\(context.href(.dataset(record, of: portal)))>\(words)</a>"
    }
}
