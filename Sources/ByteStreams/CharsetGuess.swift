/// The character encoding that a text is taken to have, and why.
public struct CharsetGuess: Hashable, Sendable {
    /// What the guess rests on, surest first.
    public enum Reason: String, Hashable, Sendable {
        case byteOrderMark
        /// All of the prefix is UTF-8, or all but a few bytes of much.
        case validUTF8
        /// Zero bytes at every other place.
        case zeroBytes
        /// The answer or the document says so, and nothing spoke against it.
        case declared
        /// Most of what is not ASCII is UTF-8, and nothing else is said: stray bytes in it.
        case mostlyUTF8
        /// The double bytes are those of common Chinese, Japanese or Korean text.
        case doubleBytes
        /// The single bytes are those of common Cyrillic text.
        case singleBytes
        /// Nothing else fits; any bytes are text in windows-1252.
        case fallback
    }

    public var charset: Charset
    public var reason: Reason
    /// The bytes at the front that are no text.
    public var byteOrderMarkLength: Int

    public init(_ charset: Charset, _ reason: Reason, byteOrderMarkLength: Int = 0) {
        self.charset = charset
        self.reason = reason
        self.byteOrderMarkLength = byteOrderMarkLength
    }
}
