/// Where a record lies in a capture.
public struct WARCLocation: Hashable, Sendable {
    /// The name of the segment file in the capture's folder.
    public var fileName: String
    /// Of the record's gzip member, or of the record itself where the segment is not compressed, in bytes.
    public var offset: Int64

    public init(fileName: String, offset: Int64) {
        self.fileName = fileName
        self.offset = offset
    }
}
