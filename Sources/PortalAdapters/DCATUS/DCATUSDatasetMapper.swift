import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes a dataset of an entry of a `data.json`: DCAT-US 1.1, the 1.0 form of 2013, DCAT-US 3.0, and the Argentine
/// profile.
struct DCATUSDatasetMapper {
    var reader: StatementReader
    private var dataset = Dataset(identifier: "")
    private var nodeIdentifier: String?
    private var contactEmail: String?
    private var licenceWords = LicenceWords()
    private var accessURL: String?
    private var serviceURL: String?
    private var format: Stated<FileFormat>?

    init(timeZoneMinutes: Int) throws(JSONError) {
        reader = try StatementReader(offsetMinutes: timeZoneMinutes)
    }

    /// - Parameters:
    ///   - position: names a record without an identifier.
    ///   - frame: what the place of the record in the catalogue says of it.
    mutating func record(
        _ value: JSONValue, position: String, repairs: JSONRepairs = [], frame: DCATUSFrame = DCATUSFrame()
    ) -> HarvestedRecord {
        reset()
        guard value.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: position, value: value.minified(),
                    message: "The entry is no object."))
        }
        reader.issues.add(repairs)
        let fields = DCATUSDatasetField.table
        for member in value.members where !member.value.isNull {
            guard let field = fields[member.key] else {
                reader.issues.addUnmapped(member.key.string, value: member.value.minified())
                continue
            }
            read(field, member.value, FieldName(member.key))
        }
        complete(frame)
        guard let identifier = dataset.identifier.nonEmpty ?? nodeIdentifier ?? derivedIdentifier() else {
            return .failure(
                RecordIssue(
                    .identifierMissing, .error, record: position,
                    message: "The dataset has neither an identifier nor a title."))
        }
        dataset.identifier = identifier
        let title = dataset.title.preferred()
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .error, field: "title", "The dataset has no title.")
        }
        // Handed over, not copied.
        var finished = Dataset(identifier: "")
        swap(&finished, &dataset)
        return .dataset(finished, issues: reader.issues.take(record: identifier, title: title))
    }

    /// One made of what the dataset states, where it has a title; nil where it has none.
    private mutating func derivedIdentifier() -> String? {
        guard !dataset.title.isEmpty else { return nil }
        let identifier = dataset.derivedIdentifier
        reader.issues.add(
            .identifierDerived, .warning, field: "identifier", value: identifier,
            "The dataset has no identifier; one was made of its title, publisher and links.")
        return identifier
    }

    private mutating func reset() {
        dataset = Dataset(identifier: "")
        nodeIdentifier = nil
        contactEmail = nil
        licenceWords = LicenceWords()
        accessURL = nil
        serviceURL = nil
        format = nil
        _ = reader.issues.take(record: nil, title: nil)
    }

    private mutating func read(_ field: DCATUSDatasetField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .identifier: dataset.identifier = reader.identifier(value, name) ?? ""
        case .nodeIdentifier: nodeIdentifier = reader.text(value, name)
        case .title: dataset.title = reader.multilingual(value, name)
        case .description: dataset.description = reader.multilingual(value, name)
        case .keywords: readKeywords(value, name)
        case .themes: dataset.themes.absorb(reader.concepts(value, name))
        case .publisher: dataset.publisher = reader.agent(value, name)
        case .contact: dataset.contactPoint = dataset.contactPoint ?? reader.contact(value, name)
        case .contactEmail: contactEmail = reader.text(value, name).flatMap { reader.email($0, name) }
        case .landingPage: dataset.landingPage = reader.documentLink(value, name)
        case .issued: dataset.issued = dataset.issued ?? reader.date(value, name)
        case .modified: dataset.modified = reader.changeDate(value, orFrequency: &dataset.frequency, name)
        case .frequency: dataset.frequency = dataset.frequency ?? reader.frequency(value, name)
        case .temporal: dataset.temporal.absorb(reader.periods(value, name))
        case .spatial: dataset.spatial.absorb(reader.places(value, name))
        case .language: dataset.languages.absorb(reader.texts(value, name))
        case .licence: licenceWords.titles += reader.texts(value, name)
        case .rights: dataset.rights = reader.joined(value, onto: dataset.rights, name)
        case .accessRights: dataset.accessRights = dataset.accessRights ?? reader.accessRights(value, name)
        case .conformsTo: dataset.conformsTo.absorb(reader.standards(value, name))
        case .version: dataset.version = reader.text(value, name)
        case .partOf: dataset.isPartOf = reader.reference(value, name)
        case .series: dataset.isPartOf = dataset.isPartOf ?? reader.seriesIdentifier(value, name)
        case .distributions: readDistributions(value, name)
        case .accessURL: accessURL = reader.link(value, name)
        case .serviceURL: serviceURL = reader.link(value, name)
        case .format: format = reader.format(value, name)
        case .type, .ignored: break
        }
    }

    private mutating func readKeywords(_ value: JSONValue, _ name: FieldName) {
        let isText = value.isString
        let words =
            isText
            ? reader.texts(value, isSeparated: true, name).map { LanguageString($0) }
            : reader.multilingual(value, name).variants
        dataset.keywords.absorb(words)
    }

    private mutating func readDistributions(_ value: JSONValue, _ name: FieldName) {
        if value.isObject {
            addDistribution(value, name)
            return
        }
        guard value.isArray else {
            _ = reader.unexpected(value, name)
            return
        }
        dataset.distributions.reserveCapacity(value.count)
        for (index, element) in value.elements.enumerated() {
            if element.isObject {
                addDistribution(element, FieldName("distribution", at: index))
            } else if !element.isNull {
                _ = reader.unexpected(element, FieldName("distribution", at: index))
            }
        }
    }

    private mutating func addDistribution(_ value: JSONValue, _ name: FieldName) {
        let place = dataset.distributions.endIndex
        dataset.distributions.append(Distribution())
        reader.readDistribution(value, into: &dataset.distributions[place], name)
    }

    /// Brings together what was gathered in parts.
    private mutating func complete(_ frame: DCATUSFrame) {
        addTopLevelLinks()
        dataset.distributions += frame.services
        dataset.isPartOf = dataset.isPartOf ?? frame.series
        dataset.licence = reader.licence(licenceWords, "license")
        if let contactEmail {
            var contact = dataset.contactPoint ?? ContactPoint()
            contact.email = contact.email ?? contactEmail
            dataset.contactPoint = contact
        }
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
    }

    /// The 1.0 form states a link and a service beside the distributions, and often the same link in both.
    private mutating func addTopLevelLinks() {
        func isListed(_ link: String) -> Bool {
            dataset.distributions.contains { $0.accessURL == link || $0.downloadURL == link || $0.serviceURL == link }
        }
        if let accessURL, !isListed(accessURL) {
            var distribution = Distribution()
            distribution.accessURL = accessURL
            distribution.format = format
            dataset.distributions.append(distribution)
        }
        if let serviceURL, !isListed(serviceURL) {
            var distribution = Distribution()
            distribution.serviceURL = serviceURL
            dataset.distributions.append(distribution)
        }
    }
}
