import DataQuality

/// One rule with everything it computes with.
enum RuleView {
    static func write(_ rule: Rule, to html: inout HTMLBuffer, _ messages: Messages) {
        var notes: [HTML] = ["<code>\(rule.id.id)</code>", HTML(text: messages.ruleVersion(rule.id.version))]
        if let parent = rule.parent {
            let name = RuleText.name(RuleID(parent, version: rule.id.version), messages)
            notes.append(HTML(text: messages.partOfRule(messages.percent(rule.weight), name)))
        }
        html.write(
            """
            <section class="rule" aria-labelledby="\(rule.id.id)">
            <h3 id="\(rule.id.id)">\(RuleText.name(rule.id, messages)) <small>\(HTML(notes, separator: " · "))</small></h3>

            """)
        if let explanation = RuleText.explanation(rule.id, messages) { html.write("<p>\(explanation)</p>\n") }
        let formula = RuleWords.formula(rule, messages)
        html.write(
            """
            <h4>\(messages.formula)</h4>
            <pre\(lang: formula.isTranslated ? nil : "en")><code>\(formula.text)</code></pre>

            """)
        writeParameters(rule, to: &html, messages)
        for table in rule.tables { write(table, to: &html, messages) }
        writeSources(rule, to: &html, messages)
        html.write("</section>\n")
    }

    private static func writeParameters(_ rule: Rule, to html: inout HTMLBuffer, _ messages: Messages) {
        guard !rule.parameters.isEmpty else { return }
        html.write(
            """
            <div class="table cards" role="region" tabindex="0" aria-label="\(messages.parameters)"><table>
            <caption>\(messages.parameters)</caption>
            <thead><tr><th scope="col">\(messages.parameter)</th><th scope="col" class="number">\(messages.value)</th>\
            <th scope="col">\(messages.permitted)</th><th scope="col">\(messages.note)</th></tr></thead>
            <tbody>

            """)
        for parameter in rule.parameters {
            let range =
                "\(NumberText.plain(parameter.range.lowerBound)) … \(NumberText.plain(parameter.range.upperBound))"
            let note = RuleWords.note(parameter.note, messages)
            html.write(
                """
                <tr><th scope="row"><code>\(parameter.name)</code></th>\
                <td class="number" data-label="\(messages.value)"><span>\(NumberText.plain(parameter.value)) \
                <small>\(messages.name(parameter.unit))</small></span></td>\
                <td data-label="\(messages.permitted)">\(range)</td>\
                <td data-label="\(messages.note)"\(lang: note.isTranslated ? nil : "en")>\(note.text)</td></tr>

                """)
        }
        html.write(TableView.close)
    }

    private static func write(_ table: Rule.Table, to html: inout HTMLBuffer, _ messages: Messages) {
        let note = RuleWords.note(table.note, messages)
        html.write(
            """
            <div class="table narrow" role="region" tabindex="0" aria-label="\(table.name)"><table>
            <caption><code>\(table.name)</code> <span\(lang: note.isTranslated ? nil : "en")>\(note.text)</span></caption>
            <thead><tr><th scope="col" class="number">\(messages.name(table.keyUnit))</th>\
            <th scope="col" class="number">→ \(messages.name(table.valueUnit))</th></tr></thead>
            <tbody>

            """)
        for row in table.rows {
            html.write(
                """
                <tr><td class="number">\(NumberText.plain(row.key))</td>\
                <td class="number">\(NumberText.plain(row.value))</td></tr>

                """)
        }
        html.write(TableView.close)
    }

    private static func writeSources(_ rule: Rule, to html: inout HTMLBuffer, _ messages: Messages) {
        guard !rule.sources.isEmpty else { return }
        html.write("<h4>\(messages.sources)</h4>\n<ul>\n")
        for source in rule.sources {
            let title = source.url.map { ExternalLinkView.link($0, label: source.title) } ?? HTML(text: source.title)
            let note = RuleWords.note(source.note, messages)
            html.write(
                """
                <li><cite\(lang: "en")>\(title)</cite>\(messages.sentenceEnd)\
                <span\(lang: note.isTranslated ? nil : "en")>\(note.text)</span></li>

                """)
        }
        html.write("</ul>\n")
    }
}
