import DCAT
import DataQuality
import JSON

/// Writes the evidence of a link check as JSON and reads it back; URL, time, verdict and cause have columns of their own.
enum ObservationCodec {
    static func encode(_ observation: LinkObservation) -> [UInt8] {
        var json = JSONWriter()
        return encode(observation, with: &json)
    }

    /// - Parameter json: holds nothing before or after; one for many observations saves making room again.
    static func encode(_ observation: LinkObservation, with json: inout JSONWriter) -> [UInt8] {
        json.beginObject()
        json.key("attempts")
        json.beginArray()
        for attempt in observation.attempts { write(attempt, to: &json) }
        json.endArray()
        if let position = observation.decidedBy { json.member("decidedBy", position) }
        if let status = observation.status { json.member("status", status) }
        json.member("detail", ifPresent: observation.detail)
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
        if !observation.headers.isEmpty {
            json.key("headers")
            json.beginArray()
            for header in observation.headers { json.strings([header.name, header.value]) }
            json.endArray()
        }
        json.member("servedFormat", ifPresent: observation.servedFormat?.code)
        json.member("sniffedFormat", ifPresent: observation.sniffedFormat?.code)
        if let count = observation.bytesRead {
            json.key("bytesRead")
            json.integer(count)
        }
        json.member("digest", ifPresent: observation.digest)
        json.member("prefixDigest", ifPresent: observation.prefixDigest)
        if let content = observation.content {
            json.key("content")
            ContentCodec.write(content, to: &json)
        }
        if let instant = observation.readAt {
            json.key("readAt")
            json.integer(instant.millisecondsSince1970)
        }
        if let check = observation.standIn {
            json.key("standIn")
            json.beginObject()
            json.member("url", check.url)
            json.member("cause", check.cause)
            json.endObject()
        }
        json.endObject()
        return json.takeDocument()
    }

    private static func write(_ attempt: LinkAttempt, to json: inout JSONWriter) {
        json.beginObject()
        json.member("method", attempt.method)
        json.member("occasion", attempt.occasion.rawValue)
        json.member("outcome", attempt.outcome)
        if !attempt.hops.isEmpty {
            json.key("hops")
            json.beginArray()
            for hop in attempt.hops {
                json.beginArray()
                json.integer(hop.status)
                json.string(hop.location)
                json.endArray()
            }
            json.endArray()
        }
        json.member("peer", ifPresent: attempt.peerAddress)
        json.member("protocol", ifPresent: attempt.protocolVersion)
        if let timings = attempt.timings {
            json.key("ms")
            json.beginArray()
            json.number(timings.nameLookup)
            json.number(timings.connect)
            json.number(timings.tlsHandshake)
            json.number(timings.firstByte)
            json.number(timings.total)
            json.endArray()
        }
        if let count = attempt.bytes {
            json.key("bytes")
            json.integer(count)
        }
        json.endObject()
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(
        url: String, checkedAt: Int64, verdict: String, cause: String, evidence: String, parser: JSONParser
    ) throws -> LinkObservation {
        guard let known = LinkVerdict(rawValue: verdict) else {
            throw WarehouseError(.damaged, "the stored verdict '\(verdict)' is not known")
        }
        var observation = LinkObservation(
            url: url, checkedAt: Instant(millisecondsSince1970: checkedAt), verdict: known, cause: cause, attempts: [])
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
            case "attempts": observation.attempts = value.elements.map(attempt)
            // Written by versions that kept nothing but the method.
            case "methods": observation.attempts = value.elements.compactMap(\.string).map { LinkAttempt($0) }
            case "decidedBy": observation.decidedBy = value.int64.map { Int(clamping: $0) }
            case "status": observation.status = value.int64.map { Int($0) }
            case "detail": observation.detail = value.string
            case "contentType": observation.contentType = value.string
            case "contentLength": observation.contentLength = value.int64
            case "lastModified":
                observation.lastModified = value.int64.map {
                    PartialDate(start: Instant(millisecondsSince1970: $0), precision: .second)
                }
            case "etag": observation.etag = value.string
            case "headers":
                observation.headers = value.elements.compactMap { pair in
                    let words = pair.elements.compactMap(\.string)
                    return words.count == 2 ? .init(words[0], words[1]) : nil
                }
            case "servedFormat": observation.servedFormat = value.string.flatMap { FileFormat(code: $0) }
            case "sniffedFormat": observation.sniffedFormat = value.string.flatMap { FileFormat(code: $0) }
            case "bytesRead": observation.bytesRead = value.int64
            case "digest": observation.digest = value.string
            case "prefixDigest": observation.prefixDigest = value.string
            case "content": observation.content = ContentCodec.read(value)
            case "readAt": observation.readAt = value.int64.map { Instant(millisecondsSince1970: $0) }
            case "standIn":
                if let url = value["url"]?.string, let cause = value["cause"]?.string {
                    observation.standIn = .init(url: url, cause: cause)
                }
            default: break
            }
        }
    }

    private static func attempt(_ value: JSONValue) -> LinkAttempt {
        let phases = value["ms"]?.elements.compactMap(\.double) ?? []
        let hops = value["hops"]?.elements.compactMap { pair -> LinkAttempt.Hop? in
            let parts = Array(pair.elements)
            guard parts.count == 2, let status = parts[0].int64, let location = parts[1].string else { return nil }
            return LinkAttempt.Hop(status: Int(clamping: status), location: location)
        }
        return LinkAttempt(
            value["method"]?.string ?? "",
            value["occasion"]?.string.flatMap(LinkAttempt.Occasion.init(rawValue:)) ?? .first,
            outcome: value["outcome"]?.string ?? "", hops: hops ?? [], peerAddress: value["peer"]?.string,
            protocolVersion: value["protocol"]?.string,
            timings: phases.count == 5
                ? LinkAttempt.Timings(
                    nameLookup: phases[0], connect: phases[1], tlsHandshake: phases[2], firstByte: phases[3],
                    total: phases[4]) : nil, bytes: value["bytes"]?.int64)
    }
}

extension JSONWriter {
    mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
