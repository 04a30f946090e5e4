import DCAT
import RDF

extension DCATMapper {
    /// The distributions that the dataset names, then the services that say they serve it and are none of theirs.
    func distributions(_ facts: DCATFacts) -> [Distribution] {
        var distributions: [Distribution] = []
        var services: Set<String> = []
        let terms = facts.all(.distribution)
        distributions.reserveCapacity(min(terms.count, 20_000))
        for (position, term) in terms.prefix(20_000).enumerated() {
            distributions.append(distribution(term, at: position, &services))
        }
        if terms.count > 20_000 {
            issues.add(
                .tooManyValues, .error, field: "distribution",
                "The dataset has \(terms.count) distributions; 20000 were read.")
        }
        for term in facts.all(.servedInverse).prefix(100) {
            guard let name = term.words, services.insert(name).inserted, let resource = graph.resource(for: term)
            else { continue }
            distributions.append(service(DCATFacts(resource, in: graph, limit: 2_000), at: distributions.count))
        }
        return distributions
    }

    private func distribution(
        _ term: TermView, at position: Int, _ services: inout Set<String>
    ) -> Distribution {
        var field: String { "distribution[\(position)]" }
        guard term.kind != .literal, let resource = graph.resource(for: term) else {
            return undescribed(term, field)
        }
        var draft = DCATDistributionDraft()
        var read = 0
        resource.visitStatements { statement in
            read += 1
            if let property = DCATVocabulary.property(statement.property) {
                self.read(property, graph.object(of: statement), into: &draft, field)
            } else if !statement.property.isInverse {
                noteStranger(statement, field + ".")
            }
            return read < DCATFacts.limit
        }
        services.formUnion(draft.services.lazy.compactMap(\.words))
        if draft.distribution.identifier == nil, term.kind == .iri { draft.distribution.identifier = term.words }
        draft.distribution.serviceURL = serviceURL(draft, field + ".accessService")
        draft.finish()
        return draft.distribution
    }

    /// A distribution of which the document says nothing: a text that is a link is taken for one.
    private func undescribed(_ term: TermView, _ field: String) -> Distribution {
        var distribution = Distribution()
        issues.add(
            .distributionUndescribed, .warning, field: field, value: term.words,
            "The dataset names a distribution that is not described.")
        switch term.kind {
        case .literal: distribution.accessURL = link([term], field)
        case .iri: distribution.identifier = term.words
        case .blank: break
        }
        return distribution
    }

    private func serviceURL(_ draft: DCATDistributionDraft, _ field: @autoclosure () -> String) -> String? {
        var endpoints = draft.endpoints
        for service in draft.services {
            guard let resource = graph.resource(for: service) else { continue }
            let facts = DCATFacts(resource, in: graph, limit: 2_000)
            endpoints += facts.all(.endpointURL)
            if endpoints.isEmpty { endpoints += facts.all(.endpointDescription).filter { $0.kind == .iri } }
        }
        return endpoints.isEmpty ? nil : link(endpoints, field())
    }

    /// A service that serves the dataset, as one more way to have it.
    private func service(_ facts: DCATFacts, at position: Int) -> Distribution {
        var field: String { "distribution[\(position)]" }
        var distribution = Distribution()
        distribution.identifier = facts.subject.kind == .iri ? facts.subject.words : nil
        distribution.title = title(facts)
        distribution.description = description(facts)
        distribution.serviceURL = link(facts.all(.endpointURL), field + ".endpointURL")
        distribution.accessURL = link(facts.all(.landingPage) + facts.all(.url), field + ".landingPage")
        distribution.format = format(facts.all(.format), field + ".format")
        distribution.licence = licence(facts.all(.licence), field + ".license")
        distribution.accessRights = accessRights(facts.all(.accessRights), field + ".accessRights")
        distribution.conformsTo = references(facts.all(.conformsTo))
        distribution.issued = date(facts.all(.issued), isLatest: false, field + ".issued")
        distribution.modified = date(facts.all(.modified), isLatest: true, field + ".modified")
        return distribution
    }
}
