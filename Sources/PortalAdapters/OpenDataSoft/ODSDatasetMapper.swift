import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of a record of Opendatasoft: of the Explore API with its metadata in templates, of the older search
/// with flat metadata, and of exports that write `template.field`.
struct ODSDatasetMapper {
    let settings: ODSSettings
    private var reader: StatementReader
    private var draft = ODSDraft()

    init(_ settings: ODSSettings) throws(JSONError) {
        self.settings = settings
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    static func isDataset(_ value: JSONValue) -> Bool {
        value["dataset_id"] != nil || value["datasetid"] != nil || value["dataset"]?["dataset_id"] != nil
    }

    mutating func record(_ value: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = ODSDraft()
        _ = reader.issues.take(record: nil, title: nil)
        let value = value["dataset"].flatMap { $0.isObject ? $0 : nil } ?? value
        guard value.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: "#\(position)", value: value.minified(),
                    message: "The record is no object."))
        }
        reader.issues.add(repairs)
        for member in value.members where !member.value.isNull { read(member) }
        let title = draft.dataset.title.preferred()
        guard !draft.dataset.identifier.isEmpty else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: "#\(position)", title: title,
                    message: "The dataset has no dataset_id."))
        }
        if draft.dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        draft.dataset.licence = reader.licence(draft.licenceWords, "license")
        draft.complete(site: settings.site)
        let identifier = draft.dataset.identifier
        return .dataset(draft.dataset, issues: reader.issues.take(record: identifier, title: title))
    }

    private mutating func read(_ member: JSONMember) {
        let value = member.value
        switch member.key {
        case "dataset_id", "datasetid":
            draft.dataset.identifier = reader.text(value, FieldName(member.key)) ?? ""
        case "metas": readTemplates(value)
        case "interop_metas": readTemplates(value)
        case "attachments": readFiles(value, "attachments")
        case "alternative_exports": readFiles(value, "alternative_exports")
        case "has_records": draft.hasRecords = value.bool ?? draft.hasRecords
        case "data_visible": draft.isVisible = value.bool ?? draft.isVisible
        case "features": draft.isGeographic = value.elements.contains { $0.string == "geo" }
        default:
            if let field = ODSField(path: member.key) {
                read(field, value, FieldName(member.key))
            } else if ODSIgnoredFields.record[member.key] == nil, !ODSField.isOfIgnoredTemplate(member.key) {
                reader.issues.addUnmapped(member.key.string, value: value.minified())
            }
        }
    }

    /// The metadata in templates (`{"default": {"title": …}}`), or flat as the older search gives them.
    private mutating func readTemplates(_ metas: JSONValue) {
        for member in metas.members where !member.value.isNull {
            guard member.value.isObject else {
                readField(member, "metas")
                continue
            }
            guard ODSField.templates[member.key] != nil else { continue }
            for field in member.value.members where !field.value.isNull { readField(field, "metas") }
        }
    }

    private mutating func readField(_ member: JSONMember, _ outer: StaticString) {
        if let field = ODSField.table[member.key] {
            read(field, member.value, FieldName(outer, member.key))
        } else if ODSIgnoredFields.meta[member.key] == nil {
            reader.issues.addUnmapped("\(outer).\(member.key.string)", value: member.value.minified())
        }
    }

    private mutating func read(_ field: ODSField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .title: draft.dataset.title = reader.multilingual(value, name)
        case .description: draft.dataset.description = reader.multilingual(value, name)
        case .keywords:
            draft.dataset.keywords += reader.texts(value, isSeparated: true, name).map { LanguageString($0) }
        case .themes: draft.dataset.themes += reader.concepts(value, name)
        case .publisher: draft.dataset.publisher = draft.dataset.publisher ?? reader.agent(value, name)
        case .licence: draft.licenceWords.titles += reader.texts(value, name)
        case .licencePage: draft.licenceWords.pages += reader.texts(value, name)
        case .modified: draft.dataset.modified = reader.date(value, name)
        case .dataProcessed: draft.dataProcessed = reader.date(value, name)
        case .recordModified: draft.dataset.recordModified = reader.date(value, name)
        case .created: draft.created = reader.date(value, name)
        case .issued: draft.dataset.issued = reader.date(value, name)
        case .frequency: draft.dataset.frequency = draft.dataset.frequency ?? reader.frequency(value, name)
        case .languages: draft.dataset.languages += reader.texts(value, name)
        case .page: draft.page = reader.documentLink(value, name)
        case .spatial: draft.dataset.spatial += reader.places(value, name)
        case .temporal: draft.dataset.temporal += reader.periods(value, name)
        case .temporalStart: draft.temporalStart = reader.date(value, name)
        case .temporalEnd: draft.temporalEnd = reader.date(value, name)
        case .contactName: draft.contact.name = reader.text(value, name)
        case .contactEmail: draft.contact.email = reader.text(value, name).flatMap { reader.email($0, name) }
        case .accessRights: draft.dataset.accessRights = reader.accessRights(value, name)
        case .conformsTo: draft.dataset.conformsTo += reader.standards(value, name)
        case .version: draft.dataset.version = reader.text(value, name)
        }
    }

    /// Files beside the records.
    private mutating func readFiles(_ files: JSONValue, _ list: StaticString) {
        for (index, file) in files.elements.enumerated() {
            guard let url = file["url"], let link = reader.link(url, FieldName(list, at: index).inside(".url")) else {
                continue
            }
            var distribution = Distribution()
            guard !link.hasPrefix("odsfile://") else {
                reader.issues.add(
                    .linkUnreadable, .warning, field: "\(list)[\(index)].url", value: link,
                    "The address is one of the platform's own storage, where nobody else can get the file.")
                continue
            }
            distribution.downloadURL = link
            if let id = file["id"] { distribution.identifier = reader.text(id, FieldName(list, at: index)) }
            if let title = file["title"] {
                distribution.title = reader.multilingual(title, FieldName(list, at: index).inside(".title"))
            }
            if let type = file["mimetype"] {
                distribution.mediaType = reader.format(type, FieldName(list, at: index).inside(".mimetype"))
            }
            draft.files.append(distribution)
        }
    }
}
