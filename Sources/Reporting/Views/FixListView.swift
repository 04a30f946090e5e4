/// What to mend, the greatest gain first.
enum FixListView {
    static func write(_ fixes: [Fix], portal: String, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"fixes\">\n<h2 id=\"fixes\">\(messages.fixList)</h2>\n")
        guard !fixes.isEmpty else {
            html.write("<p>\(messages.nothingToMend)</p>\n</section>\n")
            return
        }
        html.write(
            TableView.open(
                "fixes-caption", caption: messages.fixListExplanation,
                columns: [
                    .init(messages.remedy), .init(messages.effort), .init(messages.rule),
                    .init(messages.datasets, isNumber: true), .init(messages.gain, isNumber: true),
                    .init(messages.examples),
                ], style: "cards"))
        for fix in fixes {
            let examples = fix.examples.prefix(3).map { example -> HTML in
                let href = context.href(.dataset(example.identifier, of: portal))
                return "<a\(href)>\(context.words(example.title, fallback: example.identifier))</a>"
            }
            html.write(
                """
                <tr><th scope="row">\(messages.instruction(fix.action))</th>\
                <td class="short" data-label="\(messages.effort)">\(messages.name(fix.action.effort))</td>\
                <td class="short" data-label="\(messages.rule)">\(RuleText.name(fix.rule, messages))</td>\
                <td class="number" data-label="\(messages.datasets)">\(messages.count(fix.datasets))</td>\
                <td class="number" data-label="\(messages.gain)">\(gain(fix, messages))</td>\
                <td data-label="\(messages.examples)"><span class="small">\(HTML(examples, separator: " · "))</span></td></tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }

    /// Points, or where it brings none, what it does bring.
    private static func gain(_ fix: Fix, _ messages: Messages) -> HTML {
        if let gain = fix.gain, gain > 0 { return "<strong>\(messages.gain(gain))</strong>" }
        return HTML(text: messages.name(fix.action.effect))
    }
}
