import DataQuality
import JSON

extension LinkObservation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("url", url)
            json.member("checkedAt", checkedAt)
            json.member("verdict", verdict.rawValue)
            json.member("cause", cause)
            json.member("detail", detail)
            json.member("attempts", attempts)
            json.member("decidedBy", decidedBy ?? attempts.indices.last)
            json.member("status", status)
            json.member("contentType", contentType)
            json.member("contentLength", contentLength)
            json.member("lastModified", lastModified)
            json.member("etag", etag)
            json.member("headers", headers) { $0.strings([$1.name, $1.value]) }
            json.member("servedFormat", servedFormat)
            json.member("sniffedFormat", sniffedFormat)
            json.member("bytesRead", bytesRead)
            json.member("sha256", digest)
            json.member("sha256OfFirstBytes", prefixDigest)
            json.member("content", content)
            json.member("readAt", readAt ?? (bytesRead == nil ? nil : checkedAt))
        }
    }
}

extension LinkAttempt: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("method", method)
            json.member("occasion", occasion.rawValue)
            json.member("outcome", outcome)
            json.member("redirects", hops) { json, hop in
                json.object { json in
                    json.member("status", hop.status)
                    json.member("location", hop.location)
                }
            }
            json.member("cookies", cookies)
            json.member("peerAddress", peerAddress)
            json.member("protocol", protocolVersion)
            json.member("milliseconds", timings)
            json.member("bytes", bytes)
        }
    }
}

extension LinkAttempt.Timings: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("nameLookup", nameLookup)
            json.member("connect", connect)
            json.member("tlsHandshake", tlsHandshake)
            json.member("firstByte", firstByte)
            json.member("total", total)
        }
    }
}

extension ContentObservation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("memberFormats", memberFormats.map(\.code))
            json.member("encoding", encoding)
            json.member("table", table)
            json.member("service", service)
            json.member("findings", findings)
        }
    }
}

extension TableSample: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("delimiter", delimiter)
            json.member("columns", columns)
            json.member("rows", rows)
            json.member("hasHeader", hasHeader)
            json.member("raggedRows", raggedRows)
            json.member("duplicateRows", duplicateRows)
            json.member("isWhole", isWhole)
        }
    }
}

extension ServiceObservation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind)
            json.member("request", request)
            json.member("outcome", outcome)
            json.member("version", version)
            json.member("offers", offers)
            json.member("wanted", wanted)
            json.member("isOffered", isOffered)
            json.member("matchedTitles", matchedTitles ?? [])
            json.member("exception", exception)
            json.member("isConfirmed", isConfirmed)
            json.member("bytesRead", bytesRead)
        }
    }
}

extension ContentFinding: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("arguments", arguments)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
