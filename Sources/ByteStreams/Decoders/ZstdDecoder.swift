import CCompression

/// Zstandard through libzstd, frame after frame; windows above 128 MiB are refused by the library.
final class ZstdDecoder: StreamDecoder {
    private let context: OpaquePointer?
    private var hasBegun = false

    init() { context = ZSTD_createDCtx() }

    deinit { ZSTD_freeDCtx(context) }

    func beginMember(_ prefix: UnsafeRawBufferPointer) -> Bool {
        defer { hasBegun = true }
        guard hasBegun else { return true }
        guard prefix.count >= 4 else { return false }
        let magic = prefix.loadUnaligned(as: UInt32.self).littleEndian
        return magic == 0xFD2F_B528 || magic & 0xFFFF_FFF0 == 0x184D_2A50
    }

    func decode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(ByteStreamError) -> DecoderStep {
        guard let context else { throw ByteStreamError(.damaged, subject: "zstd", detail: "out of memory") }
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let code = ZSTD_decompressStream(context, &target, &source)
        guard ZSTD_isError(code) == 0 else {
            throw ByteStreamError(.damaged, subject: "zstd", detail: String(cString: ZSTD_getErrorName(code)))
        }
        return DecoderStep(consumed: source.pos, produced: target.pos, memberEnded: code == 0)
    }
}
