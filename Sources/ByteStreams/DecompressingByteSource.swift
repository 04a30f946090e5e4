/// Undoes one compression while it is read.
///
/// Several gzip members or zstd frames in a row are read as one; bytes after the last whole member that are no member
/// are ignored, as servers append padding.
public final class DecompressingByteSource: ByteSource {
    /// The coding that is undone.
    public let coding: ContentCoding
    private let upstream: PeekingByteSource
    private let decoder: any StreamDecoder
    private let limits: DecompressionLimits
    private var bytesRead: Int64 = 0
    private var bytesWritten: Int64 = 0
    private var isInMember = false
    private var hasEnded = false

    public init(_ upstream: any ByteSource, coding: ContentCoding, limits: DecompressionLimits = .standard) {
        self.upstream = PeekingByteSource(upstream)
        self.coding = coding
        self.limits = limits
        switch coding {
        case .gzip: decoder = ZlibDecoder(isGzip: true)
        case .deflate: decoder = ZlibDecoder(isGzip: false)
        case .brotli: decoder = BrotliDecoder()
        case .zstd: decoder = ZstdDecoder()
        }
    }

    /// - Throws: `damaged` when the data is broken or ends early, which is told after all bytes before that point
    ///   were handed out; `tooLarge` when a limit is passed; and what upstream throws.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        while !hasEnded {
            if !isInMember, try !beginMember() {
                hasEnded = true
                break
            }
            let input = try upstream.peek(1)
            let step = try decoder.decode(input, into: buffer)
            upstream.consume(step.consumed)
            bytesRead += Int64(step.consumed)
            bytesWritten += Int64(step.produced)
            isInMember = !step.memberEnded
            if let violation = limits.violation(read: bytesRead, written: bytesWritten) {
                throw ByteStreamError(.tooLarge, subject: coding.rawValue, detail: violation)
            }
            if step.produced > 0 { return step.produced }
            if step.consumed == 0, !step.memberEnded, try !upstream.readMore() {
                throw ByteStreamError(.damaged, subject: coding.rawValue, detail: "the compressed data ends early")
            }
        }
        return 0
    }

    /// An empty body is a whole one: servers announce a coding for no bytes at all.
    private func beginMember() throws(ByteStreamError) -> Bool {
        let prefix = try upstream.peek(4)
        guard !prefix.isEmpty, decoder.beginMember(prefix) else { return false }
        isInMember = true
        return true
    }
}
