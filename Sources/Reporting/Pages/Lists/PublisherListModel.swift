import JSON

/// One page of all publishers of a portal.
public struct PublisherListModel: Sendable {
    public var portal: PortalReference
    public var list: ListPage
    public var rows: [PublisherFacts]

    public init(_ portal: PortalReference, _ list: ListPage, rows: [PublisherFacts]) {
        self.portal = portal
        self.list = list
        self.rows = rows
    }
}

extension PublisherListModel: Page {
    public static let kind = "publishers"
    public static let isLasting = true

    public var path: PagePath { .publishers(of: portal.id, page: list.number) }

    public func title(in context: PageContext) -> String {
        context.messages.publishersOf(context.plainWords(portal.title, fallback: portal.id))
    }

    public func trail(in context: PageContext) -> [Crumb] { [portal.crumb(in: context)] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        html.write("<h1>\(title(in: context))</h1>\n")
        let path = { PagePath.publishers(of: portal.id, page: $0) }
        PagerView.write(list, to: &html, in: context, path: path)
        PublisherTableView.write(
            rows, of: portal.id, caption: context.messages.publishersCaption, to: &html, in: context)
        PagerView.write(list, to: &html, in: context, path: path)
    }

    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("list", list)
        json.member("publishers", rows)
    }
}
