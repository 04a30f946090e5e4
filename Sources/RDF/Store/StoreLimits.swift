/// How much a store keeps, in memory and on disk, of a document from outside.
public struct StoreLimits: Hashable, Sendable {
    /// Bytes in memory, of packed statements with their index, before they are moved to the scratch directory.
    public var memoryBytes = 64 << 20
    /// Bytes of one literal; a longer one is cut there and reported as `literal-cut`.
    public var literalBytes = 1 << 20
    /// Bytes of one IRI or blank node label; a statement with a longer one is left out and reported as `iri-too-long`.
    public var iriBytes = 64 << 10
    /// Distinct predicates, datatypes and language tags; beyond it a statement with a new predicate is left out, a new
    /// datatype or tag is forgotten, and both are reported as `too-many-names`.
    public var names = 65_536
    /// Bytes on disk; to pass it is an error, as it would fill the disk.
    public var scratchBytes = 256 << 30
    /// Problems kept; the rest are only counted.
    public var problems = 1_000

    public init() {}
}
