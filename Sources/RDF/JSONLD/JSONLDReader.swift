import ByteStreams
import JSON

/// Reads JSON-LD 1.1 as statements.
///
/// Contexts by reference are taken from a library and never fetched. What breaks the rules of JSON-LD costs the value,
/// term or node concerned and is reported as a problem; only a document that is no JSON ends with an error. A document
/// larger than ``wholeBytes`` is read one element of its large array at a time, so that its size does not matter;
/// `Docs/json-ld.md` says what that and this reader as a whole do not cover.
public struct JSONLDReader: Sendable {
    private let base: String?
    private let limits: RDFReadingLimits
    private let contexts: ContextLibrary
    private let strict: Bool
    /// Documents up to this size are read as one value.
    public var wholeBytes = 8 << 20
    /// Put before the labels of blank nodes, to tell them from those of other documents read into the same store.
    public var blankPrefix = ""

    /// - Parameters:
    ///   - base: the IRI that relative references are resolved with; the document's address.
    ///   - strict: whether a statement with an IRI that holds what no IRI may hold is left out, as the recommendation
    ///     asks, instead of mended and reported.
    public init(
        base: String?, limits: RDFReadingLimits = RDFReadingLimits(), contexts: ContextLibrary = .wellKnown,
        strict: Bool = false
    ) {
        self.strict = strict
        self.base = base
        self.limits = limits
        self.contexts = contexts
    }

    /// Reads a document to its end.
    ///
    /// - Parameter open: gives the document from its beginning, each time it is called; a large one is read twice.
    /// - Throws: ``RDFError`` with code `malformed` when the document is no JSON or ends early (what came before was
    ///   handed over), `limit` when its contexts grow beyond bounds, `unreadable` when the bytes cannot be had;
    ///   what the handler throws.
    public func read(
        open: () throws -> any ByteSource, into handler: some StatementHandler
    ) throws {
        do {
            let head = try head(of: try open())
            let session = JSONLDSession(
                base: base, limits: limits, contexts: contexts, blankPrefix: blankPrefix, strict: strict,
                handler: handler)
            if head.isWhole {
                try session.readWhole(head.bytes)
            } else {
                try session.readParts(open: open, startsWithBracket: head.startsWithBracket)
            }
        } catch let error as JSONError {
            throw RDFError(error.code == .limit ? .limit : .malformed, error.description)
        } catch let error as ByteStreamError {
            throw RDFError(.unreadable, error.description)
        }
    }

    private struct Head {
        var bytes: [UInt8] = []
        var isWhole = true

        var startsWithBracket: Bool {
            bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "[")
        }
    }

    private func head(of source: any ByteSource) throws -> Head {
        var head = Head()
        var buffer = [UInt8](repeating: 0, count: min(wholeBytes + 1, 256 << 10))
        while true {
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            if count == 0 { return head }
            head.bytes += buffer[..<count]
            if head.bytes.count > wholeBytes {
                head.isWhole = false
                return head
            }
        }
    }
}
