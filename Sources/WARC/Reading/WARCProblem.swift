/// A place in a segment that could not be read.
public struct WARCProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where the record begins, in bytes.
    public var offset: Int64
    /// For a person.
    public var detail: String
    /// Whether nothing can be read behind it: the end of a segment whose writer was stopped.
    public var isTail: Bool

    public init(offset: Int64, detail: String, isTail: Bool) {
        self.offset = offset
        self.detail = detail
        self.isTail = isTail
    }

    public var description: String { "at byte \(offset): \(detail)" }
}
