import DCAT

extension ChangesModel: Page {
    public static let kind = "changes"

    public var path: PagePath { .changes(of: portal.id) }

    public func title(in context: PageContext) -> String {
        context.messages.changesOf(context.plainWords(portal.title, fallback: portal.id))
    }

    public func trail(in context: PageContext) -> [Crumb] { [portal.crumb(in: context)] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        html.write("<h1>\(title(in: context))</h1>\n")
        writeRuns(to: &html, in: context)
        writeDatasets(to: &html, in: context)
    }

    private func writeRuns(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"runs\">\n<h2 id=\"runs\">\(messages.recentRuns)</h2>\n")
        let numbers = [
            messages.added, messages.changed, messages.unchanged, messages.returned, messages.vanished,
            messages.missingCount, messages.removed,
        ]
        html.write(
            TableView.open(
                "runs-caption", caption: messages.recentRunsCaption,
                columns: [.init(messages.run), .init(messages.state)]
                    + numbers.map { TableView.Column($0, isNumber: true) }))
        for run in runs {
            let harvest = run.harvest
            let counts = [
                harvest.added, harvest.changed, harvest.unchanged, harvest.returned, harvest.vanished, harvest.missing,
                harvest.removed,
            ]
            let cells = CountView.cells(counts, messages)
            html.write(
                """
                <tr><th scope="row">\(DateView.moment(run.asOf, messages))</th><td>\(state(of: harvest, messages))</td>\
                \(harvest.isAccepted ? cells : "<td colspan=\"7\" class=\"none\">\(messages.notTakenOver)</td>")</tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }

    private func state(of harvest: HarvestFacts, _ messages: Messages) -> HTML {
        let state = BadgeView.state(harvest.state, messages)
        return harvest.isFull ? state : "\(state) \(BadgeView.badge(messages.changesOnly, .neutral))"
    }

    private func writeDatasets(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"datasets\">\n<h2 id=\"datasets\">\(messages.changedDatasets)</h2>\n")
        guard !rows.isEmpty else {
            html.write("<p>\(messages.nothingChanged)</p>\n</section>\n")
            return
        }
        html.write(
            TableView.open(
                "datasets-caption", caption: messages.changedDatasetsCaption(rows.count, of: changes),
                columns: [.init(messages.dataset), .init(messages.changes)]))
        for row in rows {
            let title = context.words(row.title, fallback: row.identifier)
            let name: HTML =
                row.hasPage
                ? "<a\(context.href(.dataset(row.identifier, of: portal.id)))>\(title)</a>"
                : "\(title) <code>\(row.identifier)</code>"
            html.write("<tr><th scope=\"row\">\(name)</th><td>\(messages.name(row.kind))</td></tr>\n")
        }
        html.write("\(TableView.close)</section>\n")
    }
}
