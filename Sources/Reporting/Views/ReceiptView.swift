import DataQuality

/// A receipt as a table: one line a rule, its parts below it, each with evidence and arithmetic.
enum ReceiptView {
    static func write(
        _ receipt: Receipt, _ dimension: Dimension, to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        html.write(
            """
            <h3 id="receipt-\(dimension.rawValue)">\(messages.name(dimension))</h3>
            <div class="table cards receipt \(dimension.rawValue)" role="region" tabindex="0" \
            aria-labelledby="receipt-\(dimension.rawValue)"><table>
            <caption>\(messages.receiptCaption(messages.name(dimension)))</caption>
            <thead><tr><th scope="col">\(messages.rule)</th><th scope="col" class="number">\(messages.result)</th>\
            <th scope="col" class="number">\(messages.weight)</th><th scope="col">\(messages.why)</th>\
            <th scope="col">\(messages.evidence)</th></tr></thead>
            <tbody>

            """)
        writeNode(receipt, depth: 0, to: &html, in: context)
        html.write(TableView.close)
    }

    private static func writeNode(
        _ node: Receipt, depth: Int, to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        let level = min(depth, 4)
        html.write(
            """
            <tr class="depth-\(level)"><th scope="row"><a\(context.href(.methodology, fragment: node.rule.id))>\
            \(RuleText.name(node.rule, messages))</a></th>\
            <td class="number" data-label="\(messages.result)">\(ScoreView.brief(node.assessment, messages))</td>\
            <td class="number" data-label="\(messages.weight)">\(depth == 0 ? "" : messages.percent(node.weight))</td>\
            <td data-label="\(messages.why)"><div>\(reasons(node, messages))\(arithmetic(node, messages))</div></td>\
            <td data-label="\(messages.evidence)">\(inputs(node, messages))</td></tr>

            """)
        // Deeper than any rule set nests; a bound for the stack all the same.
        guard depth < 16 else { return }
        for child in node.children { writeNode(child, depth: depth + 1, to: &html, in: context) }
    }

    /// The result of a whole dimension, large.
    static func headline(_ assessment: Assessment, _ dimension: Dimension, _ messages: Messages) -> HTML {
        switch assessment {
        case .scored(let score):
            let figure = score.estimate.map(messages.percent) ?? messages.notMeasured
            return """
                <p class="headline"><span class="figure">\(figure)</span> \
                <span class="interval">\(messages.between(score))</span></p>\(ScoreView.bar(score, dimension, messages))
                """
        case .notMeasured: return "<p class=\"headline none\">\(messages.notMeasured)</p>"
        case .notAssessable: return "<p class=\"headline none\">\(messages.notAssessable)</p>"
        }
    }

    /// What tells most about the result: the assessment's own reason, else the first of the receipt or of its parts.
    static func foremostReason(_ receipt: Receipt) -> Reason? {
        switch receipt.assessment {
        case .notMeasured(let reason), .notAssessable(let reason): reason
        case .scored: receipt.reasons.first ?? receipt.children.lazy.compactMap(foremostReason).first
        }
    }

    private static func reasons(_ node: Receipt, _ messages: Messages) -> HTML {
        var reasons = node.reasons
        switch node.assessment {
        case .notMeasured(let reason), .notAssessable(let reason):
            if !reasons.contains(reason) { reasons.insert(reason, at: 0) }
        case .scored: break
        }
        guard !reasons.isEmpty else { return HTML() }
        return "<ul class=\"plain\">\(HTML(reasons.map { "<li>\(messages.sentence($0))</li>" as HTML }))</ul>"
    }

    private static func arithmetic(_ node: Receipt, _ messages: Messages) -> HTML {
        var lines: [HTML] = []
        if !node.arithmetic.isEmpty { lines.append("<code>\(node.arithmetic)</code>") }
        if !node.lowArithmetic.isEmpty {
            lines.append("<span>\(messages.lowerBound)</span> <code>\(node.lowArithmetic)</code>")
        }
        if !node.highArithmetic.isEmpty {
            lines.append("<span>\(messages.upperBound)</span> <code>\(node.highArithmetic)</code>")
        }
        guard !lines.isEmpty else { return HTML() }
        return "<div class=\"arithmetic\">\(HTML(lines.map { "<p>\($0)</p>" as HTML }))</div>"
    }

    private static func inputs(_ node: Receipt, _ messages: Messages) -> HTML {
        guard !node.inputs.isEmpty else { return HTML() }
        let lines = node.inputs.map { input -> HTML in
            """
            <div><dt>\(messages.inputName(input.name))</dt><dd><bdi>\(ExternalLinkView.shortened(input.value))</bdi> \
            <small>\(ExternalLinkView.shortened(input.source))</small></dd></div>
            """
        }
        return "<dl class=\"inputs\">\(HTML(lines))</dl>"
    }
}
