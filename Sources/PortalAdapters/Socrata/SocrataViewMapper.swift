import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of a view, as Socrata's own interface gives it; its dates are seconds since 1970.
struct SocrataViewMapper {
    let settings: SocrataSettings
    private var reader: StatementReader
    private var draft = SocrataDraft()

    init(_ settings: SocrataSettings) throws(JSONError) {
        self.settings = settings
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    static func isView(_ value: JSONValue) -> Bool {
        value["id"] != nil
            && (value["viewType"] != nil || value["displayType"] != nil || value["viewLastModified"] != nil)
    }

    mutating func record(_ view: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = SocrataDraft()
        _ = reader.issues.take(record: nil, title: nil)
        reader.issues.add(repairs)
        for member in view.members where !member.value.isNull { read(member, FieldName(member.key)) }
        settle(view)
        return draft.record(settings, position: "#\(position)", &reader)
    }

    private mutating func read(_ member: JSONMember, _ name: FieldName) {
        let value = member.value
        switch member.key {
        case "id": draft.dataset.identifier = reader.text(value, name) ?? ""
        case "name": draft.dataset.title = reader.multilingual(value, name)
        case "description": draft.dataset.description = reader.multilingual(value, name)
        case "attribution": draft.dataset.publisher = reader.agent(value, name)
        case "attributionLink": draft.publisherPage = reader.link(value, name)
        case "category": draft.dataset.themes += reader.concepts(value, name)
        case "tags": draft.dataset.keywords += reader.texts(value, name).map { LanguageString($0) }
        case "license":
            if let label = value["name"] { draft.licenceWords.titles += reader.texts(label, "license.name") }
            if let page = value["termsLink"] { draft.licenceWords.pages += reader.texts(page, "license.termsLink") }
        case "licenseId": draft.licenceWords.identifiers += reader.texts(value, name)
        case "createdAt": draft.dataset.issued = reader.timestamp(value, .seconds, name)
        case "rowsUpdatedAt": draft.dataset.modified = reader.timestamp(value, .seconds, name)
        case "viewLastModified": draft.dataset.recordModified = reader.timestamp(value, .seconds, name)
        case "blobMimeType": draft.mediaType = reader.text(value, name)?.split(separator: ";").first.map(String.init)
        case "blobFileSize": draft.byteSize = reader.byteSize(value, name)
        case "domainCName": draft.domain = reader.text(value, name)
        case "catalog": draft.domain = reader.text(value, name).flatMap(SocrataViewMapper.host) ?? draft.domain
        case "modifyingViewUid": draft.parents = reader.texts(value, name)
        case "metadata": readMetadata(value)
        default:
            if SocrataIgnoredFields.view[member.key] == nil {
                reader.issues.addUnmapped(member.key.string, value: value.minified())
            }
        }
    }

    /// The host in an address.
    private static func host(_ address: String) -> String? {
        guard let origin = URLText.origin(of: address), let scheme = origin.firstRange(of: "://") else { return nil }
        return String(origin[scheme.upperBound...])
    }

    /// What the view shows, and whether it is the table itself or another look at it.
    private mutating func settle(_ view: JSONValue) {
        let kind = view["viewType"]?.string?.lowercased()
        let display = view["displayType"]?.string?.lowercased()
        draft.type = display ?? kind
        switch (kind, display) {
        case ("blobby", _), (nil, "blob"): draft.content = .file
        case ("href", _), (nil, "href"), (_, "federated"): draft.content = .external
        case ("geo", _): draft.content = .layer
        case ("story", _), ("measure", _), ("visualization", _), (_, "chart"), (_, "calendar"), (_, "form"):
            draft.content = .presentation
        default: draft.content = .table
        }
        guard kind == "tabular", let flags = view["flags"], flags.isArray, flags.count > 0 else { return }
        // The view of a table that is the table itself has this flag.
        if !flags.elements.contains(where: { $0.string == "default" }) { draft.content = .presentation }
    }

    private mutating func readMetadata(_ metadata: JSONValue) {
        for member in metadata.members {
            switch member.key {
            case "custom_fields":
                for category in member.value.members {
                    for field in category.value.members where !field.value.isNull {
                        let name = FieldName("metadata.custom_fields", field.key)
                        draft.readCustom(field.key.string, field.value, name, &reader)
                    }
                }
            case "accessPoints": readAccessPoints(member.value, "metadata.accessPoints")
            case "additionalAccessPoints":
                for point in member.value.elements {
                    if let urls = point["urls"] { readAccessPoints(urls, "metadata.additionalAccessPoints") }
                }
            default: break
            }
        }
    }

    /// Links by the word for their format: `{"xls": "http://…"}`.
    private mutating func readAccessPoints(_ points: JSONValue, _ list: StaticString) {
        for point in points.members {
            let name = FieldName(list, point.key)
            guard let link = reader.link(point.value, name) else { continue }
            var distribution = Distribution()
            distribution.format = reader.issues.checked(Stated(format: point.key.string), name.text)
            if (distribution.format?.value?.properties.kind ?? .page) == .page {
                distribution.accessURL = link
            } else {
                distribution.downloadURL = link
            }
            draft.accessPoints.append(distribution)
        }
    }
}
