extension ByteStreams {
    /// A text of any character encoding as UTF-8 without a byte order mark, and what encoding it was taken for.
    ///
    /// - Parameter declared: What the answer's `Content-Type` or the document itself says.
    /// - Throws: what the source throws while its first bytes are looked at.
    public static func utf8(
        _ source: any ByteSource, declared: Charset? = nil
    ) throws(ByteStreamError) -> (source: any ByteSource, guess: CharsetGuess) {
        let peeking = source as? PeekingByteSource ?? PeekingByteSource(source)
        let prefix = try peeking.peek(CharsetDetector.prefixLength)
        let isWhole = prefix.count < CharsetDetector.prefixLength
        let guess = CharsetDetector.guess(prefix, isWhole: isWhole, declared: declared)
        peeking.consume(guess.byteOrderMarkLength)
        if guess.charset == .utf8 { return (peeking, guess) }
        return (try TranscodingByteSource(peeking, from: guess.charset), guess)
    }

    /// A text of any character encoding as UTF-8, where stray bytes cost no more than themselves: a text that is in no
    /// encoding as a whole is taken for UTF-8 with windows-1252 here and there.
    ///
    /// - Parameter declared: What the answer's `Content-Type` or the document itself says.
    /// - Throws: what the source throws while its first bytes are looked at.
    public static func mendedUTF8(
        _ source: any ByteSource, declared: Charset? = nil
    ) throws(ByteStreamError) -> any ByteSource {
        let peeking = source as? PeekingByteSource ?? PeekingByteSource(source)
        let (text, guess) = try utf8(peeking, declared: declared)
        switch guess.reason {
        case .fallback, .mostlyUTF8: return UTF8MendingByteSource(peeking)
        default: return text
        }
    }
}
