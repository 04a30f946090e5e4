import DCAT
import RDF

extension DCATMapper {
    /// The periods covered: nodes with a start and an end, `start/end` in words, or the whole of a date.
    func periods(_ terms: [TermView], _ field: @autoclosure () -> String) -> [PeriodOfTime] {
        var periods: [PeriodOfTime] = []
        for term in terms.prefix(200) {
            guard let period = period(term, field()) else { continue }
            if !periods.contains(period) { periods.append(period) }
        }
        return periods
    }

    private func period(_ term: TermView, _ field: @autoclosure () -> String) -> PeriodOfTime? {
        if term.kind != .literal, let resource = graph.resource(for: term) {
            let facts = DCATFacts(resource, in: graph, limit: 500)
            let start = date(instants(facts.all(.start)), isLatest: false, field() + ".startDate")
            let end = date(instants(facts.all(.end)), isLatest: true, field() + ".endDate")
            if start != nil || end != nil { return PeriodOfTime(start: start, end: end) }
            let instant = date(facts.all(.instant), isLatest: false, field())
            if let instant { return PeriodOfTime(start: instant, end: instant) }
            guard let label = labels(of: term).first?.text else { return nil }
            return period(words: label, field())
        }
        // An IRI that the document does not describe names a period somewhere else.
        return term.kind == .literal ? term.words.flatMap { period(words: $0, field()) } : nil
    }

    /// Dates, or the nodes of OWL-Time that hold them.
    private func instants(_ terms: [TermView]) -> [TermView] {
        terms.prefix(20).flatMap { term -> [TermView] in
            guard term.kind != .literal, let resource = graph.resource(for: term) else { return [term] }
            return DCATFacts(resource, in: graph, limit: 500).all(.instant)
        }
    }

    private func period(words: String, _ field: @autoclosure () -> String) -> PeriodOfTime? {
        let ends = words.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2 {
            let start = end(ends[0], field())
            let end = end(ends[1], field())
            return start == nil && end == nil ? nil : PeriodOfTime(start: start, end: end)
        }
        guard let whole = Stated(date: words, offsetMinutes: timeZoneMinutes) else { return nil }
        return issues.checked(whole, field()).map { PeriodOfTime(start: $0, end: $0) }
    }

    /// One end of a period; nil where it is open.
    private func end(_ text: Substring, _ field: @autoclosure () -> String) -> Stated<PartialDate>? {
        if ["", "..", "*", "now", "present"].contains(text.lowercased()) { return nil }
        return issues.checked(Stated(date: String(text), offsetMinutes: timeZoneMinutes), field())
    }

    /// The places, by IRI or name; a shape without a name states none.
    func places(_ terms: [TermView]) -> [Concept] {
        terms.prefix(500).compactMap { term in
            let label = MultilingualText(labels(of: term).filter { !DCATMapper.isGeometry($0.text) })
            if term.kind == .iri { return Concept(iri: term.words, label: label) }
            return label.isEmpty ? nil : Concept(label: label)
        }.uniqued()
    }

    private static func isGeometry(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "<") { return true }
        if text.utf8.allSatisfy({ $0 < UInt8(ascii: ":") }) { return true }
        let start = text.prefix(12).uppercased()
        return ["POLYGON", "MULTIPOLYGON", "POINT", "ENVELOPE", "BOX("].contains { start.hasPrefix($0) }
    }

    /// Language tags; IRIs of the common authorities become the tags they stand for.
    func languages(_ terms: [TermView]) -> [String] {
        if terms.isEmpty { return [] }
        return terms.prefix(200).compactMap { term -> String? in
            if term.kind == .blank { return text(term).map(LanguageTag.read) }
            return cache.languages.value(term) { term.words.map(LanguageTag.read) }
        }.uniqued()
    }
}
