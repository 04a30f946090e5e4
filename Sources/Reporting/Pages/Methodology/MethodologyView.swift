import DCAT
import DataQuality

extension MethodologyModel: Page {
    public static let kind = "methodology"

    public var path: PagePath { .methodology }

    public func title(in context: PageContext) -> String { context.messages.methodology }

    public func trail(in context: PageContext) -> [Crumb] { [] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <h1>\(messages.methodology)</h1>
            <p class="lead">\(messages.methodologyLead)</p>
            <nav class="sections" aria-label="\(messages.sectionNavigation)"><ul>
            <li><a\(Href(fragment: "reading"))>\(messages.howScoresRead)</a></li>
            <li><a\(Href(fragment: "rules"))>\(messages.ruleList)</a></li>
            <li><a\(Href(fragment: "evidence"))>\(messages.evidenceGrades)</a></li>
            <li><a\(Href(fragment: "link-causes"))>\(messages.linkCauses)</a></li>
            <li><a\(Href(fragment: "link-states"))>\(messages.linkStates)</a></li>
            <li><a\(Href(fragment: "reasons"))>\(messages.reasonCodes)</a></li>
            <li><a\(Href(fragment: "remedies"))>\(messages.remedy)</a></li>
            <li><a\(Href(fragment: "issue-codes"))>\(messages.issueCodes)</a></li>
            <li><a\(Href(fragment: "frequencies"))>\(messages.frequencies)</a></li>
            <li><a\(Href(fragment: "formats"))>\(messages.formats)</a></li>
            </ul></nav>
            <section aria-labelledby="reading">
            <h2 id="reading">\(messages.howScoresRead)</h2>
            <dl class="record">

            """)
        for state in messages.scoreStates {
            html.write("<div><dt>\(state.name)</dt><dd>\(state.meaning)</dd></div>\n")
        }
        html.write(
            "</dl>\n<p>\(messages.aggregation)</p>\n<pre><code>\(messages.groupFormula)</code></pre>\n</section>\n")
        writeRules(to: &html, in: context)
        MethodologyTables.writeEvidence(to: &html, messages)
        if let standing { LinkCausesView.write(standing, to: &html, messages) }
        MethodologyTables.writeStates(to: &html, messages)
        MethodologyTables.writeReasons(to: &html, messages)
        MethodologyTables.writeRemedies(to: &html, messages)
        MethodologyTables.writeIssues(to: &html, messages)
        MethodologyTables.writeFrequencies(to: &html, messages)
        MethodologyTables.writeFormats(to: &html, messages)
    }

    private func writeRules(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <section aria-labelledby="rules">
            <h2 id="rules">\(messages.ruleList) <small>\(rules.id) \(rules.version)</small></h2>

            """)
        if let base = rules.base { html.write("<p>\(messages.basedOn(base))</p>\n") }
        for rule in rules.rules { RuleView.write(rule, to: &html, messages) }
        html.write("</section>\n")
    }
}
