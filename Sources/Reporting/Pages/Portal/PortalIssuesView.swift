import Harvesting

/// The kinds of issue in a portal's catalogue, with what to do about each.
enum PortalIssuesView {
    static func write(
        _ facts: PortalFacts, _ linkedRecords: Set<String>, to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        let portal = facts.declaration.id
        html.write("<section aria-labelledby=\"issues\">\n<h2 id=\"issues\">\(messages.issues)</h2>\n")
        guard !facts.issues.isEmpty else {
            html.write("<p>\(messages.noIssues)</p>\n</section>\n")
            return
        }
        html.write(
            TableView.open(
                "issues-caption", caption: messages.issuesExplanation,
                columns: [
                    .init(messages.issue), .init(messages.severity), .init(messages.occurrences, isNumber: true),
                    .init(messages.remedy), .init(messages.examples),
                ], style: "cards"))
        for kind in facts.issues {
            let examples = kind.examples.map { issue -> HTML in
                let line = IssueLine(issue, hasPage: issue.record.map(linkedRecords.contains) ?? false)
                return "<li>\(IssueView.brief(line, of: portal, in: context))</li>"
            }
            html.write(
                """
                <tr><th scope="row">\(IssueView.title(kind.code, messages)) <small><code>\(kind.code)</code></small></th>\
                <td data-label="\(messages.severity)">\(IssueView.badge(kind.severity, messages))</td>\
                <td class="number" data-label="\(messages.occurrences)">\(messages.count(kind.count))</td>\
                <td data-label="\(messages.remedy)">\(IssueView.remedy(kind.code, messages))</td>\
                <td data-label="\(messages.examples)"><ul class="plain small">\(HTML(examples))</ul></td></tr>

                """)
        }
        let total = facts.issues.reduce(0) { $0 + $1.count }
        html.write(
            """
            \(TableView.close)<p class="more"><a\(context.href(.issues(of: portal, page: 1)))>\(messages.allIssues(total))</a>\
            </p>
            </section>

            """)
    }
}
