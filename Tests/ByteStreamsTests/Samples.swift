import ByteStreams
import CCompression
import Glibc

/// Compressed bytes made on the spot, and sources that misbehave.
enum Samples {
    static let text = String(repeating: "open data, 开放数据; ", count: 40)

    /// `text` through the brotli encoder at level 11.
    static let brotli: [UInt8] = [
        0x1B, 0xE7, 0x03, 0xF8, 0x1D, 0xA7, 0xC3, 0x1A, 0x5A, 0xDE, 0xAF, 0x41, 0xCC, 0x77, 0x58, 0x56, 0x63, 0x65,
        0xB9, 0xC2, 0xB6, 0x20, 0x8A, 0x50, 0xD2, 0x9B, 0xDC, 0x00, 0x05, 0x6C, 0x20, 0xCD, 0xE9, 0x12, 0x77, 0x5C,
    ]

    static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15 + 16) }
    static func zlib(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15) }
    static func rawDeflate(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: -15) }

    static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
        return Array(output[..<count])
    }

    static func compressed(_ bytes: [UInt8], _ coding: ContentCoding) -> [UInt8] {
        switch coding {
        case .gzip: gzip(bytes)
        case .deflate: zlib(bytes)
        case .brotli: brotli
        case .zstd: zstd(bytes)
        }
    }

    private static func deflate(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        var input = bytes
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                CCompression.deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        deflateEnd(&stream)
        return Array(output[..<count])
    }
}

/// Hands out its bytes at most `step` at a time.
final class TricklingByteSource: ByteSource {
    private let inner: MemoryByteSource
    private let step: Int

    init(_ bytes: [UInt8], step: Int) {
        inner = MemoryByteSource(bytes)
        self.step = step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        try inner.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(step)))
    }
}

/// A file that is removed with the value.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8], suffix: String = "") {
        var template = Array("/tmp/opengauge-XXXXXX\(suffix)".utf8CString)
        let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
        path = template.withUnsafeBufferPointer {
            String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        _ = write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    deinit { unlink(path) }
}
