import CCompression

/// Brotli through libbrotlidec; one stream, no members.
final class BrotliDecoder: StreamDecoder {
    private let state: OpaquePointer?
    private var hasBegun = false

    init() { state = BrotliDecoderCreateInstance(nil, nil, nil) }

    deinit { BrotliDecoderDestroyInstance(state) }

    func beginMember(_ prefix: UnsafeRawBufferPointer) -> Bool {
        defer { hasBegun = true }
        return !hasBegun
    }

    func decode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(ByteStreamError) -> DecoderStep {
        guard let state else { throw ByteStreamError(.damaged, subject: "br", detail: "out of memory") }
        var available = input.count
        var next = input.bindMemory(to: UInt8.self).baseAddress
        var room = output.count
        var target = output.bindMemory(to: UInt8.self).baseAddress
        let result = BrotliDecoderDecompressStream(state, &available, &next, &room, &target, nil)
        if result == BROTLI_DECODER_RESULT_ERROR {
            let reason = BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state)).map { String(cString: $0) }
            throw ByteStreamError(.damaged, subject: "br", detail: reason ?? "brotli error")
        }
        return DecoderStep(
            consumed: input.count - available, produced: output.count - room,
            memberEnded: result == BROTLI_DECODER_RESULT_SUCCESS)
    }
}
