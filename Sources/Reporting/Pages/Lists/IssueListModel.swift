import Harvesting
import JSON

/// One page of all issues in a portal's catalogue.
public struct IssueListModel: Sendable {
    public var portal: PortalReference
    public var list: ListPage
    public var rows: [IssueLine]

    public init(_ portal: PortalReference, _ list: ListPage, rows: [IssueLine]) {
        self.portal = portal
        self.list = list
        self.rows = rows
    }
}

extension IssueListModel: Page {
    public static let kind = "issues"
    public static let isLasting = true

    public var path: PagePath { .issues(of: portal.id, page: list.number) }

    public func title(in context: PageContext) -> String {
        context.messages.issuesOf(context.plainWords(portal.title, fallback: portal.id))
    }

    public func trail(in context: PageContext) -> [Crumb] { [portal.crumb(in: context)] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let path = { PagePath.issues(of: portal.id, page: $0) }
        html.write("<h1>\(title(in: context))</h1>\n")
        PagerView.write(list, to: &html, in: context, path: path)
        IssueTableView.write(rows, of: portal.id, showsRecord: true, to: &html, in: context)
        PagerView.write(list, to: &html, in: context, path: path)
    }

    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("list", list)
        json.member("issues", rows.map(\.issue))
    }
}
