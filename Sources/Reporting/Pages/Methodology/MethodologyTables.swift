import DCAT
import DataQuality

/// The codes that pages and data use, each with its meaning.
enum MethodologyTables {
    static func writeEvidence(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "evidence", messages.evidenceGrades, lead: messages.evidenceGradesLead,
            [.init(messages.code), .init(messages.evidenceGrades), .init(messages.strongEvidence)], &html)
        for grade in ChangeGrade.allCases {
            html.write(
                """
                <tr><th scope="row"><code>\(grade.rawValue)</code></th><td>\(messages.name(grade))</td>\
                <td>\(grade.isStrong ? messages.yes : messages.no)</td></tr>

                """)
        }
        close(&html)
    }

    static func writeStates(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "link-states", messages.linkStates,
            [.init(messages.verdict), .init(messages.countsAs), .init(messages.note)], &html)
        for state in LinkStanding.State.allCases {
            html.write(
                """
                <tr><th scope="row">\(LinkView.badge(state, messages)) <code>\(state.rawValue)</code></th>\
                <td>\(messages.countsAs(state.isOnline))</td><td>\(messages.explain(state))</td></tr>

                """)
        }
        close(&html)
    }

    static func writeReasons(to html: inout HTMLBuffer, _ messages: Messages) {
        open("reasons", messages.reasonCodes, [.init(messages.code), .init(messages.sentence)], &html)
        for code in Reason.Code.allCases {
            html.write(
                """
                <tr><th scope="row"><code>\(code.rawValue)</code></th>\
                <td>\(MethodologyModel.pattern(code, messages))</td></tr>

                """)
        }
        close(&html)
    }

    static func writeRemedies(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "remedies", messages.remedy,
            [.init(messages.code), .init(messages.remedy), .init(messages.effort), .init(messages.gain)], &html)
        for action in RemedyAction.allCases {
            html.write(
                """
                <tr><th scope="row"><code>\(action.rawValue)</code></th><td>\(messages.instruction(action))</td>\
                <td>\(messages.name(action.effort))</td><td>\(messages.name(action.effect))</td></tr>

                """)
        }
        close(&html)
    }

    static func writeIssues(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "issue-codes", messages.issueCodes, [.init(messages.code), .init(messages.issue), .init(messages.remedy)],
            &html)
        for (code, text) in IssueText.known.sorted(by: { $0.key < $1.key }) {
            html.write(
                """
                <tr><th scope="row"><code>\(code)</code></th><td>\(text.title(in: messages))</td>\
                <td>\(text.remedy(in: messages))</td></tr>

                """)
        }
        close(&html)
    }

    static func writeFrequencies(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "frequencies", messages.frequencies,
            [.init(messages.frequencyTerm), .init(messages.code), .init(messages.longestGap, isNumber: true)], &html)
        for term in Frequency.Term.allCases {
            let days = term.periodDays.map(NumberText.plain) ?? messages.nothingDefinite
            html.write(
                """
                <tr><th scope="row">\(messages.name(term))</th><td><code>\(term.rawValue)</code></td>\
                <td class="number">\(days)</td></tr>

                """)
        }
        close(&html)
    }

    static func writeFormats(to html: inout HTMLBuffer, _ messages: Messages) {
        open(
            "formats", messages.formats,
            [
                .init(messages.format), .init(messages.kind), .init(messages.stars), .init(messages.machineReadable),
                .init(messages.openFormat), .init(messages.mediaType),
            ], &html)
        for format in FileFormat.all {
            let type: HTML = format.mediaType.map { "<code>\($0)</code>" } ?? "–"
            html.write(
                """
                <tr><th scope="row">\(messages.name(format)) <small><code>\(format.code)</code></small></th>\
                <td>\(messages.name(format.kind))</td><td>\(StarsView.stars(format.stars))</td>\
                <td>\(format.isMachineReadable ? messages.yes : messages.no)</td>\
                <td>\(format.isNonProprietary ? messages.yes : messages.no)</td><td>\(type)</td></tr>

                """)
        }
        close(&html)
    }

    private static func open(
        _ id: StaticString, _ title: String, lead: String? = nil, _ columns: [TableView.Column],
        _ html: inout HTMLBuffer
    ) {
        let headings = columns.map { column -> HTML in
            let style: HTML = column.isNumber ? " class=\"number\"" : ""
            return "<th scope=\"col\"\(style)>\(column.title)</th>"
        }
        let lead: HTML = lead.map { "<p>\($0)</p>\n" } ?? ""
        html.write(
            """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(title)</h2>
            \(lead)<div class="table" role="region" tabindex="0" aria-labelledby="\(id)"><table>
            <thead><tr>\(HTML(headings))</tr></thead>
            <tbody>

            """)
    }

    private static func close(_ html: inout HTMLBuffer) { html.write("\(TableView.close)</section>\n") }
}
