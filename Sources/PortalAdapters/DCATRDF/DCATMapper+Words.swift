import DCAT
import RDF
import Vocabularies

extension DCATMapper {
    /// Texts in any number of languages, each once.
    func multilingual(_ terms: [TermView]) -> MultilingualText {
        var variants: [LanguageString] = []
        for term in terms {
            for variant in labels(of: term) where !variants.contains(variant) {
                variants.append(variant)
                if variants.count >= 200 { return MultilingualText(variants) }
            }
        }
        return MultilingualText(variants)
    }

    /// How a value is called: a literal by itself, a resource by its label, title or name.
    func labels(of term: TermView) -> [LanguageString] {
        if term.kind == .literal { return literal(term).map { [$0] } ?? [] }
        guard let resource = graph.resource(for: term) else { return [] }
        let facts = DCATFacts(resource, limit: 500)
        for property in DCATMapper.labelProperties {
            let labels = facts.all(property).filter { $0.kind == .literal }.compactMap(literal)
            if !labels.isEmpty { return labels }
        }
        return []
    }

    private static let labelProperties: [DCATProperty] = [
        .label, .title, .name, .organisationName, .value, .notation, .description, .comment,
    ]

    func literal(_ term: TermView) -> LanguageString? {
        guard let text = term.words else { return nil }
        let tag = term.language.isEmpty ? nil : String(decoding: term.language, as: UTF8.self).lowercased()
        return LanguageString(text, language: tag)
    }

    /// A single text: the words of a literal or an IRI, the label of a resource without an IRI.
    func text(_ term: TermView?) -> String? {
        guard let term else { return nil }
        if term.kind == .blank { return labels(of: term).first?.text }
        return term.words
    }

    /// The words in which a value of a vocabulary may be stated: its IRI, then its labels.
    private func candidates(_ term: TermView) -> [String] {
        guard term.kind != .literal else { return term.words.map { [$0] } ?? [] }
        var words: [String] = []
        if term.kind == .iri, let iri = term.words { words.append(iri) }
        guard let resource = graph.resource(for: term) else { return words }
        let facts = DCATFacts(resource, limit: 500)
        for property in [DCATProperty.value, .label, .title, .name, .notation, .identifier, .url, .description] {
            for value in facts.all(property) where value.kind != .blank {
                if let text = value.words { words.append(text) }
            }
        }
        return words
    }

    /// The first value that the vocabulary knows, else the first; several that differ are noted.
    private mutating func stated<Value>(
        _ terms: [TermView], _ field: @autoclosure () -> String,
        _ cached: WritableKeyPath<DCATMapper, DCATCache.Recent<String, Stated<Value>?>>,
        read: (String) -> Stated<Value>?
    ) -> Stated<Value>? {
        var found: [Stated<Value>] = []
        for term in terms.prefix(50) {
            let words = candidates(term)
            let all = words.compactMap { word in self[keyPath: cached].value(word) { read(word) } }
            if let best = all.first(where: { $0.value != nil }) ?? all.first { found.append(best) }
        }
        if Set(found.map { $0.value.map(AnyHashable.init) ?? AnyHashable($0.raw) }).count > 1 {
            let list = found.map(\.raw).joined(separator: ", ")
            issues.add(
                .fieldConflict, .information, field: field(), value: list, "Of several values only one is used.")
        }
        return found.first { $0.value != nil } ?? found.first
    }

    mutating func format(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<FileFormat>? {
        if terms.isEmpty { return nil }
        return issues.checked(stated(terms, field(), \.cache.formats) { Stated(format: $0) }, field())
    }

    mutating func licence(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<Licence>? {
        if terms.isEmpty { return nil }
        return issues.checked(stated(terms, field(), \.cache.licences) { Stated(licence: $0) }, field())
    }

    mutating func frequency(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<Frequency>? {
        if terms.isEmpty { return nil }
        return issues.checked(stated(terms, field(), \.cache.frequencies) { Stated(frequency: $0) }, field())
    }

    mutating func accessRights(
        _ terms: [TermView], _ field: @autoclosure () -> String
    ) -> Stated<AccessRights>? {
        if terms.isEmpty { return nil }
        return issues.checked(stated(terms, field(), \.cache.accessRights) { Stated(accessRights: $0) }, field())
    }

    /// Of several dates the first that is sound, the latest or the earliest.
    mutating func date(
        _ terms: [TermView], isLatest: Bool, _ field: @autoclosure () -> String
    ) -> Stated<PartialDate>? {
        if terms.isEmpty { return nil }
        let dates = terms.prefix(50).compactMap { text($0) }
            .compactMap { Stated(date: $0, offsetMinutes: timeZoneMinutes) }
        let sound = dates.filter { $0.value != nil }
        let best = sound.max { left, right in
            guard let left = left.value?.start, let right = right.value?.start else { return false }
            return isLatest ? left < right : right < left
        }
        return issues.checked(best ?? dates.first, field())
    }

    mutating func date(words: String, _ field: @autoclosure () -> String) -> Stated<PartialDate>? {
        issues.checked(Stated(date: words, offsetMinutes: timeZoneMinutes), field())
    }

    /// A link: an IRI, a text, or what a node without an IRI gives as its address.
    mutating func link(_ terms: [TermView], _ field: @autoclosure () -> String) -> String? {
        var incomplete: String?
        for term in terms.prefix(100) {
            guard let text = term.kind == .blank ? address(of: term) : term.words else { continue }
            switch LinkText.kind(of: text) {
            case .absolute: return text
            case .incomplete: incomplete = incomplete ?? text
            case .none:
                issues.add(.linkUnreadable, .error, field: field(), value: text, "What stands here is no link.")
            }
        }
        if let incomplete {
            issues.add(
                .linkIncomplete, .warning, field: field(), value: incomplete,
                "The link lacks its scheme or its host.")
        }
        return incomplete
    }

    private func address(of term: TermView) -> String? {
        guard let resource = graph.resource(for: term) else { return nil }
        let facts = DCATFacts(resource, limit: 500)
        return (facts.first(.url) ?? facts.first(.homepage) ?? facts.first(.value) ?? facts.first(.landingPage))?.words
    }
}
