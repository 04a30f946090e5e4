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
                    .init(messages.remedy), .init(messages.effort), .init(messages.dimension),
                    .init(messages.datasets, isNumber: true), .init(messages.gain, isNumber: true),
                    .init(messages.examples),
                ], style: "cards"))
        for fix in fixes {
            let examples = fix.examples.map { example -> HTML in
                let href = context.href(.dataset(example.identifier, of: portal))
                return "<li><a\(href)>\(context.words(example.title, fallback: example.identifier))</a></li>"
            }
            html.write(
                """
                <tr><th scope="row">\(messages.instruction(fix.action))</th>\
                <td data-label="\(messages.effort)">\(messages.name(fix.action.effort))</td>\
                <td data-label="\(messages.dimension)">\(messages.name(fix.dimension))</td>\
                <td class="number" data-label="\(messages.datasets)">\(messages.count(fix.datasets))</td>\
                <td class="number" data-label="\(messages.gain)">\(gain(fix, messages))</td>\
                <td data-label="\(messages.examples)"><ul class="plain small">\(HTML(examples))</ul></td></tr>

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
