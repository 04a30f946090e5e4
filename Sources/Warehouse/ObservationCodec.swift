import DCAT
import DataQuality
import JSON

/// Writes the evidence of a link check as JSON and reads it back; URL, time, verdict and cause have columns of their own.
enum ObservationCodec {
    static func encode(_ observation: LinkObservation) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("methods")
        json.beginArray()
        for method in observation.methods { json.string(method) }
        json.endArray()
        if let status = observation.status { json.member("status", status) }
        if !observation.redirects.isEmpty {
            json.key("redirects")
            json.beginArray()
            for url in observation.redirects { json.string(url) }
            json.endArray()
        }
        json.member("peerAddress", ifPresent: observation.peerAddress)
        if let milliseconds = observation.firstByteMilliseconds {
            json.key("firstByteMilliseconds")
            json.number(milliseconds)
        }
        json.member("contentType", ifPresent: observation.contentType)
        if let length = observation.contentLength {
            json.key("contentLength")
            json.integer(length)
        }
        if let date = observation.lastModified {
            json.key("lastModified")
            json.integer(date.start.millisecondsSince1970)
        }
        json.member("etag", ifPresent: observation.etag)
        json.member("servedFormat", ifPresent: observation.servedFormat?.code)
        json.member("sniffedFormat", ifPresent: observation.sniffedFormat?.code)
        json.member("digest", ifPresent: observation.digest)
        if let check = observation.standIn {
            json.key("standIn")
            json.beginObject()
            json.member("url", check.url)
            json.member("cause", check.cause)
            json.endObject()
        }
        json.endObject()
        return json.takeBytes()
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(
        url: String, checkedAt: Int64, verdict: String, cause: String, evidence: String, parser: JSONParser
    ) throws -> LinkObservation {
        guard let known = LinkVerdict(rawValue: verdict) else {
            throw WarehouseError(.damaged, "the stored verdict '\(verdict)' is not known")
        }
        var observation = LinkObservation(
            url: url, checkedAt: Instant(millisecondsSince1970: checkedAt), verdict: known, cause: cause, methods: [])
        do {
            try parser.withValue(of: evidence.utf8) { read($0, into: &observation) }
        } catch {
            throw WarehouseError(.damaged, "the stored evidence for \(url) is not JSON: \(error)")
        }
        return observation
    }

    private static func read(_ root: JSONValue, into observation: inout LinkObservation) {
        for member in root.members {
            let value = member.value
            switch member.key {
            case "methods": observation.methods = value.elements.compactMap(\.string)
            case "status": observation.status = value.int64.map { Int($0) }
            case "redirects": observation.redirects = value.elements.compactMap(\.string)
            case "peerAddress": observation.peerAddress = value.string
            case "firstByteMilliseconds": observation.firstByteMilliseconds = value.double
            case "contentType": observation.contentType = value.string
            case "contentLength": observation.contentLength = value.int64
            case "lastModified":
                observation.lastModified = value.int64.map {
                    PartialDate(start: Instant(millisecondsSince1970: $0), precision: .second)
                }
            case "etag": observation.etag = value.string
            case "servedFormat": observation.servedFormat = value.string.flatMap { FileFormat(code: $0) }
            case "sniffedFormat": observation.sniffedFormat = value.string.flatMap { FileFormat(code: $0) }
            case "digest": observation.digest = value.string
            case "standIn":
                if let url = value["url"]?.string, let cause = value["cause"]?.string {
                    observation.standIn = .init(url: url, cause: cause)
                }
            default: break
            }
        }
    }
}
