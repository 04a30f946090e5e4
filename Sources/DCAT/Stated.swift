/// What a source says, beside what it was understood to mean.
///
/// The raw words are always kept, so that a receipt can quote them and a better vocabulary can read them again.
public struct Stated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The source's own words, trimmed.
    public var raw: String
    /// Their meaning; nil where no vocabulary knows them.
    public var value: Value?

    public init(raw: String, value: Value?) {
        self.raw = raw
        self.value = value
    }
}
