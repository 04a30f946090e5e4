import JSON

/// What expansion makes of a value of a property (JSON-LD 1.1, section 9).
indirect enum ExpandedItem {
    case node(ExpandedNode)
    case value(ExpandedValue)
    case list([ExpandedItem])

    /// Whether it is a node that only holds a graph, perhaps with a name.
    var isGraph: Bool {
        guard case .node(let node) = self, node.graph != nil else { return false }
        return node.types.isEmpty && node.properties.isEmpty && node.reverse.isEmpty && node.included.isEmpty
    }
}

/// A literal with what its members say of it.
struct ExpandedValue {
    enum Content {
        case string(String)
        case boolean(Bool)
        case integer(Int64)
        case number(Double)
        /// The canonical text of a JSON literal.
        case json(String)
    }

    var content: Content
    var type: String?
    var language: String?
}

/// A node with its statements.
final class ExpandedNode {
    var id: String?
    var types: [String] = []
    var properties: [(property: String, items: [ExpandedItem])] = []
    /// Statements whose object this node is.
    var reverse: [(property: String, items: [ExpandedItem])] = []
    var graph: [ExpandedItem]?
    var included: [ExpandedItem] = []
    /// Whether nothing but an `@id` was there.
    var isReference = false

    func add(_ items: [ExpandedItem], to property: String) {
        if let last = properties.indices.last, properties[last].property == property {
            properties[last].items += items
        } else {
            properties.append((property, items))
        }
    }
}
