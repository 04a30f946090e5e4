import JSON

/// What a term of a context stands for.
final class TermDefinition {
    struct Containers: OptionSet {
        let rawValue: UInt8
        static let graph = Containers(rawValue: 1)
        static let id = Containers(rawValue: 2)
        static let index = Containers(rawValue: 4)
        static let language = Containers(rawValue: 8)
        static let list = Containers(rawValue: 16)
        static let set = Containers(rawValue: 32)
        static let type = Containers(rawValue: 64)
    }

    /// A setting that a term may leave to the context, take away, or make.
    enum Override: Equatable {
        case inherited
        case none
        case value(String)
    }

    /// What the term stands for: an IRI, a blank node, a keyword; nil where the term is taken out of use.
    var iri: String?
    var isPrefix = false
    var isProtected = false
    var isReverse = false
    var type: String?
    var language = Override.inherited
    var direction = Override.inherited
    var containers: Containers = []
    /// The property that an `@index` container gives its keys to, as the context has it.
    var index: String?
    var nest: String?
    /// The context that applies to its values, or to nodes of it as a type, and where it was stated.
    var context: JSONTree?
    var contextBase: String?

    /// Whether both mean the same, protection aside.
    func isEquivalent(to other: TermDefinition) -> Bool {
        iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse && type == other.type
            && language == other.language && direction == other.direction && containers == other.containers
            && index == other.index && nest == other.nest && context == other.context
    }
}
