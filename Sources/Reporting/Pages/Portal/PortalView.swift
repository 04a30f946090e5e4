import DataQuality

extension PortalModel: Page {
    public static let kind = "portal"

    public var path: PagePath { .portal(id) }

    public func title(in context: PageContext) -> String {
        context.plainWords(facts.declaration.title, fallback: id)
    }

    public func trail(in context: PageContext) -> [Crumb] { [] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <h1>\(context.words(facts.declaration.title, fallback: id))</h1>
            <p class="badges">\(BadgeView.state(facts.harvest.state, messages)) \(BadgeView.form(facts.form, messages))</p>

            """)
        PortalStateView.write(facts, to: &html, in: context)
        writeSections(to: &html, in: context)
        SummaryView.write(facts.results, copies: facts.copies, medians: medians, to: &html, in: context)
        PortalCopiesView.write(facts, to: &html, in: context)
        FixListView.write(facts.fixes, portal: id, to: &html, in: context)
        writePublishers(to: &html, in: context)
        PortalCountsView.writeFormats(facts, to: &html, in: context)
        PortalCountsView.writePromises(promises, facts.results.timeliness.promises, to: &html, in: context)
        PortalCountsView.writeLinks(facts, to: &html, in: context)
        PortalIssuesView.write(facts, linkedRecords, to: &html, in: context)
        PortalChangesView.write(facts, to: &html, in: context)
        PortalAboutView.write(facts, to: &html, in: context)
    }

    private func writeSections(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <dl class="facts">
            <div><dt>\(messages.datasets)</dt><dd><a\(context.href(.datasets(of: id, page: 1)))>\
            \(CountView.text(facts.known(facts.datasets), messages))</a></dd></div>
            <div><dt>\(messages.publishers)</dt><dd><a\(context.href(.publishers(of: id, page: 1)))>\
            \(CountView.text(facts.known(facts.publishers), messages))</a></dd></div>
            <div><dt>\(messages.distributions)</dt><dd>\
            \(CountView.text(facts.known(facts.distributions), messages))</dd></div>
            <div><dt>\(messages.received)</dt><dd>\(PortalStateView.receivedOfAnnounced(facts.harvest, messages))</dd></div>
            </dl>
            <nav class="sections" aria-label="\(messages.sectionNavigation)"><ul>

            """)
        let sections: [(title: String, href: Href, isThere: Bool)] = [
            (messages.fixList, Href(fragment: "fixes"), true),
            (messages.publishers, Href(fragment: "publishers"), !publishers.isEmpty),
            (messages.formats, Href(fragment: "formats"), !facts.formats.isEmpty),
            (messages.promises, Href(fragment: "promises"), !promises.isEmpty),
            (messages.links, Href(fragment: "links"), facts.hasLinks),
            (messages.issues, Href(fragment: "issues"), true),
            (messages.whatChanged, Href(fragment: "changes"), facts.harvest.isAccepted),
            (messages.about, Href(fragment: "about"), true),
        ]
        for section in sections where section.isThere {
            html.write("<li><a\(section.href)>\(section.title)</a></li>\n")
        }
        html.write("</ul></nav>\n")
    }

    private func writePublishers(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        guard !publishers.isEmpty else { return }
        html.write("<section aria-labelledby=\"publishers\">\n<h2 id=\"publishers\">\(messages.publishers)</h2>\n")
        PublisherTableView.write(
            publishers, of: id, caption: messages.largestPublishers(publishers.count), to: &html, in: context)
        html.write(
            """
            <p class="more"><a\(context.href(.publishers(of: id, page: 1)))>\(messages.allPublishers(facts.publishers))</a> \
            <a\(context.href(.datasets(of: id, page: 1)))>\(messages.allDatasets(facts.datasets))</a></p>
            </section>

            """)
    }
}
