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
        IssueText.text(for: code).map { $0.title(in: messages) } ?? code
    }

    static func remedy(_ code: String, _ messages: Messages) -> String {
        IssueText.text(for: code).map { $0.remedy(in: messages) } ?? "–"
    }

    /// The record, the field and the value; the message where there is none of these.
    static func brief(_ line: IssueLine, of portal: String, in context: PageContext) -> HTML {
        var parts: [HTML] = []
        if let record = record(line, of: portal, in: context) { parts.append(record) }
        if let field = line.issue.field { parts.append("<code>\(field)</code>") }
        if let value = line.issue.value { parts.append("<q><bdi>\(ExternalLinkView.shortened(value))</bdi></q>") }
        return parts.isEmpty ? "<span\(lang: "en")>\(line.issue.message)</span>" : HTML(parts, separator: " ")
    }

    /// The record's title, a link where it has a page; nil where the issue concerns no record.
    static func record(_ line: IssueLine, of portal: String, in context: PageContext) -> HTML? {
        guard let record = line.issue.record else { return nil }
        let words: HTML = "<bdi>\(ExternalLinkView.shortened(line.issue.title ?? record))</bdi>"
        return line.hasPage ? "<a\(context.href(.dataset(record, of: portal)))>\(words)</a>" : words
    }
}
