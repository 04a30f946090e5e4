import ByteStreams
import RDF

/// Reads a text as a document, for tests.
func readQuads(
    _ text: String, _ syntax: RDFSyntax, base: String? = "http://base.example/dir/file", strict: Bool = false,
    limits: RDFReadingLimits = RDFReadingLimits()
) throws -> QuadSet {
    let quads = QuadSet()
    try RDFReading.read(syntax: syntax, base: base, handler: quads, limits: limits, strict: strict) {
        MemoryByteSource(text)
    }
    return quads
}

/// The error that reading a text ends with; nil when it ends well.
func readError(
    _ source: any ByteSource, _ syntax: RDFSyntax, limits: RDFReadingLimits = RDFReadingLimits(), strict: Bool = false,
    handler: QuadSet = QuadSet()
) -> RDFError? {
    do {
        try RDFReading.read(
            syntax: syntax, base: "http://base.example/", handler: handler, limits: limits, strict: strict
        ) { source }
        return nil
    } catch { return error as? RDFError }
}

/// Hands out a head, then a part again and again, up to a length far beyond every limit.
final class EndlessSource: ByteSource {
    private var pending: [UInt8]
    private let part: (Int) -> String
    private var count = 0
    private(set) var bytes = 0

    init(_ head: String, part: @escaping (Int) -> String) {
        pending = Array(head.utf8)
        self.part = part
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard bytes < 256 << 20 else { return 0 }
        while pending.count < buffer.count {
            pending.append(contentsOf: part(count).utf8)
            count += 1
        }
        buffer.copyBytes(from: pending.prefix(buffer.count))
        pending.removeFirst(buffer.count)
        bytes += buffer.count
        return buffer.count
    }
}
