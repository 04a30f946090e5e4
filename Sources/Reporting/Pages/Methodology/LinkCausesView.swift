import DataQuality

/// From every status and cause to the verdict, and how long it takes: made from the code and the rules that judge.
enum LinkCausesView {
    static func write(_ rules: LinkStandingRules, to html: inout HTMLBuffer, _ messages: Messages) {
        html.write(
            """
            <section aria-labelledby="link-causes">
            <h2 id="link-causes">\(messages.linkCauses)</h2>
            <p>\(messages.linkCausesLead)</p>

            """)
        html.write(
            TableView.open(
                "link-causes-caption", caption: messages.linkCausesCaption,
                columns: [
                    .init(messages.oneCheckFinds), .init(messages.statusOrCause), .init(messages.linkIsThen),
                    .init(messages.countsAs),
                ], style: "cards"))
        for causes in LinkSignalCauses.all { write(causes, rules, to: &html, messages) }
        html.write("\(TableView.close)<ul>\n")
        for sentence in messages.linkTimes(rules) { html.write("<li>\(sentence)</li>\n") }
        html.write("</ul>\n</section>\n")
    }

    private static func write(
        _ causes: LinkSignalCauses, _ rules: LinkStandingRules, to html: inout HTMLBuffer, _ messages: Messages
    ) {
        let state = causes.state(rules)
        let names = causes.names.map { name -> HTML in
            "\(messages.cause(name.rawValue)) <small><code>\(name.rawValue)</code></small>"
        }
        let numbers = [("HTTP", causes.httpStatuses), ("FTP", causes.ftpCodes)].filter { !$0.1.isEmpty }
            .map { "\($0.0) \(self.numbers($0.1))" as HTML }
        let lines = numbers + (names.isEmpty ? [] : [HTML(names, separator: " · ")])
        html.write(
            """
            <tr><th scope="row">\(messages.name(causes.signal)) <small><code>\(causes.signal.rawValue)</code></small></th>\
            <td data-label="\(messages.statusOrCause)"><span>\(HTML(lines, separator: "<br>"))</span></td>\
            <td data-label="\(messages.linkIsThen)"><span>\(LinkView.badge(state, messages)) \
            <small>\(messages.consequence(causes.signal, rules))</small></span></td>\
            <td class="short" data-label="\(messages.countsAs)">\(messages.countsAs(state.isOnline))</td></tr>

            """)
    }

    /// `200–299, 416`.
    static func numbers(_ runs: [ClosedRange<Int>]) -> String {
        runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
    }
}
