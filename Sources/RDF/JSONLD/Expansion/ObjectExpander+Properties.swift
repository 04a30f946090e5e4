import JSON

extension ObjectExpander {
    /// Takes a member whose name stands for a property (steps 13.5 to 13.13).
    mutating func readProperty(_ property: String, named name: String, _ json: JSONValue) throws {
        let definition = active.terms[name]
        let containers = definition?.containers ?? []
        let inner = NodeExpander.Place(term: name, definition: definition)
        var items: [ExpandedItem]
        if definition?.type == "@json" {
            items = [.value(ExpandedValue(content: .json(CanonicalJSON.text(json)), type: "@json"))]
        } else if containers.contains(.language), json.isObject {
            items = languageMap(json, definition)
        } else if !containers.isDisjoint(with: [.index, .type, .id]), json.isObject {
            items = try nodeMap(json, inner, containers)
        } else {
            items = try expander.expand(json, at: inner, in: active)
            if json.isNull { return }
        }
        if containers.contains(.list) { items = wrapped(items, json) }
        if containers.contains(.graph), containers.isDisjoint(with: [.id, .index]) {
            items = items.map { graph(of: $0) }
        }
        if definition?.isReverse == true {
            addReverse(items, property)
        } else {
            node.add(items, to: property)
        }
    }

    private func wrapped(_ items: [ExpandedItem], _ json: JSONValue) -> [ExpandedItem] {
        if !json.isArray, items.count == 1, case .list = items[0] { return items }
        return [.list(items)]
    }

    private func graph(of item: ExpandedItem) -> ExpandedItem {
        let node = ExpandedNode()
        node.graph = [item]
        return .node(node)
    }

    /// An object of texts by language.
    private func languageMap(_ json: JSONValue, _ definition: TermDefinition?) -> [ExpandedItem] {
        var items: [ExpandedItem] = []
        for member in json.members {
            let tag = member.key.string
            let isNone = active.expandName(tag) == "@none"
            let texts = member.value.isArray ? Array(member.value.elements) : [member.value]
            for text in texts where !text.isNull {
                guard let text = text.string else {
                    faults.report("invalid-language-map-value", "a text under a language must be a string")
                    continue
                }
                items.append(.value(ExpandedValue(content: .string(text), language: isNone ? nil : tag)))
            }
        }
        return items
    }

    /// An object of nodes by index, type or identifier.
    private func nodeMap(
        _ json: JSONValue, _ place: NodeExpander.Place, _ containers: TermDefinition.Containers
    ) throws -> [ExpandedItem] {
        var items: [ExpandedItem] = []
        for member in json.members {
            let index = member.key.string
            var context = active
            if !containers.isDisjoint(with: [.id, .type]), let previous = active.previous { context = previous }
            if containers.contains(.type), let definition = context.terms[index], let scoped = definition.context {
                context = try expander.processor.process(
                    context, scoped, base: definition.contextBase ?? expander.base)
            } else if containers.isDisjoint(with: [.id, .type]) {
                context = active
            }
            let name = active.expandName(index)
            var place = place
            place.isInMap = true
            for var item in try expander.expand(member.value, at: place, in: context) {
                if containers.contains(.graph), !item.isGraph { item = graph(of: item) }
                if name != "@none" { apply(index, to: &item, place, containers) }
                items.append(item)
            }
        }
        return items
    }

    /// Gives an entry of a map what its key says of it.
    private func apply(
        _ index: String, to item: inout ExpandedItem, _ place: NodeExpander.Place,
        _ containers: TermDefinition.Containers
    ) {
        if containers.contains(.index) {
            guard let term = place.definition?.index, let property = active.expand(term, vocab: true) else { return }
            guard case .node(let node) = item else {
                return faults.report("invalid-value-object", "a value cannot take the property of its index")
            }
            let own = indexValue(index, term)
            node.properties.insert((property, [own]), at: 0)
            node.isReference = false
        } else if containers.contains(.id) {
            guard case .node(let node) = item, node.id == nil else { return }
            node.id = active.expand(index, documentRelative: true)
        } else if containers.contains(.type), case .node(let node) = item {
            if let type = active.expand(index, documentRelative: true, vocab: true) { node.types.insert(type, at: 0) }
            node.isReference = false
        }
    }

    private func indexValue(_ index: String, _ term: String) -> ExpandedItem {
        let definition = active.terms[term]
        switch definition?.type {
        case "@id", "@vocab":
            let node = ExpandedNode()
            node.id = active.expand(index, documentRelative: true, vocab: definition?.type == "@vocab")
            node.isReference = true
            return .node(node)
        case let type?: return .value(ExpandedValue(content: .string(index), type: type == "@none" ? nil : type))
        case nil:
            var value = ExpandedValue(content: .string(index))
            switch definition?.language ?? .inherited {
            case .inherited: value.language = active.language
            case .none: break
            case .value(let tag): value.language = tag
            }
            return .value(value)
        }
    }
}
