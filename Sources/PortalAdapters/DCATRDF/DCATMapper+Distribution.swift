import DCAT
import RDF

extension DCATMapper {
    /// The distributions that the dataset names, then the services that say they serve it and are none of theirs.
    mutating func distributions(_ facts: DCATFacts) -> [Distribution] {
        var distributions: [Distribution] = []
        var services: Set<String> = []
        let terms = facts.all(.distribution)
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
            distributions.append(service(DCATFacts(resource, limit: 2_000), at: distributions.count))
        }
        return distributions
    }

    private mutating func distribution(
        _ term: TermView, at position: Int, _ services: inout Set<String>
    ) -> Distribution {
        var distribution = Distribution()
        let field = "distribution[\(position)]"
        guard term.kind != .literal, let resource = graph.resource(for: term) else {
            return undescribed(term, field)
        }
        let facts = facts(of: resource, field: field + ".", DCATExpected.distribution)
        distribution.identifier = text(facts.first(.identifier)) ?? (term.kind == .iri ? term.words : nil)
        distribution.title = title(facts)
        if distribution.title.isEmpty { distribution.title = multilingual(facts.all(.name)) }
        distribution.description = description(facts)
        distribution.downloadURL = link(facts.all(.downloadURL), field + ".downloadURL")
        distribution.accessURL = link(
            facts.all(.accessURL) + facts.all(.url) + facts.all(.landingPage), field + ".accessURL")
        distribution.serviceURL = serviceURL(facts, field, &services)
        distribution.format = format(facts.all(.format), field + ".format")
        distribution.mediaType = format(facts.all(.mediaType), field + ".mediaType")
        distribution.compressFormat = format(facts.all(.compressFormat), field + ".compressFormat")
        distribution.packageFormat = format(facts.all(.packageFormat), field + ".packageFormat")
        distribution.byteSize = byteSize(facts.first(.byteSize), field + ".byteSize")
        distribution.checksum = facts.first(.checksum).flatMap(checksum)
        distribution.issued = date(facts.all(.issued), isLatest: false, field + ".issued")
        distribution.modified = date(facts.all(.modified), isLatest: true, field + ".modified")
        distribution.licence = licence(facts.all(.licence), field + ".license")
        distribution.rights = rights(facts)
        distribution.accessRights = accessRights(facts.all(.accessRights), field + ".accessRights")
        distribution.conformsTo = references(facts.all(.conformsTo))
        distribution.languages = languages(facts.all(.language))
        return distribution
    }

    /// A distribution of which the document says nothing: a text that is a link is taken for one.
    private mutating func undescribed(_ term: TermView, _ field: String) -> Distribution {
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

    private mutating func serviceURL(
        _ facts: DCATFacts, _ field: String, _ services: inout Set<String>
    ) -> String? {
        var endpoints = facts.all(.endpointURL)
        for service in facts.all(.accessService).prefix(100) {
            if let name = service.words { services.insert(name) }
            guard let resource = graph.resource(for: service) else { continue }
            let facts = DCATFacts(resource, limit: 2_000)
            endpoints += facts.all(.endpointURL)
            if endpoints.isEmpty { endpoints += facts.all(.endpointDescription).filter { $0.kind == .iri } }
        }
        return link(endpoints, field + ".accessService")
    }

    /// A service that serves the dataset, as one more way to have it.
    private mutating func service(_ facts: DCATFacts, at position: Int) -> Distribution {
        let field = "distribution[\(position)]"
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

    private mutating func byteSize(_ term: TermView?, _ field: String) -> Int64? {
        guard let term, let text = text(term) else { return nil }
        if let size = ByteSize.read(text) { return size }
        issues.add(.sizeUnreadable, .warning, field: field, value: text, "The size cannot be read.")
        return nil
    }

    /// `algorithm:hex`, of a node or a bare text.
    private func checksum(_ term: TermView) -> String? {
        guard term.kind != .literal else { return term.words }
        guard let resource = graph.resource(for: term) else { return nil }
        let facts = DCATFacts(resource, limit: 500)
        guard let value = text(facts.first(.checksumValue)) else { return nil }
        guard let algorithm = text(facts.first(.algorithm)) else { return value }
        let name = algorithm.split { $0 == "#" || $0 == "/" || $0 == "_" }.last ?? ""
        return name.lowercased() + ":" + value
    }
}
