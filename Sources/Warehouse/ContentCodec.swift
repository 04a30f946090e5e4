import DCAT
import DataQuality
import JSON

/// Writes what the bytes behind a link are as JSON and reads it back.
enum ContentCodec {
    static func write(_ content: ContentObservation, to json: inout JSONWriter) {
        json.beginObject()
        if !content.memberFormats.isEmpty {
            json.key("members")
            json.strings(content.memberFormats.map(\.code))
        }
        json.member("encoding", ifPresent: content.encoding)
        if let table = content.table {
            json.key("table")
            write(table, to: &json)
        }
        if let service = content.service {
            json.key("service")
            write(service, to: &json)
        }
        if !content.findings.isEmpty {
            json.key("findings")
            json.beginArray()
            for finding in content.findings { json.strings([finding.code.rawValue] + finding.arguments) }
            json.endArray()
        }
        json.endObject()
    }

    private static func write(_ table: TableSample, to json: inout JSONWriter) {
        json.beginObject()
        json.member("delimiter", table.delimiter)
        json.member("columns", table.columns)
        json.member("rows", table.rows)
        json.key("hasHeader")
        json.boolean(table.hasHeader)
        json.member("ragged", table.raggedRows)
        json.member("duplicate", table.duplicateRows)
        json.key("isWhole")
        json.boolean(table.isWhole)
        json.endObject()
    }

    private static func write(_ service: ServiceObservation, to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", service.kind.code)
        json.member("request", service.request)
        json.member("outcome", service.outcome)
        json.member("version", ifPresent: service.version)
        if let offers = service.offers { json.member("offers", offers) }
        json.member("wanted", ifPresent: service.wanted)
        if let isOffered = service.isOffered {
            json.key("isOffered")
            json.boolean(isOffered)
        }
        if let titles = service.matchedTitles {
            json.key("matchedTitles")
            json.strings(titles)
        }
        json.member("exception", ifPresent: service.exception)
        json.key("isConfirmed")
        json.boolean(service.isConfirmed)
        if let count = service.bytesRead {
            json.key("bytes")
            json.integer(count)
        }
        json.endObject()
    }

    static func read(_ value: JSONValue) -> ContentObservation {
        ContentObservation(
            memberFormats: value["members"]?.elements.compactMap(\.string).compactMap { FileFormat(code: $0) } ?? [],
            encoding: value["encoding"]?.string, table: value["table"].flatMap(table),
            service: value["service"].flatMap(service),
            findings: value["findings"]?.elements.compactMap { line -> ContentFinding? in
                let words = line.elements.compactMap(\.string)
                guard let code = words.first.flatMap(ContentFinding.Code.init(rawValue:)) else { return nil }
                return ContentFinding(code, Array(words.dropFirst()))
            } ?? [])
    }

    private static func table(_ value: JSONValue) -> TableSample? {
        guard let delimiter = value["delimiter"]?.string else { return nil }
        func number(_ name: String) -> Int { Int(clamping: value[named: name]?.int64 ?? 0) }
        return TableSample(
            delimiter: delimiter, columns: number("columns"), rows: number("rows"),
            hasHeader: value["hasHeader"]?.bool ?? false, raggedRows: number("ragged"),
            duplicateRows: number("duplicate"), isWhole: value["isWhole"]?.bool ?? false)
    }

    private static func service(_ value: JSONValue) -> ServiceObservation? {
        guard let kind = value["kind"]?.string.flatMap({ FileFormat(code: $0) }) else { return nil }
        var service = ServiceObservation(
            kind: kind, request: value["request"]?.string ?? "", outcome: value["outcome"]?.string ?? "",
            isConfirmed: value["isConfirmed"]?.bool ?? false)
        service.version = value["version"]?.string
        service.offers = value["offers"]?.int64.map { Int(clamping: $0) }
        service.wanted = value["wanted"]?.string
        service.isOffered = value["isOffered"]?.bool
        service.exception = value["exception"]?.string
        service.bytesRead = value["bytes"]?.int64
        service.matchedTitles = value["matchedTitles"]?.elements.compactMap(\.string)
        return service
    }
}
