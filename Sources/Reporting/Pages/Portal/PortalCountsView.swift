import DataQuality

/// Formats, promises and links of a portal, counted.
enum PortalCountsView {
    static func writeFormats(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        guard !facts.formats.isEmpty else { return }
        let messages = context.messages
        html.write("<section aria-labelledby=\"formats\">\n<h2 id=\"formats\">\(messages.formats)</h2>\n")
        html.write(
            TableView.open(
                "formats-caption", caption: messages.formatsExplanation,
                columns: [
                    .init(messages.format), .init(messages.declared, isNumber: true),
                    .init(messages.served, isNumber: true), .init(messages.sniffed, isNumber: true),
                    .init(messages.contradicted, isNumber: true), .init(messages.stars),
                    .init(messages.machineReadable), .init(messages.openFormat),
                ]))
        for row in facts.formats { html.write(formatRow(row, hasChecks: facts.hasChecks, messages)) }
        html.write("\(TableView.close)</section>\n")
    }

    /// - Parameter hasChecks: whether it is known what servers give.
    private static func formatRow(_ row: FormatCount, hasChecks: Bool, _ messages: Messages) -> HTML {
        let observed = [row.served, row.sniffed, row.contradicted].map { hasChecks ? $0 : nil }
        let counts = CountView.cells([row.declared] + observed, messages)
        guard let format = row.format?.properties else {
            return """
                <tr><th scope="row" class="none">\(messages.formatNotRecognised)</th>\(counts)\
                <td>–</td><td>–</td><td>–</td></tr>

                """
        }
        return """
            <tr><th scope="row">\(messages.name(format))</th>\(counts)<td>\(StarsView.stars(format.stars))</td>\
            <td>\(format.isMachineReadable ? messages.yes : messages.no)</td>\
            <td>\(format.isNonProprietary ? messages.yes : messages.no)</td></tr>

            """
    }

    static func writePromises(
        _ promises: [PromiseLine], _ all: PromiseCounts, to html: inout HTMLBuffer, in context: PageContext
    ) {
        guard !promises.isEmpty else { return }
        let messages = context.messages
        html.write("<section aria-labelledby=\"promises\">\n<h2 id=\"promises\">\(messages.promises)</h2>\n")
        if let ofJudged = all.keptOfJudged, let ofAll = all.keptOfAll {
            let rates = messages.promiseRates(
                kept: all.kept, judged: all.kept + all.late, ofJudged: messages.percent(ofJudged),
                ofAll: messages.percent(ofAll))
            html.write("<p>\(rates)</p>\n")
        }
        html.write(
            TableView.open(
                "promises-caption", caption: messages.promisesExplanation,
                columns: [
                    .init(messages.promise), .init(messages.datasets, isNumber: true),
                    .init(messages.kept, isNumber: true), .init(messages.late, isNumber: true),
                    .init(messages.undecided, isNumber: true), .init(messages.shares),
                ]))
        for row in promises {
            let counts = row.counts
            html.write(
                """
                <tr><th scope="row">\(messages.name(row.promise))</th>\
                <td class="number">\(messages.count(counts.datasets))</td><td class="number">\(messages.count(counts.kept))</td>\
                <td class="number">\(messages.count(counts.late))</td>\
                <td class="number">\(messages.count(counts.unjudged))</td>\
                <td>\(ShareView.bar([(counts.kept, .good), (counts.late, .bad), (counts.unjudged, .open)]))</td></tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }

    static func writeLinks(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        guard facts.hasLinks else { return }
        let messages = context.messages
        html.write("<section aria-labelledby=\"links\">\n<h2 id=\"links\">\(messages.links)</h2>\n")
        let parts = LinkStanding.State.allCases.map { state in
            (facts.links.reduce(0) { $0 + ($1.state == state ? $1.links : 0) }, LinkView.tone(state))
        }
        html.write("\(ShareView.bar(parts + [(facts.uncheckedLinks, .open)]))\n")
        html.write(
            TableView.open(
                "links-caption", caption: messages.linksExplanation,
                columns: [.init(messages.verdict), .init(messages.cause), .init(messages.links, isNumber: true)]))
        for row in facts.links {
            html.write(
                """
                <tr><th scope="row">\(LinkView.badge(row.state, messages))</th><td>\(messages.cause(row.cause))</td>\
                <td class="number">\(messages.count(row.links))</td></tr>

                """)
        }
        if facts.uncheckedLinks > 0 {
            html.write(
                """
                <tr><th scope="row" colspan="2" class="none">\(messages.linksNotChecked)</th>\
                <td class="number">\(messages.count(facts.uncheckedLinks))</td></tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }
}
