import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of an item of ArcGIS Hub: a GeoJSON feature of OGC API Records, or a resource of the search API v3.
/// Dates are milliseconds since 1970.
struct HubItemMapper {
    let settings: HubSettings
    /// When the last item read was changed.
    private(set) var changed: Instant?
    private var reader: StatementReader
    private var draft = HubDraft()

    init(_ settings: HubSettings) throws(JSONError) {
        self.settings = settings
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    mutating func record(_ item: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = HubDraft()
        changed = nil
        _ = reader.issues.take(record: nil, title: nil)
        guard let facts = item["properties"] ?? item["attributes"], facts.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: item["id"]?.string ?? "#\(position)", value: item.minified(),
                    message: "The record is no item of ArcGIS Hub: it has no 'properties' and no 'attributes'."))
        }
        reader.issues.add(repairs)
        if let identifier = item["id"] { draft.dataset.identifier = reader.text(identifier, "id") ?? "" }
        for member in facts.members where !member.value.isNull { read(member, FieldName(member.key)) }
        if let links = item["links"] { readLinks(links) }
        changed = draft.dataset.recordModified?.value?.start
        return finished(position: "#\(position)")
    }

    private mutating func finished(position: String) -> HarvestedRecord {
        let title = draft.dataset.title.preferred()
        if draft.dataset.identifier.isEmpty { draft.dataset.identifier = draft.itemIdentifier ?? "" }
        let identifier = draft.dataset.identifier
        guard !identifier.isEmpty else {
            return .failure(
                RecordIssue(.identifierMissing, .error, record: position, title: title, message: "The item has no id."))
        }
        if let reason = draft.reasonToSkip {
            return .failure(
                RecordIssue(.recordSkipped, .information, record: identifier, title: title, message: reason))
        }
        if draft.dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        draft.dataset.licence = reader.licence(draft.licenceWords, "license")
        if draft.isDataDated { draft.dataset.modified = draft.dataset.modified ?? draft.dataset.recordModified }
        draft.complete(site: settings.site)
        if draft.dataset.distributions.isEmpty {
            reader.issues.add(
                .distributionUndescribed, .warning, field: "type", value: draft.type,
                "The item does not say where the data lie.")
        }
        return .dataset(draft.dataset, issues: reader.issues.take(record: identifier, title: title))
    }

    private mutating func read(_ member: JSONMember, _ name: FieldName) {
        let value = member.value
        switch member.key {
        case "id", "itemId": draft.itemIdentifier = draft.itemIdentifier ?? reader.text(value, name)
        case "title": draft.dataset.title = reader.multilingual(value, name)
        case "name": if draft.dataset.title.isEmpty { draft.dataset.title = reader.multilingual(value, name) }
        case "description": draft.dataset.description.keepFuller(reader.multilingual(value, name))
        case "snippet", "searchDescription":
            if draft.dataset.description.isEmpty { draft.dataset.description = reader.multilingual(value, name) }
        case "tags": draft.dataset.keywords += reader.texts(value, name).map { LanguageString($0) }
        case "categories": draft.dataset.themes += themes(value, name)
        case "type": draft.type = reader.text(value, name)
        case "url": draft.url = reader.link(value, name)
        case "created": draft.dataset.issued = reader.timestamp(value, .milliseconds, name)
        case "modified": draft.dataset.recordModified = reader.timestamp(value, .milliseconds, name)
        case "lastEditDate", "dataLastEditDate":
            // When the data were edited, apart from the item that describes them.
            draft.dataset.modified = draft.dataset.modified ?? reader.timestamp(value, .milliseconds, name)
        // The search API takes `modified` from wherever it is known best; edits of the layer are changes of the data.
        case "modifiedProvenance": draft.isDataDated = value.string?.contains("editingInfo") ?? false
        case "updateFrequency":
            let stated = reader.text(value, name).flatMap { Stated(frequency: $0) }
            draft.dataset.frequency = reader.issues.checked(stated, name.text)
        case "source", "orgName", "organization", "publisher": readPublisher(member, name)
        case "accessInformation": draft.credits = reader.text(value, name)
        case "owner": draft.owner = reader.text(value, name)
        case "license": draft.licenceWords.identifiers += reader.texts(value, name)
        case "structuredLicense":
            if let page = value["url"] { draft.licenceWords.pages += reader.texts(page, name.inside(".url")) }
            if let words = value["text"] { draft.licenceWords.titles += reader.texts(words, name.inside(".text")) }
            if let code = value["type"] ?? value["abbr"] { draft.licenceWords.identifiers += reader.texts(code, name) }
        case "licenseInfo": draft.licenceWords.titles += reader.texts(value, name)
        case "access": draft.access = reader.text(value, name)
        case "culture": draft.dataset.languages = reader.texts(value, name)
        case "layer", "layerId": draft.layer = value.int64.map(String.init) ?? draft.layer
        case "landingPage": draft.page = reader.link(value, name)
        case "slug": draft.slug = reader.text(value, name)
        case "additionalResources": readAdditional(value)
        default:
            if HubIgnoredFields.item[member.key] == nil {
                reader.issues.addUnmapped(member.key.string, value: value.minified())
            }
        }
    }

    /// The organization's name, in whichever of its fields it stands.
    private mutating func readPublisher(_ member: JSONMember, _ name: FieldName) {
        guard draft.dataset.publisher == nil else { return }
        draft.dataset.publisher = reader.agent(member.value, name)
    }

    /// Paths such as `/Categories/Transport/Roads`, of which the steps below the root are themes.
    private mutating func themes(_ value: JSONValue, _ name: FieldName) -> [Concept] {
        reader.texts(value, name).flatMap { path in
            path.split(separator: "/").map(String.init).filter { $0.lowercased() != "categories" }
                .map { Concept(words: $0) }
        }
    }

    /// Links of the record: the page for people.
    private mutating func readLinks(_ links: JSONValue) {
        if let page = links["itemPage"] { draft.page = draft.page ?? reader.link(page, "links.itemPage") }
        for link in links.elements {
            guard link["rel"]?.string == "alternate", link["type"]?.string == "text/html", let target = link["href"]
            else { continue }
            draft.page = draft.page ?? reader.link(target, "links.href")
        }
    }

    /// Links that the owner adds: `[{"name": "Data dictionary", "url": "https://…", "isDataSource": false}]`.
    private mutating func readAdditional(_ value: JSONValue) {
        for (index, resource) in value.elements.enumerated() {
            guard resource["isDataSource"]?.bool == true, let url = resource["url"],
                let link = reader.link(url, FieldName("additionalResources", at: index).inside(".url"))
            else { continue }
            var distribution = Distribution()
            distribution.accessURL = link
            if let title = resource["name"] {
                distribution.title = reader.multilingual(title, FieldName("additionalResources", at: index))
            }
            draft.added.append(distribution)
        }
    }
}
