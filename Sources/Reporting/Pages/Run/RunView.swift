import DataQuality

extension RunModel: Page {
    public static let kind = "run"

    public var path: PagePath { .run }

    public func title(in context: PageContext) -> String { context.messages.runReport }

    public func trail(in context: PageContext) -> [Crumb] { [] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let tone = outcome == .success ? "note" : "alert"
        html.write(
            """
            <h1>\(messages.runReport)</h1>
            <p class="lead">\(messages.runLead)</p>
            <div class="banner \(tone)" role="note"><p><strong>\(messages.outcome(outcome))</strong></p></div>

            """)
        html.write("<p><a\(context.href(.fetches))>\(messages.fetchesLink)</a></p>\n")
        writeHarvests(to: &html, in: context)
        writeChanges(to: &html, in: context)
        writeLinks(to: &html, in: context)
    }

    private func writeHarvests(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"harvests\">\n<h2 id=\"harvests\">\(messages.harvests)</h2>\n")
        let numbers = [
            messages.announced, messages.received, messages.lost, messages.duplicates, messages.requests,
            messages.volume,
        ]
        html.write(
            TableView.open(
                "harvests-caption", caption: messages.harvestsCaption,
                columns: [.init(messages.portal), .init(messages.state)]
                    + numbers.map { TableView.Column($0, isNumber: true) }))
        for facts in portals {
            let harvest = facts.harvest
            let counts = [
                harvest.announced, harvest.received, harvest.failures, harvest.duplicates, harvest.requests,
            ]
            html.write(
                """
                <tr>\(name(facts, context))<td class="why">\(BadgeView.state(harvest.state, messages)) \
                \(BadgeView.form(facts.form, messages))\(why(harvest, messages))</td>\
                \(CountView.cells(counts, messages))\
                <td class="number">\(messages.bytes(harvest.bytes))</td></tr>

                """)
        }
        html.write("\(TableView.close)</section>\n")
    }

    private func why(_ harvest: HarvestFacts, _ messages: Messages) -> HTML {
        var why: [HTML] = []
        if harvest.state != .complete { why.append("<p>\(messages.explain(harvest.state))</p>") }
        if let since = harvest.unchangedSince {
            let isUnread = harvest.received == 0
            why.append("<p>\(messages.unchanged(harvest.unchanged, since: since, isUnread: isUnread))</p>")
        }
        if harvest.unasked > 0 { why.append("<p>\(messages.unasked(harvest.unasked))</p>") }
        if harvest.unaskedPages > 0 { why.append("<p>\(messages.unaskedPages(harvest.unaskedPages))</p>") }
        if harvest.showsLastGood { why.append("<p>\(messages.notTakenOver)</p>") }
        if let message = harvest.message { why.append("<p class=\"small\"\(lang: "en")>\(message)</p>") }
        return HTML(why)
    }

    private func writeChanges(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">\(messages.changes)</h2>\n")
        let numbers = [
            messages.added, messages.changed, messages.unchanged, messages.missingCount, messages.returned,
            messages.removed,
        ]
        html.write(
            TableView.open(
                "changes-caption", caption: messages.changesCaption,
                columns: [.init(messages.portal)] + numbers.map { TableView.Column($0, isNumber: true) }))
        for facts in portals {
            let harvest = facts.harvest
            let counts = [
                harvest.added, harvest.changed, harvest.unchanged, harvest.missing, harvest.returned, harvest.removed,
            ]
            let known = counts.map { harvest.isCompared ? $0 : nil }
            html.write("<tr>\(name(facts, context))\(CountView.cells(known, messages))</tr>\n")
        }
        html.write("\(TableView.close)</section>\n")
    }

    private func writeLinks(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"link-checks\">\n<h2 id=\"link-checks\">\(messages.linkChecks)</h2>\n")
        html.write(
            TableView.open(
                "links-caption", caption: messages.linkChecksCaption,
                columns: [.init(messages.portal)]
                    + LinkStanding.State.allCases.map { .init(messages.name($0), isNumber: true) }
                    + [.init(messages.notChecked, isNumber: true)]))
        for facts in portals {
            let counts = LinkStanding.State.allCases.map { state in
                facts.links.reduce(0) { $0 + ($1.state == state ? $1.links : 0) }
            }
            let known = (counts + [facts.uncheckedLinks]).map(facts.known)
            html.write("<tr>\(name(facts, context))\(CountView.cells(known, messages))</tr>\n")
        }
        html.write("\(TableView.close)</section>\n")
    }

    private func name(_ facts: PortalFacts, _ context: PageContext) -> HTML {
        """
        <th scope="row"><a\(context.href(.portal(facts.declaration.id)))>\
        \(context.words(facts.declaration.title, fallback: facts.declaration.id))</a></th>
        """
    }
}
