import DCAT
import DataQuality
import JSON

/// Writes the evidence of a link check as JSON and reads it back; URL, time, verdict and cause have columns of their own.
enum ObservationCodec {
    static func encode(_ observation: LinkObservation) -> [UInt8] {
        var json = JSONWriter()
        write(observation, to: &json)
        return json.takeDocument()
    }

    static func write(_ observation: LinkObservation, to json: inout JSONWriter) {
        observation.withFacts { write($0, to: &json) }
    }

    private static func write(_ observation: borrowing LinkObservation.Facts, to json: inout JSONWriter) {
        json.beginObject()
        json.key(plain: "attempts")
        json.beginArray()
        observation.attempts.withUnsafeBufferPointer { attempts in
            for place in attempts.indices { write(attempts[place], to: &json) }
        }
        json.endArray()
        if let position = observation.decidedBy { json.member(plain: "decidedBy", position) }
        if let status = observation.status { json.member(plain: "status", status) }
        json.member(plain: "detail", ifPresent: observation.detail)
        json.member(plain: "contentType", ifPresent: observation.contentType)
        json.member(plain: "contentLength", ifPresent: observation.contentLength)
        json.member(plain: "lastModified", ifPresent: observation.lastModified?.start.millisecondsSince1970)
        json.member(plain: "etag", ifPresent: observation.etag)
        if !observation.headers.isEmpty {
            json.key(plain: "headers")
            json.beginArray()
            observation.headers.withUnsafeBufferPointer { headers in
                for place in headers.indices {
                    json.beginArray()
                    json.string(headers[place].name)
                    json.string(headers[place].value)
                    json.endArray()
                }
            }
            json.endArray()
        }
        json.member(plain: "servedFormat", ifPresent: observation.servedFormat?.code)
        json.member(plain: "sniffedFormat", ifPresent: observation.sniffedFormat?.code)
        json.member(plain: "bytesRead", ifPresent: observation.bytesRead)
        json.member(plain: "digest", ifPresent: observation.digest)
        json.member(plain: "prefixDigest", ifPresent: observation.prefixDigest)
        if let content = observation.content {
            json.key(plain: "content")
            ContentCodec.write(content, to: &json)
        }
        json.member(plain: "readAt", ifPresent: observation.readAt?.millisecondsSince1970)
        if let check = observation.standIn {
            json.key(plain: "standIn")
            json.beginObject()
            json.member(plain: "url", check.url)
            json.member(plain: "cause", check.cause)
            json.endObject()
        }
        json.endObject()
    }

    private static func write(_ attempt: LinkAttempt, to json: inout JSONWriter) {
        json.beginObject()
        json.member(plain: "method", attempt.method)
        json.member(plain: "occasion", attempt.occasion.rawValue)
        json.member(plain: "outcome", attempt.outcome)
        if !attempt.hops.isEmpty {
            json.key(plain: "hops")
            json.beginArray()
            for hop in attempt.hops {
                json.beginArray()
                json.integer(hop.status)
                json.string(hop.location)
                json.endArray()
            }
            json.endArray()
        }
        if !attempt.cookies.isEmpty {
            json.key(plain: "cookies")
            json.strings(attempt.cookies)
        }
        json.member(plain: "peer", ifPresent: attempt.peerAddress)
        json.member(plain: "protocol", ifPresent: attempt.protocolVersion)
        if let timings = attempt.timings {
            json.key(plain: "ms")
            json.beginArray()
            json.number(timings.nameLookup)
            json.number(timings.connect)
            json.number(timings.tlsHandshake)
            json.number(timings.firstByte)
            json.number(timings.total)
            json.endArray()
        }
        json.member(plain: "bytes", ifPresent: attempt.bytes)
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
            outcome: value["outcome"]?.string ?? "", hops: hops ?? [],
            cookies: value["cookies"]?.elements.compactMap(\.string) ?? [], peerAddress: value["peer"]?.string,
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
