import DCAT
import RDF

extension DCATMapper {
    /// Who publishes; where nobody is named as such, who provides or made it, which is noted.
    func publisher(_ facts: DCATFacts) -> Agent? {
        for term in facts.all(.publisher).prefix(20) {
            if let agent = agent(term) { return agent }
        }
        for property in [DCATProperty.provider, .creator] {
            for term in facts.all(property).prefix(20) {
                guard let agent = agent(term) else { continue }
                issues.add(
                    .publisherInferred, .information, field: "publisher", value: agent.name.preferred(),
                    "No publisher is stated; its \(property) was taken for it.")
                return agent
            }
        }
        return nil
    }

    private func agent(_ term: TermView) -> Agent? {
        guard term.kind != .literal else {
            return literal(term).map { Agent(name: MultilingualText([$0])) }
        }
        return cache.agents.value(term) {
            let identifier = term.kind == .iri ? term.words : nil
            guard let resource = graph.resource(for: term) else {
                return identifier.map { Agent(name: MultilingualText($0), identifier: $0) }
            }
            return agent(DCATFacts(resource, in: graph, limit: 500), identifier)
        }
    }

    private func agent(_ facts: DCATFacts, _ identifier: String?) -> Agent? {
        var name = MultilingualText()
        for property in [DCATProperty.name, .title, .label, .organisationName] where name.isEmpty {
            name = multilingual(facts.all(property))
        }
        let identifier = identifier ?? text(facts.first(.identifier))
        if name.isEmpty, let identifier { name = MultilingualText(identifier) }
        guard !name.isEmpty else { return nil }
        let homepage = facts.first(.homepage) ?? facts.first(.url)
        let parent = facts.first(.parent).flatMap { labels(of: $0).first?.text }
        return Agent(
            name: name, identifier: identifier, homepage: homepage.flatMap { text($0) }, parentName: parent)
    }

    /// Whom to ask; the first of several that says anything.
    func contactPoint(_ terms: [TermView], _ field: @autoclosure () -> String) -> ContactPoint? {
        for term in terms.prefix(20) {
            let contact = term.kind == .literal ? contact(words: term.words) : contact(term)
            if let contact, !contact.isEmpty { return contact }
        }
        return nil
    }

    private func contact(words: String?) -> ContactPoint? {
        guard let words else { return nil }
        if let address = EmailAddress.read(words) { return ContactPoint(email: address) }
        return ContactPoint(name: words)
    }

    private func contact(_ term: TermView) -> ContactPoint? {
        guard let resource = graph.resource(for: term) else {
            guard term.kind == .iri, let iri = term.words else { return nil }
            if iri.lowercased().hasPrefix("mailto:") { return ContactPoint(email: EmailAddress.read(iri)) }
            return ContactPoint(url: iri)
        }
        let facts = DCATFacts(resource, in: graph, limit: 500)
        var contact = ContactPoint()
        for property in [DCATProperty.name, .organisationName, .title, .label] where contact.name == nil {
            contact.name = facts.all(property).lazy.compactMap { self.text($0) }.first
        }
        contact.email = facts.first(.email).flatMap { email in
            email.plainMail ?? address(of: email).flatMap(EmailAddress.read)
        }
        let telephone = facts.first(.telephone).flatMap { address(of: $0) }
        contact.telephone = telephone.map { $0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0 }
        contact.url = (facts.first(.url) ?? facts.first(.homepage)).flatMap { address(of: $0) }
        return contact
    }

    /// A value, or what a node around it (`vcard:hasValue`) holds.
    private func address(of term: TermView) -> String? {
        if term.kind != .literal, let resource = graph.resource(for: term),
            let value = DCATFacts(resource, in: graph, limit: 500).first(.value)
        {
            return value.words
        }
        return term.kind == .blank ? nil : term.words
    }
}
