/// What a reader must know before reading a portal's figures.
enum PortalStateView {
    static func write(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let harvest = facts.harvest
        var sentences: [HTML] = []
        if harvest.state != .complete || !harvest.isAccepted {
            sentences.append("<strong>\(messages.explain(harvest.state))</strong>")
        }
        if let date = harvest.dataFrom, harvest.showsLastGood {
            sentences.append(HTML(text: messages.showsLastGood(since: date)))
        }
        if harvest.dataFrom == nil, facts.datasets == 0 { sentences.append(HTML(text: messages.noDataAtAll)) }
        if facts.form != .live { sentences.append(HTML(text: messages.explain(facts.form))) }
        if let note = facts.declaration.note.variant(for: context.language) {
            sentences.append(context.words(note))
        }
        guard !sentences.isEmpty else { return }
        let tone = harvest.isAccepted && harvest.state == .complete ? "note" : "alert"
        let detail: HTML =
            harvest.message.map { "<p class=\"small\"\(lang: "en")>\($0)</p>" } ?? ""
        html.write(
            """
            <div class="banner \(tone)" role="note"><p>\(HTML(sentences, separator: " "))</p>\(detail)</div>

            """)
        if let refusal = harvest.refusal { write(refusal, to: &html, in: context) }
    }

    /// The evidence of a refusal.
    private static func write(_ refusal: RefusalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let product: HTML = refusal.product.map { " (<code>\($0)</code>)" } ?? ""
        let headers = HTML(refusal.headers.map { "<code>\($0)</code>" as HTML }, separator: "<br>")
        html.write(
            """
            <section aria-labelledby="refusal">
            <h2 id="refusal">\(messages.refusalEvidence)</h2>
            <dl class="record">
            <div><dt>\(messages.kindOfRefusal)</dt><dd>\(messages.name(refusal: refusal.kind))\(product)</dd></div>
            <div><dt>\(messages.askedURL)</dt><dd>\(ExternalLinkView.link(refusal.url)), \
            \(DateView.moment(refusal.at, messages))</dd></div>
            <div><dt>\(messages.markOfRefusal)</dt><dd>HTTP \(refusal.status), <span\(lang: "en")>\(refusal.mark)</span></dd></div>
            <div><dt>\(messages.answerHeaders)</dt><dd>\(headers)</dd></div>
            <div><dt>\(messages.answerExcerpt)</dt><dd><q><bdi>\(refusal.excerpt)</bdi></q></dd></div>
            </dl>
            </section>

            """)
    }

    /// `12,000 / 12,345` where the portal says how many it has.
    static func receivedOfAnnounced(_ harvest: HarvestFacts, _ messages: Messages) -> HTML {
        let received = HTML(text: messages.count(harvest.received))
        if harvest.received == 0, let since = harvest.unchangedSince {
            return "\(received) <small>\(messages.unchangedSince(since))</small>"
        }
        guard let announced = harvest.announced else { return received }
        return "\(received) <small>/ \(messages.count(announced))</small>"
    }
}
