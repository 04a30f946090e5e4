import JSON

/// The members of a term's definition that do not name other terms.
extension TermMaker {
    func containers(_ container: JSONTree) throws(Failure) -> TermDefinition.Containers {
        var found: TermDefinition.Containers = []
        for item in container.array ?? [container] {
            guard let name = item.string, let one = TermMaker.containers[name] else {
                throw .fault("invalid-container-mapping", "@container has a value without meaning")
            }
            found.insert(one)
        }
        let beside = found.subtracting(.set)
        let isSingle = [[], .graph, .id, .index, .language, .type].contains(beside) || found == .list
        guard isSingle || beside == [.graph, .id] || beside == [.graph, .index] else {
            throw .fault("invalid-container-mapping", "@container joins what cannot be joined")
        }
        return found
    }

    func scope(_ context: JSONTree, in definition: TermDefinition) throws(Failure) {
        var inner = ContextProcessor.Options()
        inner.overridesProtected = true
        inner.validatesScoped = false
        inner.remotes = options.remotes
        let reported = faults.pending.count
        do {
            _ = try processor.process(draft.finished, context, base: base, options: inner)
        } catch {
            throw .limit(error)
        }
        if let fault = faults.withdraw(after: reported).first {
            throw .fault("invalid-scoped-context", "\(fault.message) (\(fault.code))")
        }
        definition.context = context
        definition.contextBase = base
    }

    func setLanguage(_ entry: JSONTree, in definition: TermDefinition) throws(Failure) {
        guard entry["@type"] == nil else { return }
        switch entry["@language"] {
        case nil: break
        case .null: definition.language = .none
        case .string(let tag): definition.language = .value(tag)
        default: throw .fault("invalid-language-mapping", "@language must be a language tag or null")
        }
        switch entry["@direction"] {
        case nil: break
        case .null: definition.direction = .none
        case .string("ltr"): definition.direction = .value("ltr")
        case .string("rtl"): definition.direction = .value("rtl")
        default: throw .fault("invalid-base-direction", "@direction must be ltr, rtl or null")
        }
    }

    func setPrefix(
        _ prefix: JSONTree, of term: String, in definition: TermDefinition
    ) throws(Failure) {
        guard !term.contains(":"), !term.contains("/") else {
            throw .fault("invalid-term-definition", "a term with a colon or slash cannot be a prefix")
        }
        guard let prefix = prefix.bool else { throw .fault("invalid-@prefix-value", "@prefix must be true or false") }
        if prefix, let iri = definition.iri, JSONLDKeyword.isKeyword(iri) {
            throw .fault("invalid-term-definition", "another name of a keyword cannot be a prefix")
        }
        definition.isPrefix = prefix
    }

    private static let containers: [String: TermDefinition.Containers] = [
        "@graph": .graph, "@id": .id, "@index": .index, "@language": .language, "@list": .list, "@set": .set,
        "@type": .type,
    ]
}
