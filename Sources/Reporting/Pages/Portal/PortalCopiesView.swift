/// Datasets that a portal lists and that belong elsewhere.
enum PortalCopiesView {
    static func write(
        _ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext
    ) {
        guard facts.copies > 0 else { return }
        let messages = context.messages
        let origins = facts.copiedFrom.map { origin -> HTML in
            let name: HTML =
                origin.portal == facts.declaration.id
                ? HTML(text: messages.thisPortal) : "<a\(context.href(.portal(origin.portal)))>\(origin.portal)</a>"
            return "<li>\(name): \(messages.count(origin.datasets))</li>"
        }
        html.write(
            """
            <section aria-labelledby="copies">
            <h2 id="copies">\(messages.copies)</h2>
            <p>\(messages.copiesExplanation(facts.copies, of: facts.datasets))</p>
            <ul>\(HTML(origins))</ul>
            </section>

            """)
    }
}
