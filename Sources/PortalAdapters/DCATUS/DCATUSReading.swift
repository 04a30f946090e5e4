import DCAT
import Harvesting
import JSON

/// Finds the datasets of one document: in its array, in catalogues inside the catalogue, in series and services.
struct DCATUSReading {
    /// Where DCAT-US keeps its records.
    static let arrays: [JSONPath] = ["dataset", "catalog", "datasetSeries", "service"]
    private static let deepestCatalog = 32

    private var mapper: DCATUSDatasetMapper

    init(timeZoneMinutes: Int) throws(JSONError) {
        mapper = try DCATUSDatasetMapper(timeZoneMinutes: timeZoneMinutes)
    }

    mutating func read(_ element: JSONStreamElement, _ receive: (HarvestedRecord) throws -> Void) throws {
        let value = element.value
        let position = "#\(element.position)"
        switch element.path.names.first {
        case "catalog": try readCatalog(value, position, depth: 1, receive)
        case "datasetSeries": try readSeries(value, position, receive)
        case "service": try readService(value, position, receive)
        case "dataset": try receive(mapper.record(value, position: position, repairs: element.repairs))
        default:
            // Of one document a line, the first tells what they are.
            if element.isTopLevel, element.position == 0 { try checkDocument(value) }
            try receive(mapper.record(value, position: position, repairs: element.repairs))
        }
    }

    /// What tells a dataset from a catalogue without datasets, where one of them is the whole document.
    private static let marks: [StaticString] = [
        "distribution", "accessLevel", "keyword", "accessURL", "accrualPeriodicity",
    ]

    private func checkDocument(_ value: JSONValue) throws(AdapterError) {
        if let stated = value["dataset"] {
            throw AdapterError(
                .unexpectedContent, "the document is no DCAT-US catalogue: its 'dataset' is \(stated.kind), not a list")
        }
        let isDataset = value["@type"]?.string?.hasSuffix("Dataset") ?? false
        if isDataset || DCATUSReading.marks.contains(where: { value[$0] != nil }) { return }
        throw AdapterError(.unexpectedContent, "the document is no DCAT-US catalogue: it has no 'dataset'")
    }

    private mutating func readCatalog(
        _ catalog: JSONValue, _ position: String, depth: Int, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        guard depth < DCATUSReading.deepestCatalog else {
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnreadable, .error, record: position,
                        message: "Catalogues are nested deeper than \(DCATUSReading.deepestCatalog).")))
            return
        }
        guard catalog.isObject else {
            try receive(mapper.record(catalog, position: position))
            return
        }
        for member in catalog.members {
            switch member.key {
            case "dataset":
                for (index, dataset) in member.value.items.enumerated() {
                    try receive(mapper.record(dataset, position: "\(position).\(index)"))
                }
            case "catalog":
                for (index, inner) in member.value.items.enumerated() {
                    try readCatalog(inner, "\(position).\(index)", depth: depth + 1, receive)
                }
            case "datasetSeries":
                for (index, series) in member.value.items.enumerated() {
                    try readSeries(series, "\(position).\(index)", receive)
                }
            case "service":
                for (index, service) in member.value.items.enumerated() {
                    try readService(service, "\(position).\(index)", receive)
                }
            default: break
            }
        }
    }

    /// The datasets written inside a series; the series itself is no dataset to have.
    private mutating func readSeries(
        _ series: JSONValue, _ position: String, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        var frame = DCATUSFrame()
        frame.series = mapper.reader.seriesIdentifier(series, "datasetSeries")
        let members = series["seriesMember"].map { $0.items } ?? []
        try readInner(
            members, of: series, position, frame, "a series without datasets written inside it", receive)
    }

    /// The datasets written inside a service, which is a way to have each of them.
    private mutating func readService(
        _ service: JSONValue, _ position: String, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        var distribution = Distribution()
        distribution.title =
            service["title"].map { mapper.reader.multilingual($0, "service.title") } ?? distribution.title
        distribution.serviceURL = service["endpointURL"].flatMap { mapper.reader.endpoint($0, "service.endpointURL") }
        let served = service["servesDataset"].map { $0.items } ?? []
        try readInner(
            served, of: service, position, DCATUSFrame(services: [distribution]),
            "a service without datasets written inside it", receive)
    }

    private mutating func readInner(
        _ datasets: [JSONValue], of outer: JSONValue, _ position: String, _ frame: DCATUSFrame, _ what: String,
        _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        for (index, dataset) in datasets.enumerated() {
            try receive(mapper.record(dataset, position: "\(position).\(index)", frame: frame))
        }
        guard datasets.isEmpty else { return }
        let identifier = outer["identifier"].flatMap { mapper.reader.identifier($0, "identifier") }
        try receive(
            .failure(
                RecordIssue(
                    .recordSkipped, .information, record: identifier ?? outer["@id"]?.string ?? position,
                    title: outer["title"]?.string, message: "The record is \(what), not a dataset.")))
    }

    /// What the document says of the catalogue itself.
    mutating func catalog(_ surroundings: JSONTree) throws -> (Catalog, [RecordIssue]) {
        var reader = try StatementReader(offsetMinutes: mapper.reader.offsetMinutes)
        let catalog = try JSONParser().withValue(of: surroundings.json) { value in
            DCATUSCatalogMapper.catalog(value, &reader)
        }
        return (catalog, reader.issues.take(record: nil, title: nil))
    }
}

extension JSONValue {
    /// The elements of a list; one value is a list of one.
    fileprivate var items: [JSONValue] {
        if isArray { return Array(elements) }
        return isNull ? [] : [self]
    }
}
