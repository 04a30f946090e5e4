/// What this run changed in a portal, in figures.
enum PortalChangesView {
    static func write(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let harvest = facts.harvest
        guard harvest.isAccepted else { return }
        let counts = [
            (messages.added, harvest.added), (messages.changed, harvest.changed),
            (messages.unchanged, harvest.unchanged), (messages.returned, harvest.returned),
            (messages.vanished, harvest.vanished), (messages.removed, harvest.removed),
        ]
        html.write(
            "<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">\(messages.whatChanged)</h2>\n<dl class=\"facts\">\n"
        )
        for (name, count) in counts {
            html.write("<div><dt>\(name)</dt><dd>\(messages.count(count))</dd></div>\n")
        }
        html.write(
            """
            </dl>
            <p class="more"><a\(context.href(.changes(of: facts.declaration.id)))>\(messages.allChanges(facts.changes))</a></p>
            </section>

            """)
    }
}
