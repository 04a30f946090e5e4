import DataQuality

/// Datasets with their results.
enum DatasetTableView {
    /// - Parameter showsPublisher: false on a publisher's own page.
    static func write(
        _ rows: [DatasetRow], of portal: String, showsPublisher: Bool, to html: inout HTMLBuffer,
        in context: PageContext
    ) {
        let messages = context.messages
        var columns = [TableView.Column(messages.dataset)]
        if showsPublisher { columns.append(.init(messages.publisher)) }
        columns += [.init(messages.formats), .init(messages.distributions, isNumber: true)]
        columns += Dimension.allCases.map { .init(messages.name($0), isNumber: true) }
        html.write(TableView.open("datasets-caption", caption: messages.datasetsExplanation, columns: columns))
        for row in rows {
            html.write(
                """
                <tr><th scope="row"><a\(context.href(.dataset(row.identifier, of: portal)))>\
                \(context.words(row.title, fallback: row.identifier))</a>\(marks(row, messages))</th>
                """)
            if showsPublisher {
                html.write(
                    """
                    <td><a\(context.href(.publisher(row.publisherKey, of: portal, page: 1)))>\
                    \(context.words(row.publisherName, fallback: messages.publisherNotStated))</a></td>
                    """)
            }
            html.write(
                """
                <td>\(formats(row, messages))</td><td class="number">\(messages.count(row.distributions))</td>
                """)
            for dimension in Dimension.allCases {
                html.write("<td class=\"number\">\(ScoreView.brief(row.results[dimension], messages))</td>")
            }
            html.write("</tr>\n")
        }
        html.write(TableView.close)
    }

    private static func formats(_ row: DatasetRow, _ messages: Messages) -> String {
        let names = row.formats.prefix(6).map { messages.name($0) }.joined(separator: ", ")
        return row.formats.count > 6 ? names + " …" : names
    }

    private static func marks(_ row: DatasetRow, _ messages: Messages) -> HTML {
        let missing: HTML = row.missingSince == nil ? "" : " \(BadgeView.badge(messages.missing, .warning))"
        return row.isCopy ? "\(missing) \(BadgeView.badge(messages.copy, .neutral))" : missing
    }
}
