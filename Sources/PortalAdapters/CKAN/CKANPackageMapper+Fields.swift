import DCAT
import JSON
import Vocabularies

extension CKANPackageMapper {
    /// Reads one stated field; `name` is what the source calls it.
    mutating func read(_ field: CKANPackageField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .identifier: draft.dataset.identifier = reader.text(value, name) ?? ""
        case .name: draft.name = reader.text(value, name)
        case .otherIdentifier: draft.otherIdentifier = draft.otherIdentifier ?? reader.reference(value, name)
        case .title, .description: readText(field, value, name)
        case .keywords: readKeywords(value, name)
        case .themes: draft.dataset.themes.absorb(reader.concepts(value, name))
        case .organization: draft.organization = readOrganization(value, name)
        case .publisher, .holder, .publisherName, .publisherIdentifier, .publisherPage, .publisherHierarchy:
            readPublisher(field, value, name)
        case .contact, .contactName, .contactEmail, .contactTelephone, .contactPage, .maintainer, .maintainerEmail,
            .author, .authorEmail:
            readContact(field, value, name)
        case .landingPage: draft.dataset.landingPage = draft.dataset.landingPage ?? reader.link(value, name)
        case .page: draft.page = draft.page ?? reader.link(value, name)
        case .issued, .modified, .recordIssued, .recordModified, .referenceDates: readDate(field, value, name)
        case .frequency, .frequencyInDays: readFrequency(field, value, name)
        case .frequencyUnit: draft.frequencyUnit = reader.text(value, name)
        case .frequencyCount: draft.frequencyCount = reader.text(value, name)
        case .temporal: draft.dataset.temporal.absorb(reader.periods(value, name))
        case .temporalStart: draft.temporalStart = draft.temporalStart ?? reader.date(value, name)
        case .temporalEnd: draft.temporalEnd = draft.temporalEnd ?? reader.date(value, name)
        case .spatial: draft.dataset.spatial.absorb(reader.places(value, name))
        case .language:
            draft.dataset.languages.absorb(reader.texts(value, isSeparated: true, name).map(LanguageTag.read))
        case .licenceIdentifier: draft.licenceWords.identifiers += reader.texts(value, name)
        case .licenceList: readLicences(value, name)
        case .licenceTitle: draft.licenceWords.titles += reader.texts(value, name)
        case .licencePage: draft.licenceWords.pages += reader.texts(value, name)
        case .rights: readRights(value, name)
        case .accessRights:
            draft.dataset.accessRights = draft.dataset.accessRights ?? reader.accessRights(value, name)
        case .conformsTo: draft.dataset.conformsTo.absorb(reader.standards(value, name))
        case .version: draft.dataset.version = draft.dataset.version ?? reader.text(value, name)
        case .partOf: draft.dataset.isPartOf = draft.dataset.isPartOf ?? reader.reference(value, name)
        case .isPrivate, .state, .type, .resources, .extras, .ignored: break
        }
    }

    /// Plain and translated forms of the same text: the one in more languages counts.
    private mutating func readText(_ field: CKANPackageField, _ value: JSONValue, _ name: FieldName) {
        let text = reader.multilingual(value, name)
        if field == .title {
            draft.dataset.title.keepFuller(text)
        } else {
            draft.dataset.description.keepFuller(text)
        }
    }

    private mutating func readKeywords(_ value: JSONValue, _ name: FieldName) {
        guard value.isArray else {
            // An object has a list a language; a text is cut at its commas.
            draft.dataset.keywords +=
                value.isObject
                ? reader.multilingual(value, name).variants
                : reader.texts(value, isSeparated: true, name).map { LanguageString($0) }
            return
        }
        draft.dataset.keywords.reserveCapacity(value.count)
        for tag in value.elements {
            if let word = tag["display_name"] ?? tag["name"] {
                if let text = reader.text(word, name) { draft.dataset.keywords.append(LanguageString(text)) }
            } else {
                draft.dataset.keywords += reader.multilingual(tag, name).variants
            }
        }
    }

    private mutating func readDate(_ field: CKANPackageField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .issued: keep(reader.date(value, name), in: &draft.dataset.issued, name, &reader.issues)
        case .modified:
            let date = reader.changeDate(value, orFrequency: &draft.dataset.frequency, name)
            keep(date, in: &draft.dataset.modified, name, &reader.issues)
        case .recordIssued: draft.dataset.recordIssued = reader.date(value, name) ?? draft.dataset.recordIssued
        case .recordModified: draft.dataset.recordModified = reader.date(value, name) ?? draft.dataset.recordModified
        default: readReferenceDates(value, name)
        }
    }

    /// The dates of an ISO 19115 record: `[{"type": "publication", "value": "2017-01-01"}]`, written as text; or those of the
    /// former German profile: `[{"role": "veroeffentlicht", "date": "2017-01-01"}]`.
    private mutating func readReferenceDates(_ value: JSONValue, _ name: FieldName) {
        var dates: [(type: String, date: Stated<PartialDate>)] = []
        func read(_ reader: inout StatementReader, _ list: JSONValue) {
            for entry in list.elements {
                guard let type = (entry["type"] ?? entry["role"])?.string, let stated = entry["value"] ?? entry["date"],
                    let date = reader.date(stated, name)
                else { continue }
                dates.append((type.lowercased(), date))
            }
        }
        if value.isArray {
            read(&reader, value)
        } else if reader.withEmbedded(value, { reader, list in read(&reader, list) }) == nil {
            _ = reader.date(value, name)
        }
        for entry in dates {
            if CKANPackageMapper.publication.contains(entry.type) {
                keep(entry.date, in: &draft.dataset.issued, name, &reader.issues)
            }
            if CKANPackageMapper.revision.contains(entry.type) {
                keep(entry.date, in: &draft.dataset.modified, name, &reader.issues)
            }
        }
    }

    private static let publication: Set<String> = ["publication", "published", "issued", "released", "veroeffentlicht"]
    private static let revision: Set<String> = ["revision", "revised", "modified", "updated", "aktualisiert"]

    private mutating func readFrequency(
        _ field: CKANPackageField, _ value: JSONValue, _ name: FieldName
    ) {
        guard value.kind == .number || value.isString, let raw = value.scalarText else {
            // Words in several languages: the first that is known counts.
            let words = reader.multilingual(value, name).variants.compactMap { Stated(frequency: $0.text) }
            let stated = words.first { $0.value != nil } ?? words.first
            keep(reader.issues.checked(stated, name.text), in: &draft.dataset.frequency, name, &reader.issues)
            return
        }
        var stated = Stated(frequency: raw)
        if stated?.value == nil { stated?.value = settings.frequency(of: raw, isInDays: field == .frequencyInDays) }
        keep(reader.issues.checked(stated, name.text), in: &draft.dataset.frequency, name, &reader.issues)
    }

    /// Licences as data packages list them: `[{"name": "CC0-1.0", "path": "https://…", "title": "…"}]`.
    private mutating func readLicences(_ value: JSONValue, _ name: FieldName) {
        for licence in value.elements {
            guard licence.isObject else {
                draft.licenceWords.identifiers += reader.texts(licence, name)
                continue
            }
            if let code = licence["name"] ?? licence["type"] {
                draft.licenceWords.identifiers += reader.texts(code, name)
            }
            if let page = licence["path"] ?? licence["url"] { draft.licenceWords.pages += reader.texts(page, name) }
            if let title = licence["title"] { draft.licenceWords.titles += reader.texts(title, name) }
        }
    }

    private mutating func readRights(_ value: JSONValue, _ name: FieldName) {
        let text = reader.texts(value, name).joined(separator: "\n")
        guard !text.isEmpty else { return }
        draft.dataset.rights = draft.dataset.rights.map { $0.contains(text) ? $0 : $0 + "\n" + text } ?? text
    }

}

/// Keeps the first statement; a second that says something else is noted.
private func keep<Value>(
    _ statement: Stated<Value>?, in slot: inout Stated<Value>?, _ name: FieldName, _ issues: inout IssueCollector
) {
    guard let statement else { return }
    guard let kept = slot else {
        slot = statement
        return
    }
    if kept.raw == statement.raw || (kept.value != nil && kept.value == statement.value) { return }
    // What could not be read gives way to what can.
    if kept.value == nil, statement.value != nil { slot = statement }
    issues.add(
        .fieldConflict, .information, field: name.text, value: statement.raw,
        "Another field says '\(kept.raw)' about the same thing.")
}

extension MultilingualText {
    /// Of a plain and a translated form, the one in more languages stays.
    mutating func keepFuller(_ other: MultilingualText) {
        if isEmpty || other.variants.count > variants.count { self = other }
    }
}
