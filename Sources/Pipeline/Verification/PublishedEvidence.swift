import DCAT
import DataQuality
import JSON
import Vocabularies

extension DatasetEvidence {
    /// What the twin of a dataset's page tells that scores rest on: of the record the dates, the promise and the
    /// distributions, of the checks of links what they found, and the last change that a harvest saw.
    ///
    /// - Parameters:
    ///   - data: the twin's `data`.
    ///   - offsetMinutes: the zone, in minutes east of UTC, in which dates without a time are read.
    init?(published data: JSONValue, offsetMinutes: Int) {
        guard let identifier = data["identifier"]?.string, let record = data["record"] else { return nil }
        func date(_ value: JSONValue?) -> PartialDate? {
            value?.string.flatMap { DateVocabulary.read($0, offsetMinutes: offsetMinutes) }
        }
        func dateStated(_ value: JSONValue?) -> Stated<PartialDate>? { Self.stated(value) { date($0) } }
        var dataset = Dataset(identifier: identifier)
        dataset.issued = dateStated(record["issued"])
        dataset.modified = dateStated(record["modified"])
        dataset.recordModified = dateStated(record["recordModified"])
        dataset.frequency = Self.stated(record["frequency"]) { $0.string.flatMap(Frequency.init(code:)) }
        dataset.accessRights = Self.stated(record["accessRights"]) {
            $0.string.flatMap(AccessRights.init(rawValue:))
        }
        if let distributions = record["distributions"], distributions.isArray {
            dataset.distributions = distributions.elements.map { value in
                var distribution = Distribution(published: value)
                distribution.issued = dateStated(value["issued"])
                distribution.modified = dateStated(value["modified"])
                return distribution
            }
        }
        self.init(dataset: dataset, observedChanges: [date(data["lastChange"])?.start].compactMap(\.self))
        guard let links = data["links"], links.isArray else { return }
        for value in links.elements {
            guard var observation = LinkObservation(published: value) else { continue }
            observation.lastModified = date(value["lastModified"])
            self.links[observation.url] = observation
        }
        linksWereChecked = !self.links.isEmpty
    }

    fileprivate static func stated<Value>(
        _ value: JSONValue?, _ read: (JSONValue) -> Value?
    ) -> Stated<Value>? {
        guard let raw = value?["raw"]?.string else { return nil }
        return Stated(raw: raw, value: value?["value"].flatMap(read))
    }
}

extension Distribution {
    /// Without its dates.
    fileprivate init(published value: JSONValue) {
        self.init()
        func format(_ value: JSONValue?) -> Stated<FileFormat>? {
            DatasetEvidence.stated(value) { $0.string.flatMap(FileFormat.init(code:)) }
        }
        accessURL = value["accessURL"]?.string
        downloadURL = value["downloadURL"]?.string
        serviceURL = value["serviceURL"]?.string
        self.format = format(value["format"])
        mediaType = format(value["mediaType"])
        packageFormat = format(value["packageFormat"])
    }
}

extension LinkObservation {
    /// Without the time of change that its server states; nil where it has no address, time or verdict.
    fileprivate init?(published value: JSONValue) {
        guard let url = value["url"]?.string,
            let verdict = value["verdict"]?.string.flatMap(LinkVerdict.init(rawValue:)),
            let checkedAt = value["checkedAt"]?.string.flatMap({ DateVocabulary.read($0) })
        else { return nil }
        self.init(
            url: url, checkedAt: checkedAt.start, verdict: verdict, cause: value["cause"]?.string ?? "", attempts: [])
        servedFormat = value["servedFormat"]?.string.flatMap(FileFormat.init(code:))
        sniffedFormat = value["sniffedFormat"]?.string.flatMap(FileFormat.init(code:))
        if let members = value["content"]?["memberFormats"], members.isArray {
            content = ContentObservation(
                memberFormats: members.elements.compactMap { $0.string.flatMap(FileFormat.init(code:)) })
        }
    }
}
