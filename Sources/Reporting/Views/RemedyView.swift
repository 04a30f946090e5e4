import DataQuality

/// What could be done for one dataset.
enum RemedyView {
    static func write(_ remedies: [Remedy], to html: inout HTMLBuffer, in context: PageContext) {
        guard !remedies.isEmpty else { return }
        let messages = context.messages
        html.write("<section aria-labelledby=\"fixes\">\n<h2 id=\"fixes\">\(messages.remediesOfDataset)</h2>\n")
        html.write(
            TableView.open(
                "fixes-caption", caption: messages.remediesCaption,
                columns: [
                    .init(messages.remedy), .init(messages.why), .init(messages.effort), .init(messages.rule),
                    .init(messages.gain, isNumber: true),
                ], style: "cards"))
        for remedy in remedies {
            html.write(
                """
                <tr><th scope="row">\(messages.instruction(remedy.action))</th>\
                <td data-label="\(messages.why)">\(messages.sentence(remedy.reason))</td>\
                <td class="short" data-label="\(messages.effort)">\(messages.name(remedy.action.effort))</td>\
                <td class="short" data-label="\(messages.rule)">\(RuleText.name(remedy.rule, messages))</td>\
                <td class="number" data-label="\(messages.gain)">\(gain(remedy, messages))</td></tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }

    private static func gain(_ remedy: Remedy, _ messages: Messages) -> HTML {
        if remedy.gain > 0 { return "<strong>\(messages.gain(remedy.gain))</strong>" }
        if remedy.narrows > 0 { return HTML(text: messages.narrows(remedy.narrows)) }
        return HTML(text: messages.name(remedy.action.effect))
    }
}
