import ByteStreams

/// Pages and messages whose words are looked for, whatever encoding they are in.
enum LegibleText {
    /// The bytes as UTF-8, where they are text in another encoding that can be told.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        let guess = CharsetDetector.guess(bytes, isWhole: false)
        guard guess.charset != .utf8, guess.reason != .fallback else { return bytes }
        return LinkBytes.read(bytes.count * 4) { () throws(ByteStreamError) in
            try TranscodingByteSource(MemoryByteSource(bytes), from: guess.charset)
        }.bytes
    }
}
