import DCAT
import RDF
import Vocabularies

extension DCATMapper {
    /// Texts in any number of languages, each once.
    func multilingual(_ terms: [TermView]) -> MultilingualText {
        var text = MultilingualText()
        for term in terms { add(term, to: &text) }
        return text
    }

    func add(_ term: TermView, to text: inout MultilingualText) {
        guard text.variants.count < 200 else { return }
        if term.kind == .literal {
            if let variant = literal(term), !text.variants.contains(variant) { text.variants.append(variant) }
        } else {
            for variant in labels(of: term) where !text.variants.contains(variant) { text.variants.append(variant) }
        }
    }

    /// How a value is called: a literal by itself, a resource by its label, title or name.
    func labels(of term: TermView) -> [LanguageString] {
        if term.kind == .literal { return literal(term).map { [$0] } ?? [] }
        guard let resource = graph.resource(for: term) else { return [] }
        let facts = DCATFacts(resource, in: graph, limit: 500)
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
        return LanguageString(text, language: term.language.isEmpty ? nil : tag(term.language))
    }

    /// A language tag in lower case.
    private func tag(_ text: UnsafeRawBufferPointer) -> String {
        cache.tags.value(TermView(kind: .literal, text: text)) { String(decoding: text, as: UTF8.self).lowercased() }
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
        let facts = DCATFacts(resource, in: graph, limit: 500)
        for property in [DCATProperty.value, .label, .title, .name, .notation, .identifier, .url, .description] {
            for value in facts.all(property) where value.kind != .blank {
                if let text = value.words { words.append(text) }
            }
        }
        return words
    }

    /// Keeps the first value that its vocabulary knows, else the first; two that differ are noted.
    func better<Value>(
        _ kept: inout Stated<Value>?, _ value: Stated<Value>?, _ field: @autoclosure () -> String
    ) {
        guard let value else { return }
        guard let former = kept else {
            kept = value
            return
        }
        let isSame = former.value == nil ? former.raw == value.raw : former.value == value.value
        if !isSame {
            issues.add(
                .fieldConflict, .information, field: field(), value: former.raw + ", " + value.raw,
                "Of several values only one is used.")
        }
        if former.value == nil, value.value != nil { kept = value }
    }

    private func best<Value>(
        _ terms: [TermView], _ field: @autoclosure () -> String, _ read: (TermView) -> Stated<Value>?
    ) -> Stated<Value>? {
        var best: Stated<Value>?
        for term in terms.prefix(50) { better(&best, read(term), field()) }
        return best
    }

    private func stated<Value>(
        _ term: TermView, _ known: DCATCache.Recent<Stated<Value>?>, read: (String) -> Stated<Value>?
    ) -> Stated<Value>? {
        guard term.kind != .blank else { return best(of: candidates(term), read: read) }
        return known.value(term) { best(of: candidates(term), read: read) }
    }

    private func best<Value>(of words: [String], read: (String) -> Stated<Value>?) -> Stated<Value>? {
        let all = words.compactMap(read)
        return all.first { $0.value != nil } ?? all.first
    }

    func format(_ term: TermView, _ field: @autoclosure () -> String) -> Stated<FileFormat>? {
        let format = stated(term, cache.formats) { Stated(format: $0) }
        return format?.value == nil ? issues.checked(format, field()) : format
    }

    func licence(_ term: TermView, _ field: @autoclosure () -> String) -> Stated<Licence>? {
        let licence = stated(term, cache.licences) { Stated(licence: $0) }
        return licence?.value == nil ? issues.checked(licence, field()) : licence
    }

    func accessRights(_ term: TermView, _ field: @autoclosure () -> String) -> Stated<AccessRights>? {
        let rights = stated(term, cache.accessRights) { Stated(accessRights: $0) }
        return rights?.value == nil ? issues.checked(rights, field()) : rights
    }

    func format(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<FileFormat>? {
        best(terms, field()) { format($0, field()) }
    }

    func licence(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<Licence>? {
        best(terms, field()) { licence($0, field()) }
    }

    func accessRights(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<AccessRights>? {
        best(terms, field()) { accessRights($0, field()) }
    }

    func frequency(_ terms: [TermView], _ field: @autoclosure () -> String) -> Stated<Frequency>? {
        best(terms, field()) { term in
            let stated = stated(term, cache.frequencies) { Stated(frequency: $0) }
            if stated?.value == nil, let length = duration(term) { return length }
            return issues.checked(stated, field())
        }
    }

    /// A frequency as a length of time (`time:DurationDescription`), by itself or as the value of the frequency: what the
    /// Spanish profile prescribes. Its words are the ISO 8601 interval of that length.
    private func duration(_ term: TermView) -> Stated<Frequency>? {
        guard term.kind != .literal, let resource = graph.resource(for: term) else { return nil }
        let facts = DCATFacts(resource, in: graph, limit: 500)
        let inner = facts.first(.value).flatMap { $0.kind == .literal ? nil : graph.resource(for: $0) }
        for length in [facts] + (inner.map { [DCATFacts($0, in: graph, limit: 500)] } ?? []) {
            func part(_ property: DCATProperty, _ designator: String) -> String {
                guard let amount = length.first(property)?.words.flatMap(Double.init), amount > 0, amount < 10_000
                else {
                    return ""
                }
                return (amount == amount.rounded() ? "\(Int(amount))" : "\(amount)") + designator
            }
            let time = part(.hours, "H") + part(.minutes, "M")
            let words =
                "P" + part(.years, "Y") + part(.months, "M") + part(.weeks, "W") + part(.days, "D")
                + (time.isEmpty ? "" : "T" + time)
            if let stated = Stated(interval: words) { return stated }
        }
        return nil
    }

    /// Of several dates the first that is sound, the latest or the earliest.
    func date(_ terms: [TermView], isLatest: Bool, _ field: @autoclosure () -> String) -> Stated<PartialDate>? {
        var kept: Stated<PartialDate>?
        for term in terms.prefix(50) { later(&kept, date(term, field()), isLatest: isLatest) }
        return kept
    }

    /// The latest date of change. An interval in its place (`R/P1D`), as feeds made of DCAT-US have, is a promise and no
    /// date: it is taken for the frequency where none is stated.
    func changeDate(
        _ terms: [TermView], orFrequency frequency: inout Stated<Frequency>?, _ field: @autoclosure () -> String
    ) -> Stated<PartialDate>? {
        guard let interval = terms.prefix(50).lazy.compactMap({ $0.words.flatMap { Stated(interval: $0) } }).first
        else {
            return date(terms, isLatest: true, field())
        }
        frequency = frequency ?? interval
        return date(terms.filter { $0.words.flatMap { Stated(interval: $0) } == nil }, isLatest: true, field())
    }

    /// Keeps the latest or earliest of the dates that can be read, else the first.
    func later(_ kept: inout Stated<PartialDate>?, _ value: Stated<PartialDate>?, isLatest: Bool) {
        guard let value else { return }
        guard let former = kept?.value?.start else {
            if kept == nil || value.value != nil { kept = value }
            return
        }
        guard let start = value.value?.start else { return }
        if isLatest ? start > former : start < former { kept = value }
    }

    func date(_ term: TermView, _ field: @autoclosure () -> String) -> Stated<PartialDate>? {
        text(term).flatMap { date(words: $0, field()) }
    }

    /// - Parameter words: without white space around them.
    func date(words: String, _ field: @autoclosure () -> String) -> Stated<PartialDate>? {
        let date = DateVocabulary.read(words, offsetMinutes: timeZoneMinutes)
        let stated = Stated(raw: words, value: date)
        return date == nil ? issues.checked(stated, field()) : stated
    }

    /// A link: an IRI, a text, or what a node without an IRI gives as its address. The first that is whole, else the
    /// first that is not.
    func link(_ terms: [TermView], _ field: @autoclosure () -> String) -> String? {
        var incomplete: String?
        for term in terms.prefix(100) {
            guard let link = link(term, field()) else { continue }
            if LinkText.kind(of: link) == .absolute { return link }
            incomplete = incomplete ?? link
        }
        return incomplete
    }

    func link(_ term: TermView, _ field: @autoclosure () -> String) -> String? {
        guard let text = term.kind == .blank ? address(of: term) : term.words else { return nil }
        switch LinkText.kind(of: text) {
        case .absolute: return text
        case .incomplete:
            issues.add(
                .linkIncomplete, .warning, field: field(), value: text, "The link lacks its scheme or its host.")
            return text
        case .none:
            issues.add(.linkUnreadable, .error, field: field(), value: text, "What stands here is no link.")
            return nil
        }
    }

    private func address(of term: TermView) -> String? {
        guard let resource = graph.resource(for: term) else { return nil }
        let facts = DCATFacts(resource, in: graph, limit: 500)
        return (facts.first(.url) ?? facts.first(.homepage) ?? facts.first(.value) ?? facts.first(.landingPage))?.words
    }
}
