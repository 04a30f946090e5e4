/// What a store knows in advance: the words its reader asks for by number, and what it does with them.
public struct StoreVocabulary: Sendable {
    /// Predicates with fixed numbers: a statement with `properties[n]` carries ``StoredProperty/index`` n.
    public var properties: [String]
    /// Classes whose instances are remembered, at most 32; class n is bit n of a ``TypeSet``.
    public var types: [String]
    /// Properties (by number) that are also kept from the object's side, so that "which record is about this
    /// dataset?" has an answer.
    public var inverse: Set<Int>
    /// Properties (by number) that nobody will ask for and that are not kept at all. Where `rdf:type` is among them, the
    /// watched classes of a subject are kept all the same.
    public var dropped: Set<Int>
    /// What properties (by number) tell of the class of their subjects. A class that nothing states may have a number
    /// beyond those of ``types``.
    public var implied: [Int: TypeSet]

    public init(
        properties: [String], types: [String] = [], inverse: Set<Int> = [], dropped: Set<Int> = [],
        implied: [Int: TypeSet] = [:]
    ) {
        self.properties = properties
        self.types = types
        self.inverse = inverse
        self.dropped = dropped
        self.implied = implied
    }
}

/// A set of the classes that a ``StoreVocabulary`` lists.
public struct TypeSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The set of the one class with this number in ``StoreVocabulary/types``.
    public init(index: Int) { rawValue = index >= 0 && index < 32 ? 1 << UInt32(index) : 0 }
}

/// A predicate as a store numbers it, and the side it is seen from.
public struct StoredProperty: Hashable, Sendable {
    /// Below the count of ``StoreVocabulary/properties``: its place there. Above: a number of this store only, which
    /// ``StoredGraph/iri(of:)`` turns back into an IRI.
    public var index: Int
    /// Whether the resource at hand is the statement's object and the term given is its subject.
    public var isInverse: Bool

    public init(index: Int, isInverse: Bool = false) {
        self.index = index
        self.isInverse = isInverse
    }
}
