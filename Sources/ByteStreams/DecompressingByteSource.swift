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
    private let pausesAfterMember: Bool
    private var earlierBytesRead: Int64 = 0
    private var bytesRead: Int64 = 0
    private var bytesWritten: Int64 = 0
    private var isInMember = false
    private var isPaused = false
    private var hasEnded = false

    /// - Parameters:
    ///   - upstream: A `PeekingByteSource` is left right behind the compressed data; of others more may be read.
    ///   - limits: For all members together, or for each when it pauses after each.
    ///   - pausesAfterMember: Whether the end of a gzip member or zstd frame is the end until `nextMember()`.
    public init(
        _ upstream: any ByteSource, coding: ContentCoding, limits: DecompressionLimits = .standard,
        pausesAfterMember: Bool = false
    ) {
        self.upstream = upstream as? PeekingByteSource ?? PeekingByteSource(upstream)
        self.coding = coding
        self.limits = limits
        self.pausesAfterMember = pausesAfterMember
        switch coding {
        case .gzip: decoder = ZlibDecoder(isGzip: true)
        case .deflate: decoder = ZlibDecoder(isGzip: false)
        case .brotli: decoder = BrotliDecoder()
        case .zstd: decoder = ZstdDecoder()
        }
    }

    /// How many compressed bytes were used up so far: in a pause, where the next member would begin.
    public var position: Int64 { earlierBytesRead + bytesRead }

    /// Ends the pause after a member; false when no other member follows.
    ///
    /// What is left unread of a member must be read first.
    public func nextMember() throws(ByteStreamError) -> Bool {
        guard isPaused, !hasEnded else { return false }
        isPaused = false
        earlierBytesRead += bytesRead
        bytesRead = 0
        bytesWritten = 0
        if try beginMember() { return true }
        hasEnded = true
        return false
    }

    /// - Throws: `damaged` when the data is broken or ends early, which is told after all bytes before that point
    ///   were handed out; `tooLarge` when a limit is passed; and what upstream throws.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        while !hasEnded, !isPaused {
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
            isPaused = step.memberEnded && pausesAfterMember
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
