import DCAT

/// What the catalogue says of a dataset; only what is stated.
enum RecordView {
    /// Characters of a long text that the page shows; the twin has all.
    private static let shownCharacters = 3_000

    static func write(_ facts: DatasetFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let dataset = facts.dataset
        html.write(
            "<section aria-labelledby=\"record\">\n<h2 id=\"record\">\(messages.recordOfDataset)</h2>\n<dl class=\"record\">\n"
        )
        func line(_ name: String, _ value: HTML?) {
            guard let value, !value.isEmpty else { return }
            html.write("<div><dt>\(name)</dt><dd>\(value)</dd></div>\n")
        }
        line(messages.identifier, "<code>\(dataset.identifier)</code>")
        line(messages.description, text(dataset.description, context))
        line(messages.publisher, dataset.publisher.flatMap { text($0.name, context) })
        line(messages.landingPage, dataset.landingPage.map { ExternalLinkView.link($0) })
        line(messages.contactPoint, dataset.contactPoint.flatMap(contact))
        line(messages.keywords, list(dataset.keywords.map { context.words($0) }))
        line(messages.themes, list(dataset.themes.map { concept($0, context) }))
        writeDates(facts, messages, line)
        line(messages.spatialCoverage, list(dataset.spatial.map { concept($0, context) }))
        line(messages.languages, list(dataset.languages.map(HTML.init(text:))))
        writeTerms(dataset, messages, line)
        html.write("</dl>\n</section>\n")
    }

    private static func writeDates(_ facts: DatasetFacts, _ messages: Messages, _ line: (String, HTML?) -> Void) {
        let dataset = facts.dataset
        line(
            messages.updateFrequency,
            dataset.frequency.map { stated in
                guard let value = stated.value else { return StatedView.unread(stated.raw) }
                return
                    "\(messages.name(value))\(StatedView.original(stated.raw, unlike: messages.name(value), messages))"
            })
        line(messages.issued, dataset.issued.map { DateView.stated($0, messages) })
        line(messages.modified, dataset.modified.map { DateView.stated($0, messages) })
        line(messages.recordIssued, dataset.recordIssued.map { DateView.stated($0, messages) })
        line(messages.recordModified, dataset.recordModified.map { DateView.stated($0, messages) })
        line(messages.firstSeen, facts.firstSeen.map { DateView.moment($0, messages) })
        line(messages.lastChange, facts.lastChange.map { DateView.moment($0, messages) })
        line(messages.temporalCoverage, list(dataset.temporal.map { period($0, messages) }))
    }

    private static func writeTerms(_ dataset: Dataset, _ messages: Messages, _ line: (String, HTML?) -> Void) {
        line(messages.licence, dataset.licence.map { LicenceView.licence($0, messages) })
        line(messages.rights, dataset.rights.map { HTML(text: ExternalLinkView.shortened($0)) })
        line(
            messages.accessRights,
            dataset.accessRights.map { stated in
                guard let value = stated.value else { return StatedView.unread(stated.raw) }
                return
                    "\(messages.name(value))\(StatedView.original(stated.raw, unlike: messages.name(value), messages))"
            })
        line(messages.conformsTo, list(dataset.conformsTo.map { ExternalLinkView.link($0) }))
        line(messages.version, dataset.version.map(HTML.init(text:)))
        line(messages.partOf, dataset.isPartOf.map { "<code>\($0)</code>" })
    }

    private static func text(_ text: MultilingualText, _ context: PageContext) -> HTML? {
        guard var variant = text.variant(for: context.language) else { return nil }
        if variant.text.utf8.count > shownCharacters, variant.text.count > shownCharacters {
            variant.text = variant.text.prefix(shownCharacters) + "…"
        }
        return "<span class=\"prose\">\(context.words(variant))</span>"
    }

    private static func concept(_ concept: Concept, _ context: PageContext) -> HTML {
        context.words(concept.label, fallback: concept.iri ?? "–")
    }

    private static func contact(_ contact: ContactPoint) -> HTML? {
        guard !contact.isEmpty else { return nil }
        let words = [contact.name, contact.email, contact.telephone].compactMap { $0 }.map {
            "<bdi>\($0)</bdi>" as HTML
        }
        return HTML(words + [contact.url].compactMap { $0 }.map { ExternalLinkView.link($0) }, separator: " · ")
    }

    private static func period(_ period: PeriodOfTime, _ messages: Messages) -> HTML {
        let start = period.start.map { DateView.stated($0, messages) } ?? "…"
        let end = period.end.map { DateView.stated($0, messages) } ?? "…"
        return "\(start) – \(end)"
    }

    private static func list(_ items: [HTML]) -> HTML? {
        items.isEmpty ? nil : HTML(items.prefix(60), separator: " · ")
    }
}
