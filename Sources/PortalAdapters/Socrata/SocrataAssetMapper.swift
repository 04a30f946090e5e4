import DCAT
import Harvesting
import JSON

/// Makes a dataset of an asset of the Discovery API.
struct SocrataAssetMapper {
    let settings: SocrataSettings
    /// When the last asset read was changed.
    private(set) var changed: Instant?
    private var reader: StatementReader
    private var draft = SocrataDraft()

    init(_ settings: SocrataSettings) throws(JSONError) {
        self.settings = settings
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    mutating func record(_ asset: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = SocrataDraft()
        changed = nil
        _ = reader.issues.take(record: nil, title: nil)
        reader.issues.add(repairs)
        for member in asset.members where !member.value.isNull {
            switch member.key {
            case "resource": readResource(member.value)
            case "classification": readClassification(member.value)
            case "metadata": readMetadata(member.value)
            case "link": draft.dataset.landingPage = reader.link(member.value, "link")
            case "permalink": draft.permalink = reader.link(member.value, "permalink")
            default: unknown(member, in: "")
            }
        }
        return draft.record(settings, position: "#\(position)", &reader)
    }

    private mutating func readResource(_ resource: JSONValue) {
        var view: String?
        var created: Stated<PartialDate>?
        for member in resource.members where !member.value.isNull {
            let value = member.value
            let name = FieldName("resource", member.key)
            switch member.key {
            case "id": draft.dataset.identifier = reader.text(value, name) ?? ""
            case "name": draft.dataset.title = reader.multilingual(value, name)
            case "description": draft.dataset.description = reader.multilingual(value, name)
            case "attribution": draft.dataset.publisher = reader.agent(value, name)
            case "attribution_link": draft.publisherPage = reader.link(value, name)
            case "contact_email":
                if let text = reader.text(value, name), let address = reader.email(text, name) {
                    draft.dataset.contactPoint = ContactPoint(email: address)
                }
            case "type": draft.type = reader.text(value, name)
            case "lens_view_type": view = reader.text(value, name)
            case "parent_fxf": draft.parents = reader.texts(value, name)
            case "blob_mime_type": draft.mediaType = reader.text(value, name)
            case "createdAt": created = reader.date(value, name)
            case "data_updated_at": draft.dataset.modified = reader.date(value, name)
            case "metadata_updated_at": draft.dataset.recordModified = reader.date(value, name)
            case "updatedAt": changed = reader.date(value, name)?.value?.start
            default: unknown(member, in: "resource")
            }
        }
        draft.dataset.issued = created
        draft.content = SocrataAssetMapper.content(type: draft.type, view: view)
    }

    private static func content(type: String?, view: String?) -> SocrataDraft.Content {
        switch (type?.lowercased(), view?.lowercased()) {
        case (nil, _), ("dataset", nil), ("dataset", "tabular"): .table
        case ("dataset", "geo"), ("map", "geo"): .layer
        case ("dataset", "blobby"), ("file", _): .file
        case ("dataset", "href"), ("href", _), ("link", _), ("federated_href", _): .external
        case ("dataset", _): .table
        default: .presentation
        }
    }

    private mutating func readClassification(_ value: JSONValue) {
        for member in value.members where !member.value.isNull {
            let name = FieldName("classification", member.key)
            switch member.key {
            case "domain_category": draft.dataset.themes += reader.concepts(member.value, name)
            case "domain_tags": draft.dataset.keywords += reader.texts(member.value, name).map { LanguageString($0) }
            case "domain_metadata", "domain_private_metadata":
                for entry in member.value.elements {
                    guard let key = entry["key"]?.string, let stated = entry["value"] else { continue }
                    draft.readCustom(key, stated, FieldName("classification", member.key), &reader)
                }
            default: unknown(member, in: "classification")
            }
        }
    }

    private mutating func readMetadata(_ value: JSONValue) {
        for member in value.members where !member.value.isNull {
            let name = FieldName("metadata", member.key)
            switch member.key {
            case "domain": draft.domain = reader.text(member.value, name)
            case "license": draft.licenceWords.titles += reader.texts(member.value, name)
            default: unknown(member, in: "metadata")
            }
        }
    }

    private mutating func unknown(_ member: JSONMember, in outer: String) {
        guard SocrataIgnoredFields.asset[member.key] == nil else { return }
        let name = outer.isEmpty ? member.key.string : "\(outer).\(member.key.string)"
        reader.issues.addUnmapped(name, value: member.value.minified())
    }
}

extension SocrataDraft {
    /// The finished record: a dataset, or why it is none.
    mutating func record(
        _ settings: SocrataSettings, position: String, _ reader: inout StatementReader
    ) -> HarvestedRecord {
        let title = dataset.title.preferred()
        guard !dataset.identifier.isEmpty else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: position, title: title, message: "The asset has no id."))
        }
        if let reason = reasonToSkip(settings) {
            return .failure(
                RecordIssue(.recordSkipped, .information, record: dataset.identifier, title: title, message: reason))
        }
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "name", "The dataset has no title.")
        }
        dataset.licence = reader.licence(licenceWords, "license")
        complete(settings)
        if dataset.distributions.isEmpty {
            reader.issues.add(
                .distributionUndescribed, .warning, field: "type", value: type,
                "The catalogue does not say where the data lie.")
        }
        let issues = reader.issues.take(record: dataset.identifier, title: title)
        return .dataset(dataset, issues: issues)
    }
}
