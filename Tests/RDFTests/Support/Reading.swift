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

/// The same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
