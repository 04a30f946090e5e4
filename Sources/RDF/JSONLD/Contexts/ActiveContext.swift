/// The context that holds at a place of a document; it does not change once it is made.
final class ActiveContext {
    let terms: [String: TermDefinition]
    let base: IRIResolver?
    let originalBase: IRIResolver?
    let vocabulary: String?
    let language: String?
    let direction: String?
    /// The context to go back to in nested nodes, where this one does not propagate.
    let previous: ActiveContext?
    /// Names of members and types, as far as they were met.
    private var expansions: [String: String?] = [:]

    init(
        terms: [String: TermDefinition] = [:], base: IRIResolver?, originalBase: IRIResolver?,
        vocabulary: String? = nil,
        language: String? = nil, direction: String? = nil, previous: ActiveContext? = nil
    ) {
        self.terms = terms
        self.base = base
        self.originalBase = originalBase
        self.vocabulary = vocabulary
        self.language = language
        self.direction = direction
        self.previous = previous
    }

    /// The IRI or keyword that a member's name stands for; nil where it stands for nothing.
    func expandName(_ name: String) -> String? {
        if let known = expansions[name] { return known }
        let expanded = expand(name, vocab: true)
        if expansions.count < 4_096 { expansions[name] = expanded }
        return expanded
    }

    /// The IRI or keyword that a value stands for; nil where it stands for nothing.
    func expand(_ value: String, documentRelative: Bool = false, vocab: Bool = false) -> String? {
        ActiveContext.expand(
            value, vocabulary: vocab ? .some(vocabulary) : nil, base: documentRelative ? base : nil
        ) { terms[$0] }
    }

    /// IRI expansion (JSON-LD 1.1 API, section 5.2).
    ///
    /// - Parameters:
    ///   - vocabulary: nil where terms and the vocabulary do not apply.
    ///   - base: what relative references are resolved with; nil where they stay as they are.
    ///   - lookUp: gives the definition of a term.
    static func expand<Failure: Error>(
        _ value: String, vocabulary: String??, base: IRIResolver?,
        lookUp: (String) throws(Failure) -> TermDefinition?
    ) throws(Failure) -> String? {
        if JSONLDKeyword.isKeyword(value) { return value }
        if JSONLDKeyword.hasForm(value) { return nil }
        if let definition = try lookUp(value) {
            if let iri = definition.iri, JSONLDKeyword.isKeyword(iri) { return iri }
            if vocabulary != nil { return definition.iri }
        }
        if let (prefix, suffix) = split(value) {
            if prefix == "_" || suffix.hasPrefix("//") { return value }
            if let definition = try lookUp(String(prefix)), definition.isPrefix, let iri = definition.iri {
                return iri + suffix
            }
            if IRIText.hasScheme(value) { return value }
        }
        if let vocabulary = vocabulary ?? nil { return vocabulary + value }
        if let base { return base.resolve(value) }
        return value
    }

    /// What stands before and after the first colon, the first character aside; nil without one.
    static func split(_ value: String) -> (prefix: Substring, suffix: Substring)? {
        guard let colon = value.dropFirst().firstIndex(of: ":") else { return nil }
        return (value[..<colon], value[value.index(after: colon)...])
    }
}
