import DCAT

/// Where a portal's catalogue comes from.
enum PortalAboutView {
    static func write(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let declaration = facts.declaration
        html.write(
            "<section aria-labelledby=\"about\">\n<h2 id=\"about\">\(messages.about)</h2>\n<dl class=\"record\">\n")
        if let homepage = declaration.homepage { write(messages.homepage, ExternalLinkView.link(homepage), &html) }
        if declaration.absence == nil { write(messages.endpoint, ExternalLinkView.link(declaration.endpoint), &html) }
        write(messages.adapter, "<code>\(declaration.kind)</code>", &html)
        if let country = declaration.country { write(messages.country, HTML(text: country), &html) }
        if let level = declaration.level { write(messages.level, HTML(text: messages.name(level)), &html) }
        if let catalog = facts.catalog { write(catalog, &html, context) }
        if let date = facts.harvest.dataFrom { write(messages.dataFrom, DateView.date(date, messages), &html) }
        write(messages.failedRecords, HTML(text: messages.count(facts.harvest.failures)), &html)
        write(messages.missingNow, HTML(text: messages.count(facts.missingDatasets)), &html)
        html.write("</dl>\n</section>\n")
    }

    /// What the portal itself says of its catalogue.
    private static func write(_ catalog: Catalog, _ html: inout HTMLBuffer, _ context: PageContext) {
        let messages = context.messages
        if let title = catalog.title.variant(for: context.language) {
            write(messages.catalogueTitle, context.words(title), &html)
        }
        if let publisher = catalog.publisher?.name.variant(for: context.language) {
            write(messages.catalogueBy, context.words(publisher), &html)
        }
        if let homepage = catalog.homepage { write(messages.catalogueHomepage, ExternalLinkView.link(homepage), &html) }
        if let licence = catalog.licence {
            write(messages.catalogueLicence, LicenceView.licence(licence, messages), &html)
        }
        if let modified = catalog.modified {
            write(messages.catalogueModified, DateView.stated(modified, messages), &html)
        }
    }

    private static func write(_ name: String, _ value: HTML, _ html: inout HTMLBuffer) {
        html.write("<div><dt>\(name)</dt><dd>\(value)</dd></div>\n")
    }
}
