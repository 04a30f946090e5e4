import JSON

/// One page of all datasets of a portal.
public struct DatasetListModel: Sendable {
    public var portal: PortalReference
    public var list: ListPage
    public var rows: [DatasetRow]

    public init(_ portal: PortalReference, _ list: ListPage, rows: [DatasetRow]) {
        self.portal = portal
        self.list = list
        self.rows = rows
    }
}

extension DatasetListModel: Page {
    public static let kind = "datasets"
    public static let isLasting = true

    public var path: PagePath { .datasets(of: portal.id, page: list.number) }

    public func title(in context: PageContext) -> String {
        context.messages.datasetsOf(context.plainWords(portal.title, fallback: portal.id))
    }

    public func trail(in context: PageContext) -> [Crumb] { [portal.crumb(in: context)] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        html.write("<h1>\(title(in: context))</h1>\n")
        let path = { PagePath.datasets(of: portal.id, page: $0) }
        PagerView.write(list, to: &html, in: context, path: path)
        DatasetTableView.write(rows, of: portal.id, showsPublisher: true, to: &html, in: context)
        PagerView.write(list, to: &html, in: context, path: path)
    }

    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("list", list)
        json.member("datasets", rows)
    }
}

extension DatasetRow: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("identifier", identifier)
            json.member("title", title)
            json.member("publisherKey", publisherKey)
            json.member("publisher", publisherName)
            json.member("formats", formats)
            json.member("distributions", distributions)
            json.member("missingSince", missingSince)
            json.member("results", results)
        }
    }
}
