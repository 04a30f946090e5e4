import JSON

/// Applies what a context states besides its terms: base, vocabulary, language, direction.
struct ContextSettings {
    let draft: ContextDraft
    let faults: JSONLDFaults

    /// - Parameter isRemote: whether the context was read from another document, where `@base` has no effect.
    func apply(_ context: JSONTree, isRemote: Bool) {
        if let base = context["@base"], !isRemote { apply(base: base) }
        if let vocabulary = context["@vocab"] { apply(vocabulary: vocabulary) }
        if let language = context["@language"] {
            switch language {
            case .null: draft.language = nil
            case .string(let tag): draft.language = tag
            default: faults.report("invalid-default-language", "@language must be a language tag or null")
            }
        }
        if let direction = context["@direction"] {
            switch direction {
            case .null: draft.direction = nil
            case .string("ltr"): draft.direction = "ltr"
            case .string("rtl"): draft.direction = "rtl"
            default: faults.report("invalid-base-direction", "@direction must be ltr, rtl or null")
            }
        }
    }

    private func apply(base: JSONTree) {
        switch base {
        case .null: draft.base = nil
        case .string(let reference):
            guard let resolver = IRIResolver(base: draft.base?.resolve(reference) ?? reference) else {
                return faults.report(
                    "invalid-base-IRI", "@base '\(reference)' is relative and there is nothing to resolve it")
            }
            draft.base = resolver
        default: faults.report("invalid-base-IRI", "@base must be an IRI or null")
        }
    }

    private func apply(vocabulary: JSONTree) {
        switch vocabulary {
        case .null: draft.vocabulary = nil
        case .string(let reference):
            draft.vocabulary = ActiveContext.expand(
                reference, vocabulary: .some(draft.vocabulary), base: draft.base
            ) { draft.terms[$0] }
        default: faults.report("invalid-vocab-mapping", "@vocab must be an IRI or null")
        }
    }
}
