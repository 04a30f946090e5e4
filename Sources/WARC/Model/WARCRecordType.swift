/// What a record holds (ISO 28500, section 5.5).
public enum WARCRecordType: String, Hashable, Sendable {
    case warcinfo
    case request
    case response
    case resource
    case metadata
    case revisit
    case conversion
    case continuation
}
