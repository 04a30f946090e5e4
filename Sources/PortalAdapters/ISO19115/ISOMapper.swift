import DCAT
import Harvesting
import LibXML

/// Maps a record of ISO 19115, as ISO 19139 or ISO 19115-3 writes it, the way GeoDCAT-AP does
/// (https://semiceu.github.io/GeoDCAT-AP/).
///
/// The two forms and the national profiles differ in namespaces and in a few wrappers; elements are known by their local
/// names.
struct ISOMapper {
    var reader: WordsReader
    let skippedScopes: Set<String>
    /// The language of texts that state none, BCP 47.
    var language: String?
    /// The languages of translations, by the id that texts refer to.
    var locales: [String: String] = [:]

    init(timeZoneMinutes: Int, skippedScopes: Set<String>) {
        reader = WordsReader(offsetMinutes: timeZoneMinutes)
        self.skippedScopes = skippedScopes
    }

    mutating func record(_ root: XMLElement, _ frame: RecordFrame) -> HarvestedRecord {
        readLanguages(root)
        let identification = ISOMapper.identification(of: root)
        let scope = scope(of: root, identification)
        let name = frame.identifier ?? identifier(of: root)
        if let scope, skippedScopes.contains(scope) {
            let title = texts(identification?["citation", "CI_Citation", "title"]).preferred()
            _ = reader.issues.take(record: nil, title: nil)
            return .failure(
                RecordIssue(
                    .recordSkipped, .information, record: name ?? frame.position, title: title, field: "hierarchyLevel",
                    value: scope, message: "The record describes a \(scope), not a dataset."))
        }
        var dataset = Dataset(identifier: "")
        readMetadata(root, into: &dataset)
        if let identification { readIdentification(identification, into: &dataset) }
        readPeople(root, identification, into: &dataset)
        readLinks(root, identification, into: &dataset)
        if dataset.recordModified == nil { dataset.recordModified = reader.date(frame.modified, "header.datestamp") }
        dataset.identifier =
            name ?? resourceIdentifier(identification) ?? frame.address ?? derivedIdentifier(dataset)
        if dataset.title.isEmpty {
            reader.issues.add(.titleMissing, .warning, field: "citation.title", "The record has no title.")
        }
        return .dataset(
            dataset, issues: reader.issues.take(record: dataset.identifier, title: dataset.title.preferred()))
    }

    /// The identification of the data; of several the first, as others name the services that give them.
    private static func identification(of root: XMLElement) -> XMLElement? {
        let all = root.children("identificationInfo").compactMap(\.firstChild)
        return all.first { $0.name.hasSuffix("DataIdentification") } ?? all.first
    }

    /// What the record describes, in lower case; a record that says nothing describes a dataset.
    private func scope(of root: XMLElement, _ identification: XMLElement?) -> String? {
        let stated = root.child("hierarchyLevel") ?? root["metadataScope", "MD_MetadataScope", "resourceScope"]
        if let code = code(stated) { return code.lowercased() }
        return identification?.name == "SV_ServiceIdentification" ? "service" : nil
    }

    private func identifier(of root: XMLElement) -> String? {
        if let identifier = root.child("fileIdentifier")?.line { return identifier }
        return root["metadataIdentifier", "MD_Identifier", "code"]?.line
    }

    private func resourceIdentifier(_ identification: XMLElement?) -> String? {
        for identifier in identification?["citation", "CI_Citation"]?.children("identifier") ?? [] {
            if let code = identifier.firstChild?.child("code") {
                if let href = code.firstChild?.attribute("href"), LinkText.kind(of: href) == .absolute { return href }
                if let words = code.line { return words }
            }
        }
        return nil
    }

    private mutating func derivedIdentifier(_ dataset: Dataset) -> String {
        let identifier = dataset.derivedIdentifier
        reader.issues.add(
            .identifierDerived, .warning, field: "fileIdentifier", value: identifier,
            "The record has no identifier; one was made of its title, publisher and links.")
        return identifier
    }

    /// What the record says of itself.
    private mutating func readMetadata(_ root: XMLElement, into dataset: inout Dataset) {
        for element in root.children {
            switch element.name {
            case "dateStamp": dataset.recordModified = reader.date(element.line, "dateStamp")
            case "dateInfo": readRecordDate(element, into: &dataset)
            case "parentIdentifier": dataset.isPartOf = element.line
            case "parentMetadata":
                dataset.isPartOf =
                    element.attribute("uuidref") ?? element["CI_Citation", "identifier", "MD_Identifier", "code"]?.line
                    ?? element["MD_Identifier", "code"]?.line ?? element["CI_Citation", "title"]?.line
            case "dataQualityInfo": readQuality(element, into: &dataset)
            default: noteUnknown(element, ISOKnown.metadata, "")
            }
        }
        dataset.conformsTo.removeRepetitions()
    }

    private mutating func readRecordDate(_ element: XMLElement, into dataset: inout Dataset) {
        let words = element["CI_Date", "date"]?.line
        switch code(element["CI_Date", "dateType"])?.lowercased() {
        case "creation", "publication":
            if dataset.recordIssued == nil { dataset.recordIssued = reader.date(words, "dateInfo.creation") }
        case "revision", "lastupdate", "lastrevision":
            dataset.recordModified = later(reader.date(words, "dateInfo.revision"), dataset.recordModified)
        default: break
        }
    }

    /// The specifications that the data are said to conform to.
    private func readQuality(_ element: XMLElement, into dataset: inout Dataset) {
        for report in element.firstChild?.children("report").prefix(100) ?? [] {
            guard let result = report.firstChild?["result", "DQ_ConformanceResult"],
                result.child("pass")?.line?.lowercased() == "true" || result.child("pass")?.line == "1",
                let title = result["specification", "CI_Citation", "title"]
            else { continue }
            if let name = title.firstChild?.attribute("href") ?? texts(title).preferred() {
                dataset.conformsTo.append(name)
            }
        }
    }

    /// Notes an element that no list knows.
    mutating func noteUnknown(_ element: XMLElement, _ known: Set<String>, _ place: String) {
        let name = element.name
        guard !known.contains(name) else { return }
        reader.issues.addUnmapped(place + name, value: element.line.map { String($0.prefix(200)) })
    }

    /// The later of two dates; one that cannot be read counts less than any.
    func later(_ first: Stated<PartialDate>?, _ second: Stated<PartialDate>?) -> Stated<PartialDate>? {
        guard let first else { return second }
        guard let second else { return first }
        guard let one = first.value, let other = second.value else { return first.value == nil ? second : first }
        return one.start < other.start ? second : first
    }

    func earlier(_ first: Stated<PartialDate>?, _ second: Stated<PartialDate>?) -> Stated<PartialDate>? {
        guard let first else { return second }
        guard let second else { return first }
        guard let one = first.value, let other = second.value else { return first.value == nil ? second : first }
        return other.start < one.start ? second : first
    }
}
