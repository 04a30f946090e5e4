/// Fields that a record of an answer bears besides those of the standard.
enum WARCAnswerField {
    /// The reply code of a protocol whose answers have no head.
    static let status = "X-OpenGauge-Status"
    /// A header field of such an answer, `name: value`; one line each.
    static let header = "X-OpenGauge-Field"
    /// Where the record with the same payload lies: file name, blank, offset.
    static let refersTo = "X-OpenGauge-Refers-To"

    /// The value of `WARC-Protocol` for a protocol; nil where the head of the answer says it.
    static func protocolValue(_ version: String) -> String? {
        switch version {
        case "HTTP/1.1", "HTTP/1.0": nil
        case "HTTP/2": "h2"
        case "HTTP/3": "h3"
        default: version.lowercased()
        }
    }

    /// The protocol that `protocolValue` wrote.
    static func protocolVersion(_ value: String) -> String {
        switch value {
        case "h2": "HTTP/2"
        case "h3": "HTTP/3"
        default: value.uppercased()
        }
    }
}
