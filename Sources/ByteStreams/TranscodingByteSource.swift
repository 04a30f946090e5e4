import Glibc

/// Text of any character encoding, read as UTF-8.
///
/// What cannot be read becomes U+FFFD and is counted. A byte order mark comes through as U+FEFF.
public final class TranscodingByteSource: ByteSource {
    /// How many sequences could not be read so far.
    public private(set) var replacementCount = 0
    private let upstream: PeekingByteSource
    private let charset: Charset
    private let converter: iconv_t
    private let output: UnsafeMutableRawBufferPointer
    private var outputStart = 0
    private var outputEnd = 0
    private var hasEnded = false

    /// - Throws: `unsupported` when the system has no table for the encoding.
    public init(_ upstream: any ByteSource, from charset: Charset) throws(ByteStreamError) {
        guard let converter = iconv_open("UTF-8", charset.iconvName), Int(bitPattern: converter) != -1 else {
            throw ByteStreamError(.unsupported, subject: charset.name, detail: "no conversion to UTF-8 on this system")
        }
        self.converter = converter
        self.charset = charset
        self.upstream = upstream as? PeekingByteSource ?? PeekingByteSource(upstream)
        output = .allocate(byteCount: 65_536, alignment: 16)
    }

    deinit {
        iconv_close(converter)
        output.deallocate()
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        while outputStart == outputEnd {
            if hasEnded { return 0 }
            outputStart = 0
            outputEnd = 0
            try convert()
        }
        let count = min(buffer.count, outputEnd - outputStart)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[outputStart..<outputStart + count]))
        outputStart += count
        return count
    }

    /// Fills the empty output buffer as far as the next input allows.
    private func convert() throws(ByteStreamError) {
        let input = try upstream.peek(1)
        guard !input.isEmpty else {
            _ = run(nil)
            hasEnded = true
            return
        }
        let (consumed, problem) = run(input)
        upstream.consume(consumed)
        switch problem {
        case EILSEQ:
            replace()
            upstream.consume(charset.unitLength)
        case EINVAL where try !upstream.readMore():
            replace()
            upstream.consume(upstream.buffered.count)
        default: break
        }
    }

    /// Runs iconv from `input` to the free part of the output, or lets it finish when there is no more input.
    private func run(_ input: UnsafeRawBufferPointer?) -> (consumed: Int, problem: Int32) {
        var source = UnsafeMutablePointer(mutating: input?.bindMemory(to: CChar.self).baseAddress)
        var left = input?.count ?? 0
        // Room is kept for one U+FFFD.
        let free = UnsafeMutableRawBufferPointer(rebasing: output[outputEnd..<(output.count - 3)])
        var target = free.bindMemory(to: CChar.self).baseAddress
        var room = free.count
        let result =
            input == nil ? iconv(converter, nil, nil, &target, &room) : iconv(converter, &source, &left, &target, &room)
        let problem = result == -1 ? errno : 0
        outputEnd += free.count - room
        return ((input?.count ?? 0) - left, problem)
    }

    private func replace() {
        for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
            output[outputEnd] = byte
            outputEnd += 1
        }
        replacementCount += 1
    }
}
