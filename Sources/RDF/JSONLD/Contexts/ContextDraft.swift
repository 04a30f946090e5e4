/// A context while it is being made.
final class ContextDraft {
    var terms: [String: TermDefinition]
    var base: IRIResolver?
    let originalBase: IRIResolver?
    var vocabulary: String?
    var language: String?
    var direction: String?
    var previous: ActiveContext?

    init(_ active: ActiveContext) {
        terms = active.terms
        base = active.base
        originalBase = active.originalBase
        vocabulary = active.vocabulary
        language = active.language
        direction = active.direction
        previous = active.previous
    }

    /// Takes everything away but the document's own base.
    func clear() {
        terms = [:]
        base = originalBase
        vocabulary = nil
        language = nil
        direction = nil
        previous = nil
    }

    var hasProtectedTerms: Bool { terms.values.contains { $0.isProtected } }

    var finished: ActiveContext {
        ActiveContext(
            terms: terms, base: base, originalBase: originalBase, vocabulary: vocabulary, language: language,
            direction: direction, previous: previous)
    }
}
