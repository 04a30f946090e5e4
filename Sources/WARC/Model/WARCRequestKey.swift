/// What two requests have in common when one answer serves for both.
///
/// Other header fields make no difference: a run replayed by a later version, which sends other ones, still finds its
/// answers.
public struct WARCRequestKey: Hashable, Sendable {
    public let method: String
    /// As it is written to the archive: blanks and control characters are percent-encoded.
    public let url: String
    /// `sha256:` and 64 hexadecimal digits; nil when the request has no body.
    public let bodyDigest: String?
    /// The value of `Range`, such as `bytes=0-1023`, and `cookies=` with what stands for the cookies that a way of redirects
    /// asked for, one or both joined by `;`; nil for the whole without cookies.
    public let range: String?
    /// Stands for the request in memory: another in each process, so that no portal can choose its URLs for it. Among ten
    /// million requests two share one with a probability of 1 in 300,000.
    public let fingerprint: UInt64

    public init(
        _ method: String = "GET", _ url: String, bodyDigest: String? = nil, range: String? = nil, cookies: String? = nil
    ) {
        self.method = method
        self.url = WARCRequestKey.written(url)
        self.bodyDigest = bodyDigest
        let bytes = range?.filter { !$0.isWhitespace }
        self.range = cookies.map { (bytes.map { $0 + ";" } ?? "") + "cookies=\($0)" } ?? bytes
        fingerprint = CompactIndex.hash(method, self.url, self.bodyDigest, self.range)
    }

    public static func == (first: WARCRequestKey, second: WARCRequestKey) -> Bool {
        first.fingerprint == second.fingerprint && first.url == second.url && first.method == second.method
            && first.bodyDigest == second.bodyDigest && first.range == second.range
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

    /// Whether only the URL tells it from other requests.
    var isPlain: Bool { method == "GET" && bodyDigest == nil && range == nil }

    /// The URL in a form that stays within its field.
    private static func written(_ url: String) -> String {
        let mustChange = url.utf8.span.withUnsafeBytes { bytes in
            ByteScan.any(bytes) { ByteScan.below(0x21, $0) | ByteScan.equal(0x7F, $0) }
        }
        guard mustChange else { return url }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in url.utf8 {
            if byte <= 0x20 || byte == 0x7F {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The field `X-OpenGauge-Request` of a record: `POST sha256:… bytes=0-99`; absent for a plain GET.
extension WARCRequestKey {
    static let fieldName = "X-OpenGauge-Request"

    init(url: String, field: String?) {
        let words = (field ?? "").split(separator: " ").map(String.init)
        self.init(
            words.first ?? "GET", url, bodyDigest: words.dropFirst().last { $0.hasPrefix("sha256:") },
            range: words.dropFirst().last { !$0.hasPrefix("sha256:") })
    }

    /// Writes the field behind another, unless the request is plain.
    func writeField(to record: inout CodedBytes) {
        guard !isPlain else { return }
        if method == "HEAD" {
            record.append(.headAsked)
        } else {
            record.bytes.append("\r\nX-OpenGauge-Request: " as StaticString)
            record.bytes.append(line: method)
        }
        if let bodyDigest { WARCRequestKey.append(bodyDigest, to: &record.bytes) }
        if let range { WARCRequestKey.append(range, to: &record.bytes) }
    }

    private static func append(_ word: String, to record: inout ByteBuilder) {
        record.append(0x20)
        record.append(line: word)
    }
}
