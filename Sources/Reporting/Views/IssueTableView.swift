import Harvesting

/// Issues one by one.
enum IssueTableView {
    static func write(
        _ lines: [IssueLine], of portal: String, showsRecord: Bool, to html: inout HTMLBuffer,
        in context: PageContext
    ) {
        let messages = context.messages
        var columns = showsRecord ? [TableView.Column(messages.record)] : []
        columns += [
            .init(messages.issue), .init(messages.severity), .init(messages.field), .init(messages.value),
            .init(messages.message),
        ]
        html.write(TableView.open("issue-list-caption", caption: messages.issuesExplanation, columns: columns))
        for line in lines {
            let issue = line.issue
            html.write("<tr>")
            if showsRecord {
                let record = IssueView.record(line, of: portal, in: context) ?? "–"
                html.write("<th scope=\"row\">\(record)</th>")
            }
            let value: HTML = issue.value.map { "<q><bdi>\($0)</bdi></q>" } ?? "–"
            html.write(
                """
                <td>\(IssueView.title(issue.code, messages))</td><td>\(IssueView.badge(issue.severity, messages))</td>\
                <td><code>\(issue.field ?? "–")</code></td><td>\(value)</td><td\(lang: "en")>\(issue.message)</td></tr>

                """)
        }
        html.write(TableView.close)
    }
}
