import DCAT
import Harvesting
import JSON

/// Makes a dataset of a CKAN package: the answer of `package_show`, an entry of `package_search`, or the older form of
/// the REST interface (API versions 1 and 2).
struct CKANPackageMapper {
    let settings: CKANSettings
    var reader: StatementReader
    var draft = CKANPackageDraft()

    init(_ settings: CKANSettings) throws(JSONError) {
        self.settings = settings
        reader = try StatementReader(
            offsetMinutes: settings.timeZoneMinutes, dayMonthOrder: settings.dayMonthOrder)
    }

    /// Whether the value looks like a package at all.
    static func isPackage(_ value: JSONValue) -> Bool {
        guard value.isObject else { return false }
        if value["resources"] != nil { return true }
        let isNamed = value["id"] != nil || value["name"] != nil
        return isNamed && (value["notes"] != nil || value["title"] != nil) && value["is_organization"] == nil
    }

    /// Whether the value is no package, and its first members are.
    static func isTable(_ value: JSONValue) -> Bool {
        guard value.isObject, !isPackage(value), value.count > 0 else { return false }
        for (position, member) in value.members.enumerated() {
            guard isPackage(member.value) else { return false }
            if position == 2 { break }
        }
        return true
    }

    /// - Parameters:
    ///   - position: names a record without an identifier.
    ///   - repairs: what was mended to read it.
    mutating func record(_ value: JSONValue, position: Int, repairs: JSONRepairs) -> HarvestedRecord {
        draft = CKANPackageDraft()
        _ = reader.issues.take(record: nil, title: nil)
        guard CKANPackageMapper.isPackage(value) else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: "#\(position)", value: value.minified(),
                    message: "The record is no CKAN package."))
        }
        reader.issues.add(repairs)
        read(value)
        let title = draft.dataset.title.preferred()
        draft.complete()
        guard let identifier = draft.dataset.identifier.nonEmpty ?? draft.name ?? draft.otherIdentifier ?? derived()
        else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: "#\(position)", title: title,
                    message: "The package has no id, no name and no title."))
        }
        draft.dataset.identifier = identifier
        if draft.isPrivate, !draft.isDKAN { draft.reasonToSkip = "The portal marks the record as private." }
        if let reason = draft.reasonToSkip {
            return .failure(
                RecordIssue(.recordSkipped, .information, record: identifier, title: title, message: reason))
        }
        if draft.dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        draft.dataset.licence = reader.licence(draft.licenceWords, "license_id")
        // Handed over, not copied.
        var finished = Dataset(identifier: "")
        swap(&finished, &draft.dataset)
        return .dataset(finished, issues: reader.issues.take(record: identifier, title: title))
    }

    /// A file of packages that were never in a portal names them by their titles alone.
    private mutating func derived() -> String? {
        guard !draft.dataset.title.isEmpty else { return nil }
        let identifier = draft.dataset.derivedIdentifier
        reader.issues.add(
            .identifierDerived, .warning, field: "id", value: identifier,
            "The package has no id and no name; an identifier was made of its title, publisher and links.")
        return identifier
    }

    private mutating func read(_ package: JSONValue) {
        var extras: JSONValue?
        let table = CKANPackageField.table
        for member in package.members {
            guard !member.value.isNull else { continue }
            guard let field = CKANPackageField.field(member.key, in: table) else {
                readForm(member.key, member.value, FieldName(member.key))
                continue
            }
            switch field {
            case .ignored: break
            case .extras: extras = member.value
            case .resources: readResources(member.value)
            case .state, .isPrivate, .type: readStanding(field, member.value)
            default: read(field, member.value, FieldName(member.key))
            }
        }
        // Last, so that what the package states itself counts first.
        if let extras { readExtras(extras, table) }
    }

    /// Whether the portal itself keeps the record back.
    private mutating func readStanding(_ field: CKANPackageField, _ value: JSONValue) {
        switch field {
        case .state:
            draft.isDKAN = value.string == "Active"
            guard let state = value.string, CKANPackageMapper.withdrawn.contains(state.lowercased()) else { return }
            draft.reasonToSkip = "The portal gives the state of the record as '\(state)'."
        case .isPrivate:
            // DKAN says so of what everybody can see; it is told by its way to write the state.
            draft.isPrivate = value.bool == true
        default:
            guard let type = value.string?.lowercased(), CKANPackageMapper.otherTypes.contains(type) else { return }
            draft.reasonToSkip = "The record is of type '\(type)', not a dataset."
        }
    }

    /// States in which a portal does not show a record.
    static let withdrawn: Set<String> = ["deleted", "deleting", "draft", "draft-complete", "inactive", "pending"]

    /// Kinds of packages that portals keep beside their datasets.
    private static let otherTypes: Set<String> = [
        "harvest", "showcase", "organization", "group", "application", "page",
    ]

    /// The extras: a list of keys and values, or an object in the older form.
    private mutating func readExtras(_ extras: JSONValue, _ table: JSONKeyTable<CKANPackageField>) {
        for extra in extras.elements {
            guard let key = extra["key"]?.utf8, let value = extra["value"] else { continue }
            readExtra(JSONKey(utf8: key), value, table)
        }
        for member in extras.members { readExtra(member.key, member.value, table) }
    }

    private mutating func readExtra(
        _ key: JSONKey, _ value: JSONValue, _ table: JSONKeyTable<CKANPackageField>
    ) {
        guard !value.isNull else { return }
        switch CKANPackageField.field(key, in: table) {
        case nil: readForm(key, value, FieldName("extras", key))
        case .ignored, .extras, .resources, .identifier, .name, .state, .isPrivate, .type: break
        case .some(let field): read(field, value, FieldName("extras", key))
        }
    }

    /// A field of the portal's own form: read where its name says what it is in one of many languages.
    private mutating func readForm(_ key: JSONKey, _ value: JSONValue, _ name: FieldName) {
        // An empty one is not used.
        if value.utf8?.isEmpty == true || ((value.isArray || value.isObject) && value.count == 0) { return }
        if let field = CKANPackageField.field(ofForm: key.string) { return read(field, value, name) }
        reader.issues.addUnmapped(name.text, value: value.minified())
    }

    private mutating func readResources(_ value: JSONValue) {
        guard value.isArray else {
            _ = reader.unexpected(value, "resources")
            return
        }
        draft.dataset.distributions.reserveCapacity(value.count)
        for (index, resource) in value.elements.enumerated() {
            guard resource.isObject else {
                _ = reader.unexpected(resource, FieldName("resources", at: index))
                continue
            }
            readResource(resource, at: index)
        }
    }
}

extension IssueCollector {
    mutating func add(_ repairs: JSONRepairs) {
        guard !repairs.isEmpty else { return }
        let list = repairs.phrases.joined(separator: "; ")
        add(.recordMended, .warning, "The record could be read only after it was mended: \(list).")
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
