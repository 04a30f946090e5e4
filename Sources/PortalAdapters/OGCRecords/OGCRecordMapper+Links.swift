import DCAT
import Fetching
import JSON
import Vocabularies

extension OGCRecordMapper {
    /// What a relation (IANA, or an IRI of OGC) says of what is behind a link.
    private enum Relation {
        case file, service, page, licence, recordPage, beside, unknown

        private static let known: [String: Relation] = [
            "item": .file, "data": .file, "download": .file, "enclosure": .file, "dataset": .file,
            "distribution": .file,
            "service": .service, "endpoint": .service, "items": .service, "coverage": .service, "tiles": .service,
            "map": .service, "tilesets-vector": .service, "tilesets-map": .service, "service-desc": .beside,
            "service-doc": .page, "about": .page, "describedby": .page, "canonical": .page, "documentation": .page,
            "information": .page, "search": .page, "related": .page, "cite-as": .page, "help": .page,
            "license": .licence, "alternate": .recordPage, "self": .beside, "collection": .beside, "root": .beside,
            "parent": .beside, "up": .beside, "prev": .beside, "next": .beside, "edit": .beside, "preview": .beside,
            "thumbnail": .beside, "icon": .beside, "image": .beside, "profile": .beside, "schema": .beside,
            "via": .beside, "author": .beside, "queryables": .beside, "conformance": .beside,
        ]

        init(_ text: String) {
            // http://www.opengis.net/def/rel/ogc/1.0/items
            let word = text.split(separator: "/").last.map { $0.lowercased() } ?? ""
            self = Relation.known[word] ?? .unknown
        }
    }

    mutating func readLinks(_ value: JSONValue, _ name: FieldName) {
        for link in value.elements.prefix(LinkSheet.limit) { readLink(link, name) }
    }

    /// `{"data": {"href": "…", "type": "…", "title": "…"}}`, as STAC and pycsw write.
    mutating func readAssets(_ value: JSONValue, _ name: FieldName) {
        for member in value.members.prefix(LinkSheet.limit) where member.value["href"] != nil {
            let roles = member.value["roles"].map { reader.texts($0, name.inside(".roles")) } ?? []
            guard !roles.contains("thumbnail"), !roles.contains("overview"), !roles.contains("metadata") else {
                continue
            }
            readLink(member.value, name, relation: .file)
        }
    }

    private mutating func readLink(_ value: JSONValue, _ name: FieldName, relation stated: Relation? = nil) {
        guard let reference = value["href"].flatMap({ reader.text($0, name.inside(".href")) }) else { return }
        let relation = stated ?? Relation(value["rel"]?.string ?? "")
        let protocolWords = value["protocol"]?.string
        let type = value["type"]?.string
        // A template is no address.
        guard !reference.contains("{"), relation != .beside else { return }
        guard let url = address(reference, name) else { return }
        if relation == .licence {
            draft.licenceWords.pages.append(url)
            return
        }
        let isPage = type?.lowercased().hasPrefix("text/html") ?? false
        if relation == .recordPage, protocolWords == nil {
            if isPage, draft.recordPage == nil { draft.recordPage = url }
            return
        }
        var link = OnlineLink(url: url)
        if let title = value["title"] ?? value["name"] {
            link.title = reader.multilingual(title, name.inside(".title"))
        }
        if let text = value["description"] {
            link.description = reader.multilingual(text, name.inside(".description"))
        }
        link.protocolWords = protocolWords
        link.byteSize = value["length"].flatMap { reader.byteSize($0, name.inside(".length")) }
        let format = type == nil ? nil : value["type"].flatMap { reader.format($0, name.inside(".type")) }
        if !isPage { link.format = format }
        link.function = function(relation, format?.value, isPage: isPage, isProtocol: protocolWords != nil)
        if relation == .service, link.service == nil { link.protocolWords = protocolWords ?? type }
        draft.links.append(link)
    }

    /// The function in the words of ISO 19115 that a relation and a media type stand for.
    private func function(_ relation: Relation, _ format: FileFormat?, isPage: Bool, isProtocol: Bool) -> String? {
        switch relation {
        case .file: return isPage ? "order" : "download"
        case .page: return "information"
        default:
            guard !isProtocol, let kind = format?.properties.kind else { return nil }
            switch kind {
            case .page: return "information"
            case .service, .document, .image: return nil
            default: return "download"
            }
        }
    }

    /// A whole address: a reference starts from the page it stands on.
    private mutating func address(_ reference: String, _ name: FieldName) -> String? {
        if LinkText.kind(of: reference) == .absolute { return reference }
        if reference.hasPrefix("/") || reference.hasPrefix("."), let whole = AbsoluteURL(base)?.resolving(reference) {
            return whole.description
        }
        reader.issues.add(
            .linkUnreadable, .error, field: name.inside(".href").text, value: reference, "What stands here is no link.")
        return nil
    }
}
