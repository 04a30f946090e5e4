/// The bytes of an answer, without transfer coding and with the content coding they came in.
public enum WARCBody: Hashable, Sendable {
    case bytes([UInt8])
    /// A span of a file, in bytes.
    case file(path: String, offset: Int64, length: Int64)

    /// No bytes, as in the answer to HEAD.
    public static let empty = WARCBody.bytes([])

    /// In bytes.
    public var length: Int64 {
        switch self {
        case .bytes(let bytes): Int64(bytes.count)
        case .file(_, _, let length): length
        }
    }
}
