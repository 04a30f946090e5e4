import DCAT
import LibXML
import Vocabularies

extension ISOMapper {
    mutating func readIdentification(_ identification: XMLElement, into dataset: inout Dataset) {
        var temporal: [PeriodOfTime] = []
        for element in identification.children {
            switch element.name {
            case "citation": if let citation = element.firstChild { readCitation(citation, into: &dataset) }
            case "abstract": dataset.description = texts(element, isOneLine: false)
            case "descriptiveKeywords", "keywords":
                if let keywords = element.firstChild { readKeywords(keywords, into: &dataset) }
            case "topicCategory": readTopics(element, into: &dataset)
            case "language": addLanguage(languageTag(element), to: &dataset)
            case "defaultLocale", "otherLocale":
                let locale = element.firstChild
                addLanguage(languageTag(locale?.child("language") ?? locale?.child("languageCode")), to: &dataset)
            case "resourceMaintenance":
                if dataset.frequency == nil, let stated = element.firstChild { dataset.frequency = frequency(stated) }
            case "extent": if let extent = element.firstChild { readExtent(extent, &temporal, into: &dataset) }
            case "resourceConstraints": break
            default: noteUnknown(element, ISOKnown.identification, "identificationInfo.")
            }
        }
        dataset.temporal = temporal
        readConstraints(identification.children("resourceConstraints"), into: &dataset)
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        dataset.spatial.removeRepetitions()
        dataset.languages.removeRepetitions()
    }

    private func addLanguage(_ tag: String?, to dataset: inout Dataset) {
        // zxx says that there are no words in the data.
        guard let tag, tag != "zxx" else { return }
        dataset.languages.append(tag)
    }

    private mutating func readCitation(_ citation: XMLElement, into dataset: inout Dataset) {
        var created: Stated<PartialDate>?
        for element in citation.children {
            switch element.name {
            case "title": dataset.title = texts(element)
            case "edition": dataset.version = element.line
            case "date":
                let kind = code(element["CI_Date", "dateType"])?.lowercased()
                let field = "citation.date[\(kind ?? "")]"
                // The wrapper is missing where nothing is stated.
                let words = element["CI_Date", "date"]?.line
                switch kind {
                case "publication", "released", "issued":
                    dataset.issued = earlier(dataset.issued, date(words, field))
                case "creation": created = earlier(created, date(words, field))
                case "revision", "lastupdate", "lastrevision":
                    dataset.modified = later(dataset.modified, date(words, field))
                default: break
                }
            default: noteUnknown(element, ISOKnown.citation, "citation.")
            }
        }
        // GeoDCAT-AP keeps the creation apart (dct:created); here it stands in where no publication is told.
        if dataset.issued == nil { dataset.issued = created }
    }

    /// A date of the citation; `201505`, which elsewhere may mean other things, is a month here.
    private mutating func date(_ words: String?, _ field: String) -> Stated<PartialDate>? {
        if let words, words.utf8.count == 6, words.allSatisfy(\.isNumber),
            let value = DateVocabulary.read(
                words.prefix(4) + "-" + words.suffix(2), offsetMinutes: reader.offsetMinutes)
        {
            return Stated(raw: words, value: value)
        }
        return reader.date(words, field)
    }

    private mutating func frequency(_ maintenance: XMLElement) -> Stated<Frequency>? {
        for element in maintenance.children { noteUnknown(element, ISOKnown.maintenance, "resourceMaintenance.") }
        let words = maintenance.child("userDefinedMaintenanceFrequency")?.line
        if let words, let value = FrequencyVocabulary.recognise(words) { return Stated(raw: words, value: value) }
        let code = code(maintenance.child("maintenanceAndUpdateFrequency")) ?? words
        return reader.frequency(code, "maintenanceAndUpdateFrequency")
    }

    private func readKeywords(_ keywords: XMLElement, into dataset: inout Dataset) {
        let thesaurus = keywords["thesaurusName", "CI_Citation", "title"]
        let title = thesaurus?.line?.lowercased() ?? ""
        let isTheme = title.contains("inspire") && title.contains("theme") || title.contains("high-value dataset")
        let isPlace = code(keywords.child("type"))?.lowercased() == "place"
        for keyword in keywords.children("keyword").prefix(5_000) {
            let label = texts(keyword)
            let iri = reference(keyword)
            if isPlace {
                if iri != nil || !label.isEmpty { dataset.spatial.append(Concept(iri: iri, label: label)) }
            } else if iri != nil || isTheme && !label.isEmpty {
                dataset.themes.append(Concept(iri: iri, label: label))
            } else {
                dataset.keywords += label.variants
            }
        }
    }

    private func readTopics(_ element: XMLElement, into dataset: inout Dataset) {
        if let code = code(element) { dataset.themes.append(ISOKnown.theme(ofTopic: code)) }
    }

    private mutating func readExtent(
        _ extent: XMLElement, _ temporal: inout [PeriodOfTime], into dataset: inout Dataset
    ) {
        let name = texts(extent.child("description"))
        if !name.isEmpty, (name.variants.first?.text.utf8.count ?? 0) <= 200 {
            dataset.spatial.append(Concept(label: name))
        }
        for element in extent.children("geographicElement").prefix(1_000) {
            guard
                let code = element.child("EX_GeographicDescription")?.child("geographicIdentifier")?.firstChild?
                    .child("code")
            else { continue }
            let place = Concept(iri: reference(code), label: texts(code))
            if place.iri != nil || !place.label.isEmpty { dataset.spatial.append(place) }
        }
        for element in extent.children("temporalElement").prefix(1_000) {
            guard let stated = element.firstChild?.child("extent")?.firstChild, let period = period(stated) else {
                continue
            }
            temporal.append(period)
        }
    }

    private mutating func period(_ stated: XMLElement) -> PeriodOfTime? {
        if stated.name == "TimeInstant" {
            let date = reader.date(stated.child("timePosition")?.line, "temporalElement.timePosition")
            return date.map { PeriodOfTime(start: $0, end: $0) }
        }
        let start = reader.date(
            ISOMapper.position(stated, "beginPosition", "begin"), "temporalElement.beginPosition")
        let end = reader.date(ISOMapper.position(stated, "endPosition", "end"), "temporalElement.endPosition")
        return start == nil && end == nil ? nil : PeriodOfTime(start: start, end: end)
    }

    /// The date of one end of a period; nil where it is left open, as with `indeterminatePosition`.
    private static func position(_ period: XMLElement, _ direct: String, _ instant: String) -> String? {
        let stated = period.child(direct) ?? period.child(instant)?.firstChild?.child("timePosition")
        guard let words = stated?.line else { return nil }
        let isOpen = ["now", "unknown", "after", "before", "present"].contains(words.lowercased())
        // The end of time, as databases write it.
        return isOpen || words.hasPrefix("9999") || words.hasPrefix("2999") ? nil : words
    }
}
