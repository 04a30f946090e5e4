import DCAT
import Harvesting
import LibXML

/// Maps a record in Dublin Core: `csw:Record` and its shorter forms, `oai_dc:dc` and the qualified forms.
struct DublinCoreMapper {
    private var reader: WordsReader
    private let skippedScopes: Set<String>

    init(timeZoneMinutes: Int, skippedScopes: Set<String>) {
        reader = WordsReader(offsetMinutes: timeZoneMinutes)
        self.skippedScopes = skippedScopes
    }

    mutating func record(_ root: XMLElement, _ frame: RecordFrame) -> HarvestedRecord {
        var draft = DublinCoreDraft()
        draft.isCatalogueRecord = root.namespace?.contains("/cat/csw/") ?? false
        for element in root.children { read(element, into: &draft) }
        let name = frame.identifier ?? draft.identifiers.first ?? frame.address
        if draft.isCatalogueRecord, let scope = draft.types.first(where: { skippedScopes.contains($0) }) {
            _ = reader.issues.take(record: nil, title: nil)
            return .failure(
                RecordIssue(
                    .recordSkipped, .information, record: name ?? frame.position,
                    title: MultilingualText(draft.titles).preferred(), field: "type", value: scope,
                    message: "The record describes a \(scope), not a dataset."))
        }
        // A repository that repeats the date of its record says nothing of the data.
        if !draft.isCatalogueRecord, draft.modified?.raw == frame.modified { draft.modified = nil }
        var dataset = dataset(draft)
        if dataset.recordModified == nil { dataset.recordModified = reader.date(frame.modified, "header.datestamp") }
        if let name {
            dataset.identifier = name
        } else {
            dataset.identifier = dataset.derivedIdentifier
            reader.issues.add(
                .identifierDerived, .warning, field: "identifier", value: dataset.identifier,
                "The record has no identifier; one was made of its title, publisher and links.")
        }
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .warning, field: "title", "The record has no title.")
        }
        return .dataset(
            dataset, issues: reader.issues.take(record: dataset.identifier, title: dataset.title.preferred()))
    }

    private mutating func read(_ element: XMLElement, into draft: inout DublinCoreDraft) {
        guard let words = element.words else { return }
        let text = LanguageString(words, language: element.attribute("lang").map(LanguageTag.read))
        let name = DublinCoreMapper.plainName(element.name)
        switch name {
        case "identifier": draft.identifiers.append(words)
        case "title": draft.titles.append(text)
        case "description": draft.descriptions.append(text)
        case "abstract": draft.abstracts.append(text)
        case "subject": draft.subjects.append(text)
        case "publisher": draft.publishers.append(text)
        case "creator": draft.creators.append(text)
        case "contributor": draft.contributors.append(text)
        case "type": draft.types.append(words.lowercased())
        case "format": draft.formats.append(words)
        case "language": draft.languages.append(LanguageTag.read(words))
        case "date": draft.dates.append(words)
        case "issued", "available": draft.issued = draft.issued ?? reader.date(words, name)
        case "created": draft.created = draft.created ?? reader.date(words, name)
        case "modified": draft.modified = draft.modified ?? reader.date(words, name)
        case "spatial", "coverage": readCoverage(text, into: &draft)
        case "temporal": readPeriod(words, into: &draft)
        case "rights", "license", "accessRights": draft.rights.append(words)
        case "accrualPeriodicity": draft.frequency = draft.frequency ?? reader.frequency(words, name)
        case "conformsTo": draft.conformsTo.append(words)
        case "isPartOf": draft.isPartOf = draft.isPartOf ?? words
        case "references", "URI", "relation", "source":
            draft.links.append(
                DublinCoreDraft.Link(
                    element: name, url: words, scheme: element.attribute("scheme") ?? element.attribute("protocol"),
                    name: element.attribute("name"), description: element.attribute("description")))
        default:
            guard !DublinCoreMapper.ignored.contains(name) else { return }
            reader.issues.addUnmapped(name, value: words)
        }
    }

    /// Repositories refine elements with a dot: `date.issued`, `subject.lcsh`, `identifier.thumbnail`.
    private static func plainName(_ name: String) -> String {
        let parts = name.split(separator: ".")
        guard parts.count > 1, let base = parts.first, let last = parts.last else { return name }
        if ["issued", "created", "modified", "abstract", "spatial", "temporal"].contains(last) { return String(last) }
        // An identifier of another thing, or a date of another event.
        return base == "identifier" || base == "date" ? "valid" : String(base)
    }

    /// A coverage may be a place, a period or a box; only what reads as words is a place.
    private func readCoverage(_ text: LanguageString, into draft: inout DublinCoreDraft) {
        let isBox = text.text.contains("northlimit=") || text.text.allSatisfy { !$0.isLetter }
        if !isBox, text.text.utf8.count <= 300 {
            draft.places.append(Concept(label: MultilingualText([text])))
        }
    }

    /// `start/end`, or DCMI's `start=2001; end=2010`.
    private mutating func readPeriod(_ words: String, into draft: inout DublinCoreDraft) {
        var ends: [String: String] = [:]
        for part in words.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
            if sides.count == 2 { ends[sides[0].lowercased()] = String(sides[1]) }
        }
        let parts = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if ends.isEmpty, parts.count == 2 { ends = ["start": parts[0], "end": parts[1]] }
        if ends.isEmpty { ends = ["start": words, "end": words] }
        let start = ends["start"].flatMap { $0.isEmpty ? nil : reader.date($0, "temporal") }
        let end = ends["end"].flatMap { $0.isEmpty ? nil : reader.date($0, "temporal") }
        if start != nil || end != nil { draft.temporal.append(PeriodOfTime(start: start, end: end)) }
    }

    private mutating func dataset(_ draft: DublinCoreDraft) -> Dataset {
        var dataset = Dataset(identifier: "")
        dataset.title = MultilingualText(draft.titles.uniqued())
        dataset.description = MultilingualText(
            (draft.abstracts.isEmpty ? draft.descriptions : draft.abstracts).uniqued())
        dataset.keywords = draft.subjects.uniqued()
        dataset.publisher = publisher(draft)
        dataset.languages = draft.languages.uniqued()
        dataset.spatial = draft.places.uniqued()
        dataset.temporal = draft.temporal
        dataset.frequency = draft.frequency
        dataset.conformsTo = draft.conformsTo.uniqued()
        dataset.isPartOf = draft.isPartOf
        readDates(draft, into: &dataset)
        readRights(draft, into: &dataset)
        var formats: [Stated<FileFormat>] = []
        for words in draft.formats.uniqued() {
            if let format = reader.format(words, "format") { formats.append(format) }
        }
        let sheet = LinkSheet(draft.onlineLinks, formats: formats)
        dataset.landingPage = sheet.landingPage
        dataset.distributions = sheet.distributions
        if sheet.distributions.isEmpty {
            // A format is stated of data whose files are not named.
            dataset.distributions = formats.filter { $0.value != nil }.map { format in
                var distribution = Distribution()
                distribution.format = format
                return distribution
            }
        }
        return dataset
    }

    /// In a catalogue's record `modified` tells when the record changed (OGC 07-006r1, table 6), elsewhere the data.
    private mutating func readDates(_ draft: DublinCoreDraft, into dataset: inout Dataset) {
        if draft.isCatalogueRecord {
            dataset.recordModified = draft.modified
        } else {
            dataset.modified = draft.modified
        }
        dataset.issued = draft.issued ?? draft.created
        guard dataset.issued == nil else { return }
        for words in draft.dates.prefix(20) {
            guard let date = reader.date(words, "date") else { continue }
            let isEarlier = (date.value?.start).map { new in
                (dataset.issued?.value?.start).map { new < $0 } ?? true
            }
            if dataset.issued == nil || isEarlier == true { dataset.issued = date }
        }
    }

    private mutating func readRights(_ draft: DublinCoreDraft, into dataset: inout Dataset) {
        var words = LicenceWords()
        for text in draft.rights {
            words.pages += ISOMapper.addresses(in: text)
            if text.utf8.count < 400 { words.titles.append(text) }
        }
        dataset.licence = reader.knownLicence(words)
        dataset.accessRights = reader.accessRights(draft.rights.filter { $0.utf8.count < 200 })
        let stated = draft.rights.uniqued()
        dataset.rights = stated.isEmpty ? nil : stated.joined(separator: "\n")
    }

    private mutating func publisher(_ draft: DublinCoreDraft) -> Agent? {
        if let name = draft.publishers.first { return Agent(name: MultilingualText([name])) }
        guard let maker = draft.creators.first ?? draft.contributors.first else { return nil }
        reader.issues.add(
            .publisherInferred, .information, field: "publisher", value: maker.text,
            "No publisher is stated; its maker was taken for it.")
        return Agent(name: MultilingualText([maker]))
    }

    /// Boxes, other relations between resources, audiences, sizes, what only libraries state.
    private static let ignored: Set<String> = [
        "BoundingBox", "WGS84BoundingBox", "AnyText", "alternative", "audience", "bibliographicCitation",
        "dateAccepted",
        "dateCopyrighted", "dateSubmitted", "educationLevel", "extent", "hasFormat", "hasPart", "hasVersion",
        "instructionalMethod", "isFormatOf", "isReferencedBy", "isReplacedBy", "isRequiredBy", "isVersionOf",
        "mediator",
        "medium", "provenance", "replaces", "requires", "rightsHolder", "tableOfContents", "valid", "accrualMethod",
        "accrualPolicy", "TemporalExtent",
    ]
}
