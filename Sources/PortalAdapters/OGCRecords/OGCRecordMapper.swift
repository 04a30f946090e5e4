import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of a record: a GeoJSON feature of OGC API – Records, drafts of the standard included.
struct OGCRecordMapper {
    let settings: OGCRecordsSettings
    /// When the last record read was changed.
    private(set) var changed: Instant?
    /// The address of the page, from which references start.
    let base: String
    var reader: StatementReader
    var draft = OGCRecordDraft()

    init(_ settings: OGCRecordsSettings, base: String) throws(JSONError) {
        self.settings = settings
        self.base = base
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    mutating func record(_ feature: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = OGCRecordDraft()
        changed = nil
        _ = reader.issues.take(record: nil, title: nil)
        guard let properties = feature["properties"], properties.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: feature["id"]?.string ?? "#\(position)",
                    value: feature.minified(), message: "The record has no 'properties'."))
        }
        reader.issues.add(repairs)
        for member in properties.members where !member.value.isNull { read(member, FieldName(member.key)) }
        for member in feature.members where !member.value.isNull { readAround(member, FieldName(member.key)) }
        changed = draft.dataset.recordModified?.value?.start
        return finished(position: "#\(position)")
    }

    private mutating func finished(position: String) -> HarvestedRecord {
        let title = draft.dataset.title.preferred()
        if draft.dataset.identifier.isEmpty { draft.dataset.identifier = draft.statedIdentifier ?? "" }
        let identifier = draft.dataset.identifier
        guard !identifier.isEmpty else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: position, title: title, message: "The record has no id."))
        }
        if let type = draft.type, settings.skippedTypes.contains(type.lowercased()) {
            return .failure(
                RecordIssue(
                    .recordSkipped, .information, record: identifier, title: title,
                    message: "The record is of type '\(type)' and no dataset."))
        }
        if draft.dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        draft.dataset.licence = reader.licence(draft.licenceWords, "license")
        if draft.complete() {
            reader.issues.add(
                .publisherInferred, .information, field: "contacts",
                value: draft.dataset.publisher?.name.preferred(),
                "No publisher is stated; the first responsible party was taken for it.")
        }
        return .dataset(draft.dataset, issues: reader.issues.take(record: identifier, title: title))
    }

    // MARK: Members

    /// What stands beside the properties.
    private mutating func readAround(_ member: JSONMember, _ name: FieldName) {
        switch member.key {
        case "id": draft.dataset.identifier = reader.text(member.value, name) ?? ""
        case "time": draft.dataset.temporal = temporal(member.value, name)
        case "links": readLinks(member.value, name)
        case "assets": readAssets(member.value, name)
        default: ignore(member, OGCIgnoredFields.feature)
        }
    }

    private mutating func read(_ member: JSONMember, _ name: FieldName) {
        let value = member.value
        switch member.key {
        case "type": draft.type = reader.text(value, name)
        case "title", "name": draft.dataset.title.keepFuller(reader.multilingual(value, name))
        case "description", "abstract": draft.dataset.description.keepFuller(reader.multilingual(value, name))
        case "identifier": draft.statedIdentifier = reader.reference(value, name)
        case "keywords": draft.dataset.keywords += reader.texts(value, name).map { LanguageString($0) }
        case "themes", "theme": readThemes(value, name)
        case "created", "recordCreated", "record-created":
            draft.dataset.recordIssued = reader.date(value, name)
        case "updated", "recordUpdated", "record-updated":
            draft.dataset.recordModified = reader.date(value, name)
        case "issued", "published", "publicationDate": draft.dataset.issued = reader.date(value, name)
        case "modified", "resourceUpdated", "revisionDate": draft.dataset.modified = reader.date(value, name)
        case "language": draft.recordLanguages = languages(value, name)
        case "resourceLanguages": draft.dataset.languages = languages(value, name)
        case "languages": draft.otherLanguages = languages(value, name)
        case "formats": draft.formats = formats(value, name)
        case "contacts", "providers", "contactPoint": readParties(value, name)
        case "publisher": draft.dataset.publisher = reader.agent(value, name)
        case "license": readLicence(value, name)
        case "rights", "accessConstraints": draft.dataset.rights = reader.text(value, name)
        case "accessRights": draft.dataset.accessRights = reader.accessRights(value, name)
        case "accrualPeriodicity", "updateFrequency", "maintenanceFrequency":
            draft.dataset.frequency = reader.frequency(value, name)
        case "time", "datetime": draft.dataset.temporal = temporal(value, name)
        case "extent": readExtent(value, name)
        case "version", "edition": draft.dataset.version = reader.text(value, name)
        case "associations", "links": readLinks(value, name)
        default: ignore(member, OGCIgnoredFields.properties)
        }
    }

    private mutating func ignore(_ member: JSONMember, _ known: JSONKeyTable<Bool>) {
        guard known[member.key] == nil, !member.key.string.hasPrefix("wmo:") else { return }
        reader.issues.addUnmapped(member.key.string, value: member.value.minified())
    }

    // MARK: Values

    /// `{"code": "fr"}`, a code, or a list of these.
    private mutating func languages(_ value: JSONValue, _ name: FieldName) -> [String] {
        if value.isArray { return value.elements.flatMap { languages($0, name) } }
        guard let code = value["code"] else { return reader.texts(value, name) }
        return reader.texts(code, name.inside(".code"))
    }

    /// `{"name": "GeoPackage", "mediaType": "application/geopackage+sqlite3"}`, a word, or a list of these.
    private mutating func formats(_ value: JSONValue, _ name: FieldName) -> [Stated<FileFormat>] {
        if value.isArray { return value.elements.prefix(200).flatMap { formats($0, name) } }
        guard let word = value.isObject ? value["mediaType"] ?? value["name"] : value else { return [] }
        return reader.format(word, name).map { [$0] } ?? []
    }

    /// `[{"concepts": [{"id": "transport", "title": "Transport"}], "scheme": "https://…"}]`.
    private mutating func readThemes(_ value: JSONValue, _ name: FieldName) {
        if value.isArray {
            for theme in value.elements { readThemes(theme, name) }
            return
        }
        guard let concepts = value["concepts"] else {
            draft.dataset.themes += reader.concepts(value, name)
            return
        }
        for concept in concepts.elements {
            if concept.isObject, concept["title"] == nil, concept["name"] == nil, let word = concept["id"] {
                draft.dataset.themes += reader.texts(word, name.inside(".concepts.id")).map { Concept(words: $0) }
            } else {
                var themes = reader.concepts(concept, name.inside(".concepts"))
                if themes.count == 1, themes[0].iri == nil, let address = concept["url"]?.string,
                    LinkText.kind(of: address) == .absolute
                {
                    themes[0].iri = address
                }
                draft.dataset.themes += themes
            }
        }
    }

    /// `{"interval": ["2020-01-01", ".."]}`, `{"date": "2020-01-01"}`, `{"timestamp": "…"}`, a list of two, a text.
    private mutating func temporal(_ value: JSONValue, _ name: FieldName) -> [PeriodOfTime] {
        if let interval = value["interval"] {
            guard let first = interval.elements.first(where: { _ in true }), first.isArray else {
                return temporal(interval, name)
            }
            return interval.elements.flatMap { temporal($0, name) }
        }
        if let point = value["date"] ?? value["timestamp"] { return reader.periods(point, name) }
        guard value.isArray else { return reader.periods(value, name) }
        let ends = value.elements.prefix(2).map { end in
            end.isNull || end.string == ".." ? nil : reader.date(end, name)
        }
        guard let start = ends.first, ends.contains(where: { $0 != nil }) else { return [] }
        return [PeriodOfTime(start: start, end: ends.count > 1 ? ends[1] : start)]
    }

    /// `{"temporal": {"interval": [[…]]}}` of drafts and of collections; the place is a shape.
    private mutating func readExtent(_ value: JSONValue, _ name: FieldName) {
        guard draft.dataset.temporal.isEmpty, let time = value["temporal"] else { return }
        draft.dataset.temporal = temporal(time, name.inside(".temporal"))
    }

    /// An identifier of SPDX, an address, or words; drafts have an object.
    private mutating func readLicence(_ value: JSONValue, _ name: FieldName) {
        if value.isObject {
            if let page = value["url"] ?? value["href"] { draft.licenceWords.pages += reader.texts(page, name) }
            if let word = value["id"] ?? value["name"] { draft.licenceWords.identifiers += reader.texts(word, name) }
            return
        }
        draft.licenceWords.identifiers += reader.texts(value, name)
    }
}
