import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of a record of udata's API, version 1 or 2.
struct UDataDatasetMapper {
    /// `last_update` of the last dataset read: when its data changed, by which lists are sorted.
    private(set) var updated: Instant?
    /// `last_modified_internal` of the last dataset read: when its record changed, by which searches are sorted.
    private(set) var touched: Instant?
    /// When anything of the last dataset read changed.
    var changed: Instant? {
        [updated, touched, dataset.recordModified?.value?.start].compactMap { $0 }.max()
    }
    /// Whether the record only links to its resources.
    private(set) var hasLinkedResources = false
    private var reader: StatementReader
    private var dataset = Dataset(identifier: "")
    private var licenceWords = LicenceWords()
    private var created: Stated<PartialDate>?
    private var harvestIssued: Stated<PartialDate>?
    private var owner: String?
    private var reasonToSkip: String?

    init(_ settings: UDataSettings) throws(JSONError) {
        reader = try StatementReader(offsetMinutes: settings.timeZoneMinutes)
    }

    mutating func record(_ value: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        reset()
        guard value.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: "#\(position)", value: value.minified(),
                    message: "The record is no object."))
        }
        reader.issues.add(repairs)
        for member in value.members where !member.value.isNull { read(member, FieldName(member.key)) }
        let identifier = dataset.identifier
        let title = dataset.title.preferred()
        guard !identifier.isEmpty else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: "#\(position)", title: title,
                    message: "The dataset has no id."))
        }
        if let reasonToSkip {
            return .failure(
                RecordIssue(.recordSkipped, .information, record: identifier, title: title, message: reasonToSkip))
        }
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        complete()
        return .dataset(dataset, issues: reader.issues.take(record: identifier, title: title))
    }

    private mutating func reset() {
        updated = nil
        touched = nil
        dataset = Dataset(identifier: "")
        licenceWords = LicenceWords()
        created = nil
        harvestIssued = nil
        owner = nil
        hasLinkedResources = false
        reasonToSkip = nil
        _ = reader.issues.take(record: nil, title: nil)
    }

    private mutating func read(_ member: JSONMember, _ name: FieldName) {
        let value = member.value
        switch member.key {
        case "id": dataset.identifier = reader.text(value, name) ?? ""
        case "title": dataset.title = reader.multilingual(value, name)
        case "description": dataset.description = reader.multilingual(value, name)
        case "tags": dataset.keywords = reader.texts(value, name).map { LanguageString($0) }
        case "organization": dataset.publisher = organization(value, name)
        case "owner": owner = person(value)
        case "contact_point": readContact(value, name)
        case "contact_points":
            for point in value.elements { readContact(point, name) }
        case "frequency": dataset.frequency = frequency(value, name)
        case "license": readLicence(value, name)
        case "created_at": created = reader.date(value, name)
        case "last_modified": dataset.recordModified = reader.date(value, name)
        case "last_update":
            dataset.modified = reader.date(value, name)
            updated = dataset.modified?.value?.start
        case "internal": readInternal(value)
        case "harvest": readHarvest(value)
        case "temporal_coverage": dataset.temporal = reader.periods(value, name)
        case "spatial": readSpatial(value)
        case "access_type": dataset.accessRights = accessRights(value, name)
        case "page", "self_web_url": dataset.landingPage = dataset.landingPage ?? reader.link(value, name)
        case "schema": dataset.conformsTo += reader.schema(value, name)
        case "resources": readResources(value, name)
        case "private", "deleted", "archived", "deleted_at", "archived_at": readStanding(member)
        default:
            if UDataIgnoredFields.dataset[member.key] == nil {
                reader.issues.addUnmapped(member.key.string, value: value.minified())
            }
        }
    }

    /// Whether the portal itself keeps the record back.
    private mutating func readStanding(_ member: JSONMember) {
        guard member.value.bool != false, member.value.utf8?.isEmpty != true else { return }
        reasonToSkip = "The portal marks the dataset as \(member.key.string)."
    }

    private mutating func organization(_ value: JSONValue, _ name: FieldName) -> Agent? {
        guard var agent = reader.agent(value, name) else { return nil }
        agent.identifier = value["id"]?.string ?? agent.identifier
        agent.homepage = value["page"]?.string ?? agent.homepage
        return agent
    }

    /// The name of an account that publishes without an organization.
    private func person(_ value: JSONValue) -> String? {
        let names = [value["first_name"]?.string, value["last_name"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    private mutating func readContact(_ value: JSONValue, _ name: FieldName) {
        guard dataset.contactPoint == nil, var contact = reader.contact(value, name) else { return }
        if let form = value["contact_form"]?.string, LinkText.kind(of: form) == .absolute { contact.url = form }
        dataset.contactPoint = contact
    }

    /// A word, or an object with its identifier.
    private mutating func frequency(_ value: JSONValue, _ name: FieldName) -> Stated<Frequency>? {
        reader.frequency(value["id"] ?? value, name)
    }

    private mutating func readLicence(_ value: JSONValue, _ name: FieldName) {
        guard value.isObject else {
            licenceWords.identifiers += reader.texts(value, name)
            return
        }
        if let code = value["id"] { licenceWords.identifiers += reader.texts(code, name) }
        if let page = value["url"] { licenceWords.pages += reader.texts(page, name) }
        if let title = value["title"] { licenceWords.titles += reader.texts(title, name) }
    }

    private mutating func readInternal(_ value: JSONValue) {
        if let date = value["created_at_internal"] {
            dataset.recordIssued = reader.date(date, "internal.created_at_internal")
        }
        if let date = value["last_modified_internal"] {
            let stated = reader.date(date, "internal.last_modified_internal")
            touched = stated?.value?.start
            dataset.recordModified = dataset.recordModified ?? stated
        }
    }

    /// What the portal this one took the dataset from said of it.
    private mutating func readHarvest(_ value: JSONValue) {
        if let date = value["issued_at"] ?? value["created_at"] {
            harvestIssued = reader.date(date, "harvest.issued_at")
        }
    }

    /// Zones such as `fr:departement:31` name places; the geometry does not.
    private mutating func readSpatial(_ value: JSONValue) {
        guard let zones = value["zones"] else { return }
        for zone in zones.elements {
            if let named = zone["name"] {
                dataset.spatial += reader.concepts(named, "spatial.zones")
            } else {
                dataset.spatial += reader.places(zone["id"] ?? zone, "spatial.zones")
            }
        }
    }

    /// `open`, `open_with_account`, `restricted`.
    private mutating func accessRights(_ value: JSONValue, _ name: FieldName) -> Stated<AccessRights>? {
        switch value.string {
        case "open": return Stated(raw: "open", value: .public)
        case "open_with_account": return Stated(raw: "open_with_account", value: .restricted)
        default: return reader.accessRights(value, name)
        }
    }

    private mutating func readResources(_ value: JSONValue, _ name: FieldName) {
        guard value.isArray else {
            // Version 2 links to them: `{"rel": "subsection", "href": "…", "total": 3}`.
            hasLinkedResources = value["href"] != nil && value["total"]?.int64 != 0
            if value["href"] == nil { _ = reader.unexpected(value, name) }
            return
        }
        dataset.distributions.reserveCapacity(value.count)
        for (index, resource) in value.elements.enumerated() {
            let own = FieldName("resources", at: index)
            guard resource.isObject else {
                _ = reader.unexpected(resource, own)
                continue
            }
            dataset.distributions.append(reader.udataResource(resource, own))
        }
    }

    private mutating func complete() {
        dataset.issued = harvestIssued ?? created
        dataset.licence = reader.licence(licenceWords, "license")
        if dataset.publisher == nil, let owner { dataset.publisher = Agent(name: MultilingualText(owner)) }
        dataset.keywords.removeRepetitions()
        dataset.spatial.removeRepetitions()
        dataset.conformsTo.removeRepetitions()
    }
}
