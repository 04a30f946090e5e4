import DCAT
import JSON

/// The portal that a page below it belongs to.
public struct PortalReference: Hashable, Sendable {
    public var id: String
    public var title: MultilingualText

    public init(_ facts: PortalFacts) {
        id = facts.declaration.id
        title = facts.declaration.title
    }

    func crumb(in context: PageContext) -> Crumb {
        Crumb(context.plainWords(title, fallback: id), .portal(id))
    }
}

extension PortalReference: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
        }
    }
}
