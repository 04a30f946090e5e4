import JSON

/// Defines the terms of one context (JSON-LD 1.1 API, section 4.2).
struct TermMaker {
    let processor: ContextProcessor
    let draft: ContextDraft
    let local: JSONTree
    let base: String?
    let options: ContextProcessor.Options
    let faults: JSONLDFaults
    /// Terms by whether their definition is finished.
    private var defined: [String: Bool] = [:]
    private let values: [String: JSONTree]
    private let protects: Bool

    init(
        processor: ContextProcessor, draft: ContextDraft, local: JSONTree, base: String?,
        options: ContextProcessor.Options, faults: JSONLDFaults
    ) {
        self.processor = processor
        self.draft = draft
        self.local = local
        self.base = base
        self.options = options
        self.faults = faults
        values = Dictionary((local.members ?? []).map { ($0.name, $0.value) }) { $1 }
        switch local["@protected"] {
        case nil: protects = false
        case .boolean(let value): protects = value
        default:
            protects = false
            faults.report("invalid-@protected-value", "@protected must be true or false")
        }
    }

    /// Defines a term; one that breaks the rules is reported and left out.
    mutating func define(_ term: String) throws(RDFError) {
        do {
            try create(term)
        } catch {
            switch error {
            case .fault(let fault): faults.report(JSONLDFault(fault.code, "term '\(term)': \(fault.message)"))
            case .limit(let limit): throw limit
            }
        }
    }

    /// A fault costs a term, a limit the document.
    enum Failure: Error {
        case fault(JSONLDFault)
        case limit(RDFError)

        static func fault(_ code: String, _ message: String) -> Failure { .fault(JSONLDFault(code, message)) }
    }

    private mutating func create(_ term: String) throws(Failure) {
        if let isFinished = defined[term] {
            if isFinished { return }
            throw .fault("cyclic-IRI-mapping", "is defined by itself")
        }
        guard !term.isEmpty else { throw .fault("invalid-term-definition", "a term cannot be empty") }
        defined[term] = false
        do {
            try make(term, values[term] ?? .null)
        } catch {
            defined[term] = true
            throw error
        }
    }

    private mutating func make(_ term: String, _ value: JSONTree) throws(Failure) {
        if term == "@type" {
            try checkTypeKeyword(value)
        } else if JSONLDKeyword.isKeyword(term) {
            throw .fault("keyword-redefinition", "a keyword cannot be defined")
        } else if JSONLDKeyword.hasForm(term) {
            return
        }
        let former = draft.terms.removeValue(forKey: term)
        let entry: JSONTree
        var isSimple = false
        switch value {
        case .null: entry = .object([JSONTree.Member("@id", .null)])
        case .string:
            entry = .object([JSONTree.Member("@id", value)])
            isSimple = true
        case .object: entry = value
        default: throw .fault("invalid-term-definition", "must be an object, an IRI or null")
        }
        guard var definition = try definition(of: term, entry, isSimple: isSimple) else { return }
        if let former, former.isProtected, !options.overridesProtected {
            if !definition.isEquivalent(to: former) {
                faults.report("protected-term-redefinition", "term '\(term)' is protected")
            }
            definition = former
        }
        draft.terms[term] = definition
        defined[term] = true
    }

    private func checkTypeKeyword(_ value: JSONTree) throws(Failure) {
        let members = value.members ?? []
        let isAllowed = members.allSatisfy { member in
            switch member.name {
            case "@container": member.value == .string("@set")
            case "@protected": true
            default: false
            }
        }
        guard !members.isEmpty, isAllowed else {
            throw .fault("keyword-redefinition", "@type takes only @container: @set and @protected")
        }
    }

    private mutating func definition(
        of term: String, _ entry: JSONTree, isSimple: Bool
    ) throws(Failure) -> TermDefinition? {
        let definition = TermDefinition()
        definition.isProtected = protects
        if let value = entry["@protected"] {
            guard let value = value.bool else {
                throw .fault("invalid-@protected-value", "@protected must be true or false")
            }
            definition.isProtected = value
        }
        if let type = entry["@type"] { definition.type = try typeMapping(type) }
        if let reverse = entry["@reverse"] {
            return try reverseDefinition(definition, reverse, entry)
        }
        guard try mapIRI(of: term, entry, isSimple: isSimple, in: definition) else { return nil }
        if let container = entry["@container"] {
            definition.containers = try containers(container)
            if definition.containers.contains(.type) {
                definition.type = definition.type ?? "@id"
                guard definition.type == "@id" || definition.type == "@vocab" else {
                    throw .fault("invalid-type-mapping", "a @type container needs the type @id or @vocab")
                }
            }
        }
        if let index = entry["@index"] {
            guard definition.containers.contains(.index), let index = index.string,
                let iri = try expand(index), IRIText.hasScheme(iri)
            else { throw .fault("invalid-term-definition", "@index needs an @index container and a property") }
            definition.index = index
        }
        if let context = entry["@context"] { try scope(context, in: definition) }
        try setLanguage(entry, in: definition)
        if let nest = entry["@nest"] {
            guard let nest = nest.string, nest == "@nest" || !JSONLDKeyword.isKeyword(nest) else {
                throw .fault("invalid-@nest-value", "@nest must be a term or @nest")
            }
            definition.nest = nest
        }
        if let prefix = entry["@prefix"] { try setPrefix(prefix, of: term, in: definition) }
        for member in entry.members ?? [] where !TermMaker.entries.contains(member.name) {
            throw .fault("invalid-term-definition", "'\(member.name)' has no meaning here")
        }
        return definition
    }

    private mutating func typeMapping(_ type: JSONTree) throws(Failure) -> String {
        guard let type = type.string, let iri = try expand(type) else {
            throw .fault("invalid-type-mapping", "@type must be an IRI or a keyword")
        }
        let isKnown = ["@id", "@vocab", "@json", "@none"].contains(iri)
        guard isKnown || (!JSONLDKeyword.isKeyword(iri) && IRIText.hasScheme(iri) && !iri.hasPrefix("_:"))
        else {
            throw .fault("invalid-type-mapping", "@type '\(type)' is no IRI")
        }
        return iri
    }

    private mutating func reverseDefinition(
        _ definition: TermDefinition, _ reverse: JSONTree, _ entry: JSONTree
    ) throws(Failure) -> TermDefinition? {
        guard entry["@id"] == nil, entry["@nest"] == nil else {
            throw .fault("invalid-reverse-property", "@reverse excludes @id and @nest")
        }
        guard let reverse = reverse.string else { throw .fault("invalid-IRI-mapping", "@reverse must be an IRI") }
        if JSONLDKeyword.hasForm(reverse) { return nil }
        guard let iri = try expand(reverse), iri.hasPrefix("_:") || IRIText.hasScheme(iri) else {
            throw .fault("invalid-IRI-mapping", "@reverse '\(reverse)' is no IRI")
        }
        definition.iri = iri
        definition.isReverse = true
        if let container = entry["@container"], container != .null {
            definition.containers = try containers(container)
            guard definition.containers.isSubset(of: [.index, .set]) else {
                throw .fault("invalid-reverse-property", "a reverse property takes only @index and @set containers")
            }
        }
        return definition
    }

    /// - Returns: false where the term is to be passed over in silence.
    private mutating func mapIRI(
        of term: String, _ entry: JSONTree, isSimple: Bool, in definition: TermDefinition
    ) throws(Failure) -> Bool {
        if let id = entry["@id"], id != .string(term) {
            if id == .null { return true }
            guard let id = id.string else { throw .fault("invalid-IRI-mapping", "@id must be an IRI") }
            if !JSONLDKeyword.isKeyword(id), JSONLDKeyword.hasForm(id) { return false }
            guard let iri = try expand(id),
                JSONLDKeyword.isKeyword(iri) || iri.hasPrefix("_:") || IRIText.hasScheme(iri)
            else { throw .fault("invalid-IRI-mapping", "'\(id)' is no IRI") }
            guard iri != "@context" else { throw .fault("invalid-keyword-alias", "@context cannot have another name") }
            definition.iri = iri
            if term.dropFirst().dropLast().contains(":") || term.contains("/") {
                defined[term] = true
                guard try expand(term) == iri else {
                    throw .fault("invalid-IRI-mapping", "looks like an IRI but stands for another")
                }
            } else if isSimple, let last = iri.utf8.last {
                definition.isPrefix = iri.hasPrefix("_:") || ":/?#[]@".utf8.contains(last)
            }
        } else if let (prefix, suffix) = ActiveContext.split(term) {
            if values[String(prefix)] != nil, defined[String(prefix)] != true { try create(String(prefix)) }
            definition.iri = draft.terms[String(prefix)]?.iri.map { $0 + suffix } ?? term
        } else if term.contains("/") {
            let iri = ActiveContext.expand(term, vocabulary: .some(draft.vocabulary), base: nil) { draft.terms[$0] }
            guard let iri, IRIText.hasScheme(iri) else {
                throw .fault("invalid-IRI-mapping", "is no IRI")
            }
            definition.iri = iri
        } else if term == "@type" {
            definition.iri = "@type"
        } else if let vocabulary = draft.vocabulary {
            definition.iri = vocabulary + term
        } else {
            throw .fault("invalid-IRI-mapping", "stands for nothing: no @id and no @vocab")
        }
        return true
    }

    /// Expands with the terms of this context, defining them as they are needed.
    private mutating func expand(_ value: String) throws(Failure) -> String? {
        if values[value] != nil, defined[value] != true, !JSONLDKeyword.isKeyword(value) { try create(value) }
        if let (prefix, suffix) = ActiveContext.split(value), prefix != "_", !suffix.hasPrefix("//"),
            values[String(prefix)] != nil, defined[String(prefix)] != true
        {
            try create(String(prefix))
        }
        return ActiveContext.expand(value, vocabulary: .some(draft.vocabulary), base: nil) { draft.terms[$0] }
    }

    private static let entries: Set<String> = [
        "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest", "@prefix",
        "@protected", "@type",
    ]
}
