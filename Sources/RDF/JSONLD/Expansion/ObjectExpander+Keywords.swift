import JSON

extension ObjectExpander {
    /// Takes a member whose name stands for a keyword (step 13.4).
    mutating func read(_ keyword: JSONLDKeyword, named name: String, _ json: JSONValue) throws {
        if place.term == "@reverse" {
            return faults.report("invalid-reverse-property-map", "'\(name)' is a keyword inside @reverse")
        }
        if keyword != .nest, keyword != .type, keyword != .included, keywords.contains(keyword) {
            return faults.report("colliding-keywords", "'\(name)' is there more than once")
        }
        switch keyword {
        case .id: readID(json)
        case .type: readTypes(json)
        case .graph: node.graph = (node.graph ?? []) + (try items(of: json, term: "@graph"))
        case .included: try readIncluded(json)
        case .value: value.json = json
        case .language: readLanguage(json)
        case .direction:
            if !json.isNull, json.string != "ltr", json.string != "rtl" {
                faults.report("invalid-base-direction", "@direction must be ltr, rtl or null")
            }
        case .index:
            if !json.isString { faults.report("invalid-@index-value", "@index must be a string") }
        case .list: try readList(json)
        case .set: set = try expander.expand(json, at: place, in: active)
        case .reverse: try readReverse(json)
        case .nest: return nests.append((name, json, active))
        case .base, .container, .context, .default, .import, .json, .none, .prefix, .propagate, .protected,
            .version, .vocab:
            return
        }
        keywords.insert(keyword)
    }

    private func items(of json: JSONValue, term: String) throws -> [ExpandedItem] {
        try expander.expand(json, at: NodeExpander.Place(term: term), in: active)
    }

    private func readID(_ json: JSONValue) {
        guard let text = json.string else {
            return faults.report("invalid-@id-value", "@id must be a string")
        }
        node.id = active.expand(text, documentRelative: true)
        if node.id == nil { node.id = "" }
    }

    private mutating func readTypes(_ json: JSONValue) {
        if json.isNull { return }
        guard json.isString || json.isArray, json.elements.allSatisfy(\.isString) else {
            return faults.report("invalid-type-value", "@type must be a string or strings")
        }
        value.hasSeveralTypes = json.isArray
        let names = json.string.map { [$0] } ?? json.elements.compactMap(\.string)
        let types = names.compactMap { typeContext.expand($0, documentRelative: true, vocab: true) }
        node.types += types
        value.types += types
    }

    private mutating func readLanguage(_ json: JSONValue) {
        if json.isNull { return }
        guard let tag = json.string else {
            return faults.report("invalid-language-tagged-string", "@language must be a string")
        }
        value.language = tag
    }

    private func readIncluded(_ json: JSONValue) throws {
        let items = try expander.expand(json, at: NodeExpander.Place(term: "@included"), in: active)
        let isSound = json.isObject || json.isArray
        for item in items {
            guard case .node = item else {
                return faults.report("invalid-@included-value", "@included must hold nodes")
            }
        }
        guard isSound else { return faults.report("invalid-@included-value", "@included must hold nodes") }
        node.included += items
    }

    private mutating func readList(_ json: JSONValue) throws {
        if place.isTop { return }
        if json.isArray {
            var items: [ExpandedItem] = []
            for element in json.elements {
                let expanded = try expander.expand(element, at: place, in: active)
                if element.isArray { items.append(.list(expanded)) } else { items += expanded }
            }
            list = items
        } else {
            list = try expander.expand(json, at: place, in: active)
        }
    }

    private func readReverse(_ json: JSONValue) throws {
        guard json.isObject else {
            return faults.report("invalid-@reverse-value", "@reverse must be an object")
        }
        let items = try expander.expand(json, at: NodeExpander.Place(term: "@reverse"), in: active)
        guard case .node(let inner) = items.first else { return }
        for (property, items) in inner.reverse { node.add(items, to: property) }
        for (property, items) in inner.properties { addReverse(items, property) }
    }

    /// Keeps statements that point to this node; only nodes can make them.
    func addReverse(_ items: [ExpandedItem], _ property: String) {
        let nodes = items.filter { item in
            if case .node = item { return true }
            faults.report("invalid-reverse-property-value", "'\(property)' is reversed: its value must be a node")
            return false
        }
        node.reverse.append((property, nodes))
    }
}
