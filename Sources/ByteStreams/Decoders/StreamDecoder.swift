/// One decompressor, fed and emptied piece by piece.
protocol StreamDecoder: AnyObject {
    /// Moves on as far as the two buffers allow.
    ///
    /// - Throws: `damaged` when the data is not what the coding demands.
    func decode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(ByteStreamError) -> DecoderStep

    /// Makes ready for the next member, which begins with `prefix`; false when that cannot be a member.
    func beginMember(_ prefix: UnsafeRawBufferPointer) -> Bool
}

/// What one call of a decoder did.
struct DecoderStep {
    var consumed: Int
    var produced: Int
    /// Whether a whole gzip member, zstd frame or stream has ended.
    var memberEnded: Bool
}
