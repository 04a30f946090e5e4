import DCAT
import JSON

extension StatementReader {
    /// Terms of a vocabulary: words, IRIs, or objects with a label and an identifier.
    mutating func concepts(
        _ value: JSONValue, isSeparated: Bool = false, _ field: String
    ) -> [Concept] {
        switch value.kind {
        case .array: return value.elements.flatMap { concepts($0, field) }
        case .object: return concept(value, field).map { [$0] } ?? []
        default:
            if let list = withEmbedded(value, { reader, list in reader.concepts(list, field) }) { return list }
            return texts(value, isSeparated: isSeparated, field).map { Concept(words: $0) }
        }
    }

    private mutating func concept(_ value: JSONValue, _ field: String) -> Concept? {
        var concept = Concept()
        for key: StaticString in ["prefLabel", "display_name", "title", "label", "text", "name"] {
            guard concept.label.isEmpty, let label = value[key] else { continue }
            concept.label = multilingual(label, field)
        }
        for key: StaticString in ["@id", "uri", "iri", "id"] where concept.iri == nil {
            guard let text = value[key]?.string, LinkText.kind(of: text) == .absolute else { continue }
            concept.iri = text
        }
        return concept.iri == nil && concept.label.isEmpty ? nil : concept
    }

    /// Who publishes: a name, or an object with one; of a list the first.
    mutating func agent(_ value: JSONValue, _ field: String) -> Agent? {
        switch value.kind {
        case .array:
            for element in value.elements {
                if let agent = agent(element, field) { return agent }
            }
            return nil
        case .object:
            var name = MultilingualText()
            for key: StaticString in ["name", "prefLabel", "title", "fn"] where name.isEmpty {
                guard let stated = value[key] else { continue }
                name = multilingual(stated, field + ".name")
            }
            let identifier = ["@id", "uri", "identifier", "id"].lazy.compactMap { value[$0]?.string }
                .first { !$0.isEmpty }
            if name.isEmpty, let identifier { name = MultilingualText(identifier) }
            guard !name.isEmpty else { return nil }
            let homepage = ["homepage", "url"].lazy.compactMap { value[$0]?.string }.first { !$0.isEmpty }
            let parent = value["subOrganizationOf"].flatMap { agent($0, field + ".subOrganizationOf") }
            return Agent(name: name, identifier: identifier, homepage: homepage, parentName: parent?.name.preferred())
        default:
            if let agent = withEmbedded(value, { reader, object in reader.agent(object, field) }) { return agent }
            return text(value, field).map { Agent(name: MultilingualText($0)) }
        }
    }

    /// Whom to ask: a vCard object, a name, an address; of a list the first that says anything.
    mutating func contact(_ value: JSONValue, _ field: String) -> ContactPoint? {
        switch value.kind {
        case .array:
            for element in value.elements {
                if let contact = contact(element, field) { return contact }
            }
            return nil
        case .object:
            var contact = ContactPoint()
            contact.name = first(of: ["fn", "name", "organization-name"], in: value, field)
            let address = first(of: ["hasEmail", "email", "mbox"], in: value, field + ".email")
            if let address { readAddress(address, into: &contact, field + ".email") }
            let telephone = first(of: ["hasTelephone", "tel", "telephone", "phone"], in: value, field)
            contact.telephone = telephone.map { $0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0 }
            contact.url = first(of: ["hasURL", "url", "uri"], in: value, field) ?? contact.url
            return contact.isEmpty ? nil : contact
        default:
            if let contact = withEmbedded(value, { reader, object in reader.contact(object, field) }) {
                return contact
            }
            guard let text = text(value, field) else { return nil }
            if text.contains("@"), let address = EmailAddress.read(text) { return ContactPoint(email: address) }
            return ContactPoint(name: text)
        }
    }

    /// An e-mail address, or the page of a form where portals put one instead.
    private mutating func readAddress(
        _ text: String, into contact: inout ContactPoint, _ field: String
    ) {
        let bare = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        guard !text.contains("@"), LinkText.kind(of: bare) == .absolute else {
            contact.email = email(text, field)
            return
        }
        contact.url = bare
        issues.add(
            .valueUnexpected, .warning, field: field, value: text,
            "A link stands where an e-mail address was due; it was kept as the contact's page.")
    }

    /// An e-mail address; `mailto:` alone states nothing.
    mutating func email(_ text: String, _ field: String) -> String? {
        if let address = EmailAddress.read(text) { return address }
        if text.lowercased() == "mailto:" { return nil }
        issues.add(.valueUnexpected, .warning, field: field, value: text, "What stands here is no e-mail address.")
        return nil
    }

    private mutating func first(
        of names: [StaticString], in value: JSONValue, _ field: String
    ) -> String? {
        for name in names {
            if let stated = value[name], let text = reference(stated, field) { return text }
        }
        return nil
    }
}

extension Concept {
    /// A word, or an IRI.
    init(words: String) {
        if LinkText.kind(of: words) == .absolute {
            self.init(iri: words)
        } else {
            self.init(label: MultilingualText(words))
        }
    }
}
