import Fetching

/// Where the header fields that tell of a link stand in an answer, found in one pass; of those that occur twice the first.
struct AnswerFields: Sendable {
    /// A field by its name.
    enum Name: Int, CaseIterable {
        case contentType, contentLength, contentRange, entityTag, lastModified
        case server, via, contentEncoding, acceptRanges, contentDisposition, retryAfter, authenticate, robotsTag
        case cloudflareMitigated, amazonAction

        var text: String {
            switch self {
            case .contentType: "Content-Type"
            case .contentLength: "Content-Length"
            case .contentRange: "Content-Range"
            case .entityTag: "ETag"
            case .lastModified: "Last-Modified"
            case .server: "Server"
            case .via: "Via"
            case .contentEncoding: "Content-Encoding"
            case .acceptRanges: "Accept-Ranges"
            case .contentDisposition: "Content-Disposition"
            case .retryAfter: "Retry-After"
            case .authenticate: "WWW-Authenticate"
            case .robotsTag: "X-Robots-Tag"
            case .cloudflareMitigated: "cf-mitigated"
            case .amazonAction: "x-amzn-waf-action"
            }
        }
    }

    private let headers: [HeaderField]
    /// By name; -1 for what is not there.
    private let places: SIMD16<Int16>

    init(_ headers: [HeaderField]) {
        self.headers = headers
        places = headers.withUnsafeBufferPointer { headers in
            var places = SIMD16<Int16>(repeating: -1)
            for place in 0..<min(headers.count, Int(Int16.max)) {
                if let name = AnswerFields.name(of: headers[place]), places[name.rawValue] < 0 {
                    places[name.rawValue] = Int16(place)
                }
            }
            return places
        }
    }

    /// Looks at no names but those of the same length.
    private static func name(of header: HeaderField) -> Name? {
        func first(_ one: Name, _ two: Name? = nil, _ three: Name? = nil) -> Name? {
            if header.isNamed(one.text) { return one }
            if let two, header.isNamed(two.text) { return two }
            if let three, header.isNamed(three.text) { return three }
            return nil
        }
        switch header.name.utf8.count {
        case 3: return first(.via)
        case 4: return first(.entityTag)
        case 6: return first(.server)
        case 11: return first(.retryAfter)
        case 12: return first(.contentType, .robotsTag, .cloudflareMitigated)
        case 13: return first(.lastModified, .acceptRanges, .contentRange)
        case 14: return first(.contentLength)
        case 16: return first(.contentEncoding, .authenticate)
        case 17: return first(.amazonAction)
        case 19: return first(.contentDisposition)
        default: return nil
        }
    }

    subscript(_ name: Name) -> String? {
        let place = places[name.rawValue]
        return place < 0 ? nil : headers[Int(place)].value
    }

    func has(_ name: Name) -> Bool { places[name.rawValue] >= 0 }

    /// The content type without parameters, in lower case.
    var mediaType: String? { self[.contentType].flatMap(AnswerFields.mediaType) }

    /// The length of the whole content in bytes: of a part, the length of what it is a part of.
    var contentLength: Int64? {
        let stated = self[.contentRange].map { range in
            range.lastIndex(of: "/").flatMap { Int64(range[range.index(after: $0)...]) }
        }
        return (stated ?? self[.contentLength].flatMap { Int64($0) }).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Whether a part is not that from the front which was asked for: it begins elsewhere, or holds several.
    var areOfAnotherPart: Bool {
        if mediaType == "multipart/byteranges" { return true }
        guard let range = self[.contentRange]?.lowercased(), range.hasPrefix("bytes ") else { return false }
        return Int64(range.dropFirst(6).drop { $0 == " " }.prefix { $0.isNumber }) != 0
    }

    /// Whether the answer says when the content changed or how long it is.
    var sayTimeOrLength: Bool { has(.contentLength) || has(.lastModified) || has(.entityTag) }

    /// Whether Cloudflare or AWS WAF say that they answer in place of the server.
    var areChallenge: Bool { self[.cloudflareMitigated]?.lowercased() == "challenge" || has(.amazonAction) }

    /// - Parameter contentType: the value of the field.
    static func mediaType(_ contentType: String) -> String? {
        if contentType.utf8.allSatisfy(isPlainInMediaType) { return contentType.isEmpty ? nil : contentType }
        let stated = contentType.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
        let word = stated.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
        if word.isEmpty { return nil }
        let text = String(Substring(word))
        let isLower = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        return isLower ? text : text.lowercased()
    }

    /// Neither blank, parameter nor letter in upper case.
    private static func isPlainInMediaType(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x2D...0x39).contains(byte) || byte == UInt8(ascii: "+")
    }
}
