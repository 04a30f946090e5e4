/// That a request had no answer; kept as a `metadata` record.
public struct WARCFailure: Hashable, Sendable {
    public var request: WARCRequestKey
    /// A word of the caller's vocabulary, such as `timeout`.
    public var code: String
    /// For a person; one line.
    public var detail: String
    /// In milliseconds since 1970-01-01T00:00:00Z.
    public var date: Int64

    public init(request: WARCRequestKey, code: String, detail: String, date: Int64) {
        self.request = request
        self.code = code
        self.detail = detail
        self.date = date
    }
}
