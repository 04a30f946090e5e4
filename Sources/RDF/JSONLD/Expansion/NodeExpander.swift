import JSON

/// Expands the objects of a document (JSON-LD 1.1 API, section 5.1).
///
/// What breaks the rules is reported and left out.
struct NodeExpander {
    let processor: ContextProcessor
    let faults: JSONLDFaults
    /// The address of the document.
    let base: String?

    /// The term a value stands under.
    struct Place {
        /// The term; nil at the top, `@graph` inside a graph.
        var term: String?
        var definition: TermDefinition?
        /// Whether the value is one of a map of nodes, where the context goes on.
        var isInMap = false

        var isTop: Bool { term == nil || term == "@graph" }
    }

    func expand(
        _ element: JSONValue, at place: Place, in active: ActiveContext
    ) throws -> [ExpandedItem] {
        switch element.kind {
        case .null: return []
        case .object:
            var object = try ObjectExpander(self, element, place, active)
            return try object.expand()
        case .array:
            var items: [ExpandedItem] = []
            for member in element.elements {
                let expanded = try expand(member, at: place, in: active)
                if member.isArray, place.definition?.containers.contains(.list) == true {
                    items.append(.list(expanded))
                } else {
                    items += expanded
                }
            }
            return items
        case .string, .number, .boolean:
            if place.isTop { return [] }
            let context = try scoped(by: place.definition, in: active)
            return value(element, place.definition, in: context).map { [$0] } ?? []
        }
    }

    /// The context that a term gives to its values.
    func scoped(by definition: TermDefinition?, in active: ActiveContext) throws -> ActiveContext {
        guard let definition, let context = definition.context else { return active }
        var options = ContextProcessor.Options()
        options.overridesProtected = true
        return try processor.process(active, context, base: definition.contextBase ?? base, options: options)
    }

    /// Value expansion (section 5.3): what a string, number or boolean means under a term.
    func value(
        _ element: JSONValue, _ definition: TermDefinition?, in context: ActiveContext
    ) -> ExpandedItem? {
        guard let content = NodeExpander.content(element) else { return nil }
        if case .string(let text) = content {
            switch definition?.type {
            case "@id": return reference(context.expand(text, documentRelative: true))
            case "@vocab": return reference(context.expand(text, documentRelative: true, vocab: true))
            default: break
            }
        }
        var value = ExpandedValue(content: content)
        if let type = definition?.type, type != "@id", type != "@vocab", type != "@none" {
            value.type = type
        } else if case .string = content {
            switch definition?.language ?? .inherited {
            case .inherited: value.language = context.language
            case .none: break
            case .value(let tag): value.language = tag
            }
        }
        return .value(value)
    }

    static func content(_ element: JSONValue) -> ExpandedValue.Content? {
        switch element.kind {
        case .string: .string(element.string ?? "")
        case .boolean: .boolean(element.bool ?? false)
        case .number:
            if let integer = element.int64 { .integer(integer) } else { .number(element.double ?? 0) }
        case .null, .array, .object: nil
        }
    }

    private func reference(_ iri: String?) -> ExpandedItem {
        let node = ExpandedNode()
        node.id = iri
        node.isReference = true
        return .node(node)
    }
}
