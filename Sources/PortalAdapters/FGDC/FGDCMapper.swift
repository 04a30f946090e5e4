import DCAT
import Harvesting
import LibXML
import Vocabularies

/// Maps a record of FGDC-STD-001-1998 (CSDGM), in which many US agencies still describe their data.
struct FGDCMapper {
    private var reader: WordsReader

    init(timeZoneMinutes: Int) { reader = WordsReader(offsetMinutes: timeZoneMinutes) }

    /// - Returns: a failure where the document is some other metadata.
    mutating func record(_ root: XMLElement, _ frame: RecordFrame) -> HarvestedRecord {
        guard let identification = root.child("idinfo") else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: frame.identifier ?? frame.position, value: root.name,
                    message: "The record is written in a form that is not known here."))
        }
        var dataset = Dataset(identifier: "")
        for element in identification.children { read(element, into: &dataset) }
        readPublisher(identification, into: &dataset)
        readLinks(root, identification, into: &dataset)
        dataset.recordModified =
            date(root["metainfo", "metd"], "metainfo.metd") ?? reader.date(frame.modified, "header")
        dataset.keywords.removeRepetitions()
        dataset.identifier =
            frame.identifier ?? (identification.child("datsetid") ?? identification.child("datasetid"))?.line ?? frame
            .address ?? derivedIdentifier(dataset)
        if dataset.title.isEmpty {
            reader.issues.add(
                .titleMissing, .warning, field: "idinfo.citation.citeinfo.title", "The record has no title.")
        }
        return .dataset(
            dataset, issues: reader.issues.take(record: dataset.identifier, title: dataset.title.preferred()))
    }

    private mutating func derivedIdentifier(_ dataset: Dataset) -> String {
        let identifier = dataset.derivedIdentifier
        reader.issues.add(
            .identifierDerived, .warning, field: "idinfo.datsetid", value: identifier,
            "The record has no identifier; one was made of its title, publisher and links.")
        return identifier
    }

    private mutating func read(_ element: XMLElement, into dataset: inout Dataset) {
        switch element.name {
        case "citation":
            let citation = element.child("citeinfo")
            dataset.title = citation?.child("title")?.line.map { MultilingualText($0) } ?? MultilingualText()
            dataset.issued = date(citation?.child("pubdate"), "idinfo.citation.citeinfo.pubdate")
            dataset.version = citation?.child("edition")?.line
        case "descript":
            dataset.description = element.child("abstract")?.words.map { MultilingualText($0) } ?? dataset.title
        case "timeperd": if let times = element.child("timeinfo") { readPeriods(times, into: &dataset) }
        case "status":
            let words = element.child("update")?.line
            if let words, !FGDCMapper.saysNothing(words) {
                dataset.frequency = reader.frequency(words, "idinfo.status.update")
            }
        case "keywords": readKeywords(element, into: &dataset)
        case "accconst":
            if let words = element.line { dataset.accessRights = reader.accessRights([words]) }
            addRights(element, to: &dataset)
        case "useconst":
            if let words = element.words {
                let titles = words.utf8.count < 400 ? [words] : []
                dataset.licence = reader.knownLicence(
                    LicenceWords(pages: ISOMapper.addresses(in: words), titles: titles))
            }
            addRights(element, to: &dataset)
        case "ptcontac": dataset.contactPoint = element.child("cntinfo").flatMap { contact($0) }
        default:
            guard !FGDCMapper.ignored.contains(element.name) else { return }
            reader.issues.addUnmapped("idinfo." + element.name, value: element.line)
        }
    }

    private func addRights(_ element: XMLElement, to dataset: inout Dataset) {
        guard let words = element.words, !FGDCMapper.saysNothing(words) else { return }
        dataset.rights = dataset.rights.map { $0 + "\n" + words } ?? words
    }

    /// A date as CSDGM writes it: `20150430`, `201504`, `2015`, or words.
    private mutating func date(_ element: XMLElement?, _ field: String) -> Stated<PartialDate>? {
        guard let words = element?.line, !FGDCMapper.saysNothing(words) else { return nil }
        if words.utf8.count == 6, words.allSatisfy(\.isNumber),
            let value = DateVocabulary.read(
                words.prefix(4) + "-" + words.suffix(2), offsetMinutes: reader.offsetMinutes)
        {
            return Stated(raw: words, value: value)
        }
        return reader.date(words, field)
    }

    private mutating func readPeriods(_ times: XMLElement, into dataset: inout Dataset) {
        for element in times.children.prefix(1_000) {
            switch element.name {
            case "rngdates":
                let start = date(element.child("begdate"), "idinfo.timeperd.begdate")
                let end = date(element.child("enddate"), "idinfo.timeperd.enddate")
                if start != nil || end != nil { dataset.temporal.append(PeriodOfTime(start: start, end: end)) }
            case "sngdate", "mdattim":
                let dates = element.name == "sngdate" ? [element] : element.children("sngdate")
                for single in dates.prefix(1_000) {
                    if let day = date(single.child("caldate"), "idinfo.timeperd.caldate") {
                        dataset.temporal.append(PeriodOfTime(start: day, end: day))
                    }
                }
            default: break
            }
        }
    }

    private func readKeywords(_ keywords: XMLElement, into dataset: inout Dataset) {
        for group in keywords.children.prefix(1_000) {
            switch group.name {
            case "theme":
                let isTopic = group.child("themekt")?.line?.lowercased().contains("topic categor") ?? false
                for words in group.children("themekey").prefix(5_000).compactMap(\.line) {
                    if isTopic {
                        dataset.themes.append(ISOKnown.theme(ofTopic: words))
                    } else {
                        dataset.keywords.append(LanguageString(words))
                    }
                }
            case "place":
                for words in group.children("placekey").prefix(5_000).compactMap(\.line) {
                    dataset.spatial.append(Concept(label: MultilingualText(words)))
                }
            default: break
            }
        }
    }

    private mutating func contact(_ stated: XMLElement) -> ContactPoint? {
        let organisation = (stated.child("cntorgp") ?? stated.child("cntperp"))?.child("cntorg")?.line
        let person = (stated.child("cntperp") ?? stated.child("cntorgp"))?.child("cntper")?.line
        let email = reader.email(stated.child("cntemail")?.line, "cntinfo.cntemail")
        let contact = ContactPoint(
            name: organisation ?? person, email: email, telephone: stated.child("cntvoice")?.line)
        return contact.isEmpty ? nil : contact
    }

    private mutating func readPublisher(_ identification: XMLElement, into dataset: inout Dataset) {
        let citation = identification["citation", "citeinfo"]
        if let name = citation?["pubinfo", "publish"]?.line {
            dataset.publisher = Agent(name: MultilingualText(name))
            return
        }
        guard let name = citation?.child("origin")?.line ?? dataset.contactPoint?.name else { return }
        dataset.publisher = Agent(name: MultilingualText(name))
        reader.issues.add(
            .publisherInferred, .information, field: "publisher", value: name,
            "No publisher is stated; who made the data was taken for it.")
    }

    private mutating func readLinks(_ root: XMLElement, _ identification: XMLElement, into dataset: inout Dataset) {
        var links: [OnlineLink] = []
        for distribution in root.children("distinfo").prefix(100) {
            for form in distribution.children("stdorder").flatMap({ $0.children("digform") }).prefix(1_000) {
                readForm(form, &links)
            }
        }
        let known = Set(links.map(\.url))
        for element in identification["citation", "citeinfo"]?.children("onlink").prefix(1_000) ?? [] {
            guard let url = reader.link(element.line, "idinfo.citation.citeinfo.onlink"), !known.contains(url) else {
                continue
            }
            links.append(OnlineLink(url: url))
        }
        let sheet = LinkSheet(links, formats: [])
        dataset.landingPage = sheet.landingPage
        dataset.distributions = sheet.distributions
    }

    /// One way to have the data in digital form, by each of its addresses.
    private mutating func readForm(_ form: XMLElement, _ links: inout [OnlineLink]) {
        let information = form.child("digtinfo")
        let name = information?.child("formname")?.line
        let format = reader.format(name, "distinfo.stdorder.digform.digtinfo.formname")
        let addresses = form.children("digtopt").flatMap { $0.children("onlinopt") }.flatMap { $0.children("computer") }
            .flatMap { $0.children("networka") }.flatMap { $0.children("networkr") }
        for address in addresses.prefix(1_000) {
            guard let url = reader.link(address.line, "distinfo.stdorder.digform.networkr") else { continue }
            var link = OnlineLink(url: url)
            if format?.value?.properties.kind == .service { link.protocolWords = name }
            link.function = "download"
            link.format = format
            link.description = information?.child("formcont")?.words.map { MultilingualText($0) } ?? MultilingualText()
            // The size is that of the whole delivery, in megabytes.
            if addresses.count == 1, let size = information?.child("transize")?.line.flatMap(Double.init), size > 0,
                size < 1e12
            {
                link.byteSize = Int64((size * 1e6).rounded())
            }
            links.append(link)
        }
    }

    /// Words that stand where nothing can be said.
    private static func saysNothing(_ words: String) -> Bool {
        switch words.lowercased() {
        case "none", "unknown", "not specified", "unpublished material", "present", "not applicable", "n/a", "none.":
            true
        default: false
        }
    }

    /// Left aside: extent as a box, samples, credits, security, taxonomy, cross references, tools.
    private static let ignored: Set<String> = [
        "spdom", "browse", "datacred", "secinfo", "native", "crossref", "taxonomy", "tool", "datsetid", "datasetid",
        "spdoinfo",
    ]
}
