import JSON

/// Expands one object, which may turn out to be a node, a value, a list or a set.
struct ObjectExpander {
    let expander: NodeExpander
    let place: NodeExpander.Place
    let element: JSONValue
    /// The context of the members.
    var active: ActiveContext
    /// The context that the names of types are read in.
    var typeContext: ActiveContext
    let node = ExpandedNode()
    var keywords: Set<JSONLDKeyword> = []
    var value = DraftValue()
    var list: [ExpandedItem]?
    var set: [ExpandedItem]?
    var hasOther = false
    /// The names of members that stand for `@nest`, with their values and the context they were met in.
    var nests: [(term: String, value: JSONValue, context: ActiveContext)] = []

    /// The members of a value object as they stand.
    struct DraftValue {
        var json: JSONValue?
        var types: [String] = []
        var hasSeveralTypes = false
        var language: String?
    }

    var faults: JSONLDFaults { expander.faults }

    init(
        _ expander: NodeExpander, _ element: JSONValue, _ place: NodeExpander.Place, _ active: ActiveContext
    ) throws {
        self.expander = expander
        self.element = element
        self.place = place
        let context = try ObjectExpander.context(expander, element, place, active)
        typeContext = context
        self.active = try ObjectExpander.typeScoped(expander, element, context)
    }

    /// Steps 7 to 9: back to the context around, then those of the property and of the object itself.
    private static func context(
        _ expander: NodeExpander, _ element: JSONValue, _ place: NodeExpander.Place, _ active: ActiveContext
    ) throws -> ActiveContext {
        var context = active
        if let previous = active.previous, !place.isInMap, !keeps(active, element) { context = previous }
        context = try expander.scoped(by: place.definition, in: context)
        if let local = element["@context"] {
            context = try expander.processor.process(context, local.tree(), base: expander.base)
        }
        return context
    }

    /// Whether a context that does not propagate still holds: in a value, and in a bare reference.
    private static func keeps(_ active: ActiveContext, _ element: JSONValue) -> Bool {
        var count = 0
        var isReference = false
        for member in element.members {
            count += 1
            switch active.expandName(member.key.string) {
            case "@value": return true
            case "@id": isReference = true
            default: break
            }
        }
        return isReference && count == 1
    }

    /// Step 11: the contexts of the types, in order of their names.
    private static func typeScoped(
        _ expander: NodeExpander, _ element: JSONValue, _ context: ActiveContext
    ) throws -> ActiveContext {
        var active = context
        var keys: [(name: String, value: JSONValue)] = []
        for member in element.members {
            let name = member.key.string
            if context.expandName(name) == "@type" { keys.append((name, member.value)) }
        }
        for key in keys.sorted(by: { $0.name < $1.name }) {
            let values =
                key.value.isArray ? key.value.elements.compactMap(\.string) : [key.value.string].compactMap(\.self)
            for type in values.sorted() {
                guard let definition = context.terms[type], let scoped = definition.context else { continue }
                var options = ContextProcessor.Options()
                options.propagates = false
                active = try expander.processor.process(
                    active, scoped, base: definition.contextBase ?? expander.base, options: options)
            }
        }
        return active
    }

    mutating func expand() throws -> [ExpandedItem] {
        try readMembers(of: element)
        var next = 0
        while next < nests.count {
            try readNest(nests[next])
            next += 1
        }
        return try finish()
    }

    private mutating func readMembers(of object: JSONValue) throws {
        for member in object.members {
            let name = member.key.string
            if name == "@context" { continue }
            guard let expanded = active.expandName(name) else { continue }
            if let keyword = JSONLDKeyword(rawValue: expanded) {
                try read(keyword, named: name, member.value)
            } else if IRIText.hasScheme(expanded) || expanded.hasPrefix("_:") {
                hasOther = true
                try readProperty(expanded, named: name, member.value)
            }
        }
    }

    private mutating func readNest(_ nest: (term: String, value: JSONValue, context: ActiveContext)) throws {
        let outer = active
        active = try expander.scoped(by: nest.context.terms[nest.term], in: nest.context)
        defer { active = outer }
        let objects = nest.value.isArray ? Array(nest.value.elements) : [nest.value]
        for object in objects {
            guard object.isObject, !object.members.contains(where: { active.expandName($0.key.string) == "@value" })
            else {
                faults.report("invalid-@nest-value", "@nest must hold objects that are no values")
                continue
            }
            try readMembers(of: object)
        }
    }

    /// Steps 15 to 19: what the members make together.
    private func finish() throws -> [ExpandedItem] {
        if keywords.contains(.value) { return finishValue().map { [$0] } ?? [] }
        if let items = set ?? list {
            let besides = keywords.subtracting([.set, .list, .index])
            guard besides.isEmpty, !hasOther, set == nil || list == nil else {
                faults.report("invalid-set-or-list-object", "@set and @list stand alone, with @index at most")
                return []
            }
            if set != nil { return items }
            return place.isTop ? [] : [.list(items)]
        }
        if keywords.contains(.language), keywords.count == 1, !hasOther { return [] }
        if place.isTop, !hasOther, keywords.isEmpty { return [] }
        if keywords.contains(.id), keywords.count == 1, !hasOther {
            if place.isTop { return [] }
            node.isReference = true
        }
        return [.node(node)]
    }

    private func finishValue() -> ExpandedItem? {
        let besides = keywords.subtracting([.direction, .index, .language, .type, .value])
        guard besides.isEmpty, !hasOther,
            !keywords.contains(.type) || !(keywords.contains(.language) || keywords.contains(.direction))
        else {
            faults.report("invalid-value-object", "a value has members that a value cannot have")
            return nil
        }
        guard let json = value.json else { return nil }
        if value.types == ["@json"] {
            return .value(ExpandedValue(content: .json(CanonicalJSON.text(json)), type: "@json"))
        }
        if json.isObject || json.isArray {
            faults.report("invalid-value-object-value", "@value must be a string, a number, true, false or null")
            return nil
        }
        guard let content = NodeExpander.content(json) else { return nil }
        var result = ExpandedValue(content: content)
        if keywords.contains(.language) {
            guard case .string = content else {
                faults.report("invalid-language-tagged-value", "only a string has a language")
                return nil
            }
            result.language = value.language
        }
        if keywords.contains(.type) {
            guard value.types.count == 1, !value.hasSeveralTypes, IRIText.hasScheme(value.types[0]) else {
                faults.report("invalid-typed-value", "the @type of a value must be one IRI")
                return nil
            }
            result.type = value.types[0]
        }
        return place.isTop ? nil : .value(result)
    }
}
