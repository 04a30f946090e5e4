import DCAT
import RDF

extension DCATMapper {
    func dataset(_ facts: DCATFacts) -> Dataset {
        var dataset = Dataset(identifier: "")
        dataset.title = title(facts)
        dataset.description = description(facts)
        dataset.publisher = publisher(facts)
        dataset.contactPoint = contactPoint(facts.all(.contactPoint), "contactPoint")
        dataset.keywords = keywords(facts)
        dataset.themes = concepts(facts.all(.theme) + facts.all(.subject))
        dataset.landingPage = link(
            facts.all(.landingPage) + facts.all(.url) + facts.all(.homepage), "landingPage")
        dataset.issued = date(facts.all(.issued), isLatest: false, "issued")
        dataset.frequency = frequency(facts.all(.frequency), "accrualPeriodicity")
        dataset.modified = changeDate(facts.all(.modified), orFrequency: &dataset.frequency, "modified")
        readRecord(facts, into: &dataset)
        dataset.temporal = periods(facts.all(.temporal), "temporal")
        dataset.spatial = places(facts.all(.spatial))
        dataset.languages = languages(facts.all(.language))
        dataset.licence = licence(facts.all(.licence), "license")
        dataset.rights = rights(facts)
        dataset.accessRights = accessRights(facts.all(.accessRights), "accessRights")
        dataset.conformsTo = references(facts.all(.conformsTo))
        dataset.version = text(facts.first(.version))
        dataset.isPartOf = partOf(facts)
        dataset.distributions = distributions(facts)
        if let page { apply(page, to: &dataset) }
        dataset.identifier =
            identifier(of: facts, orAddress: page == nil ? nil : dataset.landingPage) ?? derivedIdentifier(dataset)
        if dataset.title.isEmpty {
            issues.add(.titleMissing, .warning, field: "title", "The dataset has no title.")
        }
        return dataset
    }

    func title(_ facts: DCATFacts) -> MultilingualText {
        let titles = multilingual(facts.all(.title))
        return titles.isEmpty ? multilingual(facts.all(.label)) : titles
    }

    func description(_ facts: DCATFacts) -> MultilingualText {
        for property in [DCATProperty.description, .abstract, .comment] {
            let texts = multilingual(facts.all(property))
            if !texts.isEmpty { return texts }
        }
        return MultilingualText()
    }

    /// What is known of a dataset from where it was found; where a page describes several, only the first is the page's
    /// own.
    private func apply(_ page: Page, to dataset: inout Dataset) {
        if dataset.recordModified == nil, let words = page.lastModified {
            dataset.recordModified = date(words: words, "sitemap.lastmod")
        }
        guard dataset.landingPage == nil, count == 0 else { return }
        dataset.landingPage = page.url
    }

    /// The IRI, where it is one that lasts; else the address, where one is given; else what the source calls the
    /// identifier; nil where none is there.
    func identifier(of facts: DCATFacts, orAddress address: String? = nil) -> String? {
        if facts.subject.kind == .iri, !facts.subject.isInvented, let iri = facts.subject.words { return iri }
        if let address { return address }
        for term in facts.all(.identifier) {
            if let text = text(term) { return text }
        }
        return nil
    }

    private func derivedIdentifier(_ dataset: Dataset) -> String {
        let identifier = dataset.derivedIdentifier
        issues.add(
            .identifierDerived, .warning, field: "identifier", value: identifier,
            "The dataset has neither an IRI nor an identifier; one was made of its title, publisher and links.")
        return identifier
    }

    private func keywords(_ facts: DCATFacts) -> [LanguageString] {
        var keywords: [LanguageString] = []
        for term in facts.all(.keyword).prefix(2_000) {
            if term.kind == .literal {
                if let keyword = literal(term) { keywords.append(keyword) }
            } else {
                keywords += labels(of: term)
            }
        }
        for term in facts.all(.keywordList).prefix(2_000) {
            for label in labels(of: term) {
                keywords += label.text.separatedWords.map { LanguageString($0, language: label.language) }
            }
        }
        // Most datasets have few: to compare them is quicker than to hash them.
        guard keywords.count <= 32 else { return keywords.uniqued() }
        var distinct: [LanguageString] = []
        distinct.reserveCapacity(keywords.count)
        for keyword in keywords where !distinct.contains(keyword) { distinct.append(keyword) }
        return distinct
    }

    /// Terms of a vocabulary, with the labels that the document gives them.
    private func concepts(_ terms: [TermView]) -> [Concept] {
        terms.prefix(1_000).compactMap { term in
            switch term.kind {
            case .iri:
                return cache.concepts.value(term) {
                    Concept(iri: term.words, label: MultilingualText(labels(of: term)))
                }
            case .literal: return term.words.map(Concept.init(words:))
            case .blank:
                let label = MultilingualText(labels(of: term))
                return label.isEmpty ? nil : Concept(label: label)
            }
        }.uniqued()
    }

    func references(_ terms: [TermView]) -> [String] { terms.prefix(200).compactMap { text($0) }.uniqued() }

    /// Rights in words; whether a use is free of charge is one of them where nothing else is said.
    func rights(_ facts: DCATFacts) -> String? {
        let stated = facts.all(.rights).prefix(20).compactMap { text($0) }.uniqued()
        if !stated.isEmpty { return stated.joined(separator: "\n") }
        return facts.first(.isFree)?.words.map { "isAccessibleForFree: \($0)" }
    }

    /// The series first, then what else it is a part of; by identifier.
    private func partOf(_ facts: DCATFacts) -> String? {
        guard let whole = facts.first(.series) ?? facts.first(.isPartOf) else { return nil }
        guard whole.kind == .blank else { return whole.words }
        guard let resource = graph.resource(for: whole) else { return nil }
        return identifier(of: DCATFacts(resource, in: graph, limit: 500)) ?? labels(of: whole).first?.text
    }

    /// What the catalogue says of its entry for the dataset.
    private func readRecord(_ facts: DCATFacts, into dataset: inout Dataset) {
        var issued: [TermView] = []
        var modified: [TermView] = []
        for record in (facts.all(.topicInverse) + facts.all(.record)).prefix(20) {
            guard let resource = graph.resource(for: record) else { continue }
            let record = DCATFacts(resource, in: graph, limit: 500)
            issued += record.all(.issued)
            modified += record.all(.modified)
        }
        dataset.recordIssued = date(issued, isLatest: false, "record.issued")
        dataset.recordModified = date(modified, isLatest: true, "record.modified")
    }
}
