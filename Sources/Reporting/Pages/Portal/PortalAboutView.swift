/// Where a portal's catalogue comes from.
enum PortalAboutView {
    static func write(_ facts: PortalFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let declaration = facts.declaration
        html.write(
            "<section aria-labelledby=\"about\">\n<h2 id=\"about\">\(messages.about)</h2>\n<dl class=\"record\">\n")
        if let homepage = declaration.homepage { write(messages.homepage, ExternalLinkView.link(homepage), &html) }
        write(messages.endpoint, ExternalLinkView.link(declaration.endpoint), &html)
        write(messages.adapter, "<code>\(declaration.kind)</code>", &html)
        if let country = declaration.country { write(messages.country, HTML(text: country), &html) }
        if let level = declaration.level { write(messages.level, HTML(text: messages.name(level)), &html) }
        if let date = facts.harvest.dataFrom { write(messages.dataFrom, DateView.date(date, messages), &html) }
        write(messages.failedRecords, HTML(text: messages.count(facts.harvest.failures)), &html)
        write(messages.missingNow, HTML(text: messages.count(facts.missingDatasets)), &html)
        html.write("</dl>\n</section>\n")
    }

    private static func write(_ name: String, _ value: HTML, _ html: inout HTMLBuffer) {
        html.write("<div><dt>\(name)</dt><dd>\(value)</dd></div>\n")
    }
}
