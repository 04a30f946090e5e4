import DCAT
import Harvesting
import LibXML

/// Maps a record of the DataCite schema, kernels 2 to 4 (https://schema.datacite.org), and of the OpenAIRE guidelines, which
/// write the same elements, some of Dublin Core and the files among them.
struct DataCiteMapper {
    private var reader: WordsReader

    init(timeZoneMinutes: Int) { reader = WordsReader(offsetMinutes: timeZoneMinutes) }

    mutating func record(_ root: XMLElement, _ frame: RecordFrame) -> HarvestedRecord {
        // Repositories wrap the resource once more in oai_datacite.
        let resource = root["payload", "resource"] ?? root["resource"] ?? root
        var dataset = Dataset(identifier: "")
        let doi = resource.child("identifier")?.line
        for element in resource.children { read(element, into: &dataset) }
        if dataset.distributions.isEmpty { dataset.distributions = formats(resource) }
        if dataset.publisher == nil { dataset.publisher = creator(resource) }
        readRights(resource, into: &dataset)
        if let doi { dataset.landingPage = DataCiteMapper.address(doi) }
        dataset.recordModified = reader.date(frame.modified, "header.datestamp")
        dataset.identifier = frame.identifier ?? doi ?? frame.address ?? dataset.derivedIdentifier
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .warning, field: "titles", "The record has no title.")
        }
        return .dataset(
            dataset, issues: reader.issues.take(record: dataset.identifier, title: dataset.title.preferred()))
    }

    private mutating func read(_ element: XMLElement, into dataset: inout Dataset) {
        switch element.name {
        case "titles":
            let main = element.children("title").filter { $0.attribute("titleType") == nil }
            dataset.title = texts(main.isEmpty ? element.children("title") : main)
        case "descriptions":
            let abstracts = element.children("description").filter { $0.attribute("descriptionType") == "Abstract" }
            dataset.description = texts(abstracts.isEmpty ? element.children("description") : abstracts)
        case "publisher": dataset.publisher = element.line.map { Agent(name: MultilingualText($0)) }
        case "subjects":
            for subject in element.children("subject") {
                if let iri = subject.attribute("valueURI") {
                    dataset.themes.append(Concept(iri: iri, label: texts([subject])))
                } else {
                    dataset.keywords += texts([subject]).variants
                }
            }
        case "publicationYear":
            if dataset.issued == nil { dataset.issued = reader.date(element.line, "publicationYear") }
        case "dates": readDates(element, into: &dataset)
        case "language": dataset.languages = element.line.map { [LanguageTag.read($0)] } ?? []
        case "version": dataset.version = element.line
        case "geoLocations": readOther(element, into: &dataset)
        case "description": dataset.description.keepFuller(texts([element]))
        case "subject": dataset.keywords += texts([element]).variants
        case "file": readFile(element, into: &dataset)
        default:
            guard !DataCiteMapper.ignored.contains(element.name) else { return }
            reader.issues.addUnmapped(element.name, value: element.line)
        }
    }

    /// A file of OpenAIRE's: its address with the media type beside it.
    private mutating func readFile(_ element: XMLElement, into dataset: inout Dataset) {
        guard let address = element.line, LinkText.kind(of: address) == .absolute, dataset.distributions.count < 1_000
        else { return }
        var distribution = Distribution()
        distribution.downloadURL = address
        distribution.mediaType = element.attribute("mimeType").flatMap { reader.format($0, "file[mimeType]") }
        dataset.distributions.append(distribution)
    }

    /// The formats that are stated of data whose files are not named.
    private mutating func formats(_ resource: XMLElement) -> [Distribution] {
        var found: [Distribution] = []
        let stated = resource.child("formats")?.children("format") ?? resource.children("format")
        for words in stated.prefix(100).compactMap(\.line) {
            guard let format = reader.format(words, "formats") else { continue }
            if found.contains(where: { $0.format?.value == format.value }) { continue }
            var distribution = Distribution()
            distribution.format = format
            found.append(distribution)
        }
        return found
    }

    private mutating func readOther(_ element: XMLElement, into dataset: inout Dataset) {
        for place in element.children("geoLocation") {
            if let name = place.child("geoLocationPlace") { dataset.spatial.append(Concept(label: texts([name]))) }
        }
    }

    private mutating func readDates(_ element: XMLElement, into dataset: inout Dataset) {
        for date in element.children("date") {
            let kind = date.attribute("dateType") ?? ""
            // A period of collecting or validity is none of publication.
            guard let words = date.line, !words.contains("/") else { continue }
            switch kind {
            case "Issued", "Available": dataset.issued = reader.date(words, "dates[\(kind)]")
            case "Updated": dataset.modified = reader.date(words, "dates[\(kind)]")
            default: break
            }
        }
    }

    private mutating func readRights(_ resource: XMLElement, into dataset: inout Dataset) {
        var words = LicenceWords()
        var rights: [String] = []
        for statement in resource.child("rightsList")?.children("rights") ?? resource.children("rights") {
            if let iri = statement.attribute("rightsURI") { words.pages.append(iri) }
            if let identifier = statement.attribute("rightsIdentifier") { words.identifiers.append(identifier) }
            if let text = statement.line { rights.append(text) }
        }
        for condition in resource.children("licenseCondition") {
            if let iri = condition.attribute("uri") { words.pages.append(iri) }
            if let text = condition.line { rights.append(text) }
        }
        words.titles = rights.filter { $0.utf8.count < 400 }
        dataset.licence = reader.knownLicence(words)
        dataset.accessRights = reader.accessRights(words.pages + rights)
        dataset.rights = rights.isEmpty ? nil : rights.uniqued().joined(separator: "\n")
    }

    private mutating func creator(_ resource: XMLElement) -> Agent? {
        guard let name = resource["creators", "creator", "creatorName"]?.line else { return nil }
        reader.issues.add(
            .publisherInferred, .information, field: "publisher", value: name,
            "No publisher is stated; its creator was taken for it.")
        return Agent(name: MultilingualText(name))
    }

    private func texts(_ elements: [XMLElement]) -> MultilingualText {
        MultilingualText(
            elements.prefix(100).compactMap { element in
                element.words.map { LanguageString($0, language: element.attribute("lang").map(LanguageTag.read)) }
            })
    }

    private static func address(_ doi: String) -> String? {
        if LinkText.kind(of: doi) == .absolute { return doi }
        return doi.hasPrefix("10.") ? "https://doi.org/" + doi : nil
    }

    /// People beside the publisher, related things, sizes, money, what wraps the resource.
    private static let ignored: Set<String> = [
        "identifier", "creators", "contributors", "resourceType", "alternateIdentifiers", "relatedIdentifiers",
        "relatedItems", "sizes", "rightsList", "rights", "fundingReferences", "isReferenceQuality", "schemaVersion",
        "datacentreSymbol", "payload", "formats", "format", "licenseCondition", "alternateIdentifier",
        "relatedIdentifier",
        "creator", "contributor", "source", "audience", "coverage", "citationTitle", "citationVolume", "citationIssue",
        "citationStartPage", "citationEndPage", "citationEdition", "fundingReference",
    ]
}
