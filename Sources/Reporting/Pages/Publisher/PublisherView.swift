import DCAT

extension PublisherModel: Page {
    public static let kind = "publisher"
    public static let isLasting = true

    public var path: PagePath { .publisher(publisher.key, of: portal.id, page: list.number) }

    private var name: MultilingualText { publisher.agent?.name ?? MultilingualText() }

    public func title(in context: PageContext) -> String {
        context.plainWords(name, fallback: context.messages.publisherNotStated)
    }

    public func trail(in context: PageContext) -> [Crumb] {
        [portal.crumb(in: context), Crumb(context.messages.publishers, .publishers(of: portal.id, page: 1))]
    }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<h1>\(PublisherTableView.name(publisher.agent?.name, context))</h1>\n")
        writeFacts(to: &html, in: context)
        if list.number == 1 {
            SummaryView.write(publisher.results, copies: publisher.copies, to: &html, in: context)
            FixListView.write(publisher.fixes, portal: portal.id, to: &html, in: context)
        }
        html.write("<section aria-labelledby=\"datasets\">\n<h2 id=\"datasets\">\(messages.datasets)</h2>\n")
        let path = { PagePath.publisher(publisher.key, of: portal.id, page: $0) }
        DatasetTableView.write(rows, of: portal.id, showsPublisher: false, to: &html, in: context)
        PagerView.write(list, to: &html, in: context, path: path)
        html.write("</section>\n")
    }

    private func writeFacts(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <dl class="facts">
            <div><dt>\(messages.datasets)</dt><dd>\(messages.count(publisher.datasets))</dd></div>
            <div><dt>\(messages.distributions)</dt><dd>\(messages.count(publisher.distributions))</dd></div>

            """)
        if let parent = publisher.agent?.parentName {
            html.write("<div><dt>\(messages.parentAgency)</dt><dd class=\"words\"><bdi>\(parent)</bdi></dd></div>\n")
        }
        html.write("</dl>\n")
        if let homepage = publisher.agent?.homepage { html.write("<p>\(ExternalLinkView.link(homepage))</p>\n") }
    }
}
