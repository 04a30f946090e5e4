/// Tables that scroll sideways where the screen is too narrow for them.
enum TableView {
    /// Opens the region, the table and its caption; `id` names the caption.
    static func open(_ id: StaticString, caption: String, columns: [Column], style: StaticString = "") -> HTML {
        let headings = columns.map { column -> HTML in
            let style: HTML = column.isNumber ? " class=\"number\"" : ""
            return "<th scope=\"col\"\(style)>\(column.title)</th>"
        }
        return """
            <div class="table \(style)" role="region" aria-labelledby="\(id)" tabindex="0"><table>
            <caption id="\(id)">\(caption)</caption>
            <thead><tr>\(HTML(headings))</tr></thead>
            <tbody>

            """
    }

    static let close: HTML = "</tbody></table></div>\n"

    struct Column {
        var title: String
        var isNumber: Bool

        init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }
}
