import DCAT
import JSON

extension StatementReader {
    /// Terms of a vocabulary: words, IRIs, or objects with a label and an identifier.
    mutating func concepts(
        _ value: JSONValue, isSeparated: Bool = false, _ field: FieldName
    ) -> [Concept] {
        switch value.kind {
        case .array: return value.elements.flatMap { concepts($0, field) }
        case .object: return concept(value, field).map { [$0] } ?? []
        default:
            if let list = withEmbedded(value, { reader, list in reader.concepts(list, field) }) { return list }
            return texts(value, isSeparated: isSeparated, field).map { Concept(words: $0) }
        }
    }

    private mutating func concept(_ value: JSONValue, _ field: FieldName) -> Concept? {
        var concept = Concept()
        for key in ThingKeys.labels {
            guard concept.label.isEmpty, let label = value[key] else { continue }
            concept.label = multilingual(label, field)
        }
        for key in ThingKeys.iris where concept.iri == nil {
            guard let text = value[key]?.string, LinkText.kind(of: text) == .absolute else { continue }
            concept.iri = text
        }
        return concept.iri == nil && concept.label.isEmpty ? nil : concept
    }

    /// Who publishes: a name, or an object with one; of a list the first.
    mutating func agent(_ value: JSONValue, _ field: FieldName) -> Agent? {
        switch value.kind {
        case .array:
            for element in value.elements {
                if let agent = agent(element, field) { return agent }
            }
            return nil
        case .object:
            var name = MultilingualText()
            for key in ThingKeys.names where name.isEmpty {
                guard let stated = value[key] else { continue }
                name = multilingual(stated, field.inside(".name"))
            }
            let identifier = value.firstString(of: ThingKeys.identifiers)
            if name.isEmpty, let identifier { name = MultilingualText(identifier) }
            guard !name.isEmpty else { return nil }
            let homepage = value.firstString(of: ThingKeys.homepages)
            let parent = value["subOrganizationOf"].flatMap { agent($0, field.inside(".subOrganizationOf")) }
            return Agent(name: name, identifier: identifier, homepage: homepage, parentName: parent?.name.preferred())
        default:
            if let agent = withEmbedded(value, { reader, object in reader.agent(object, field) }) { return agent }
            return text(value, field).map { Agent(name: MultilingualText($0)) }
        }
    }

    /// Whom to ask: a vCard object, a name, an address; of a list the first that says anything.
    mutating func contact(_ value: JSONValue, _ field: FieldName) -> ContactPoint? {
        switch value.kind {
        case .array:
            for element in value.elements {
                if let contact = contact(element, field) { return contact }
            }
            return nil
        case .object:
            var contact = ContactPoint()
            contact.name = first(of: ThingKeys.contactNames, in: value, field)
            let address = first(of: ThingKeys.addresses, in: value, field.inside(".email"))
            if let address { readAddress(address, into: &contact, field.inside(".email")) }
            let telephone = first(of: ThingKeys.telephones, in: value, field)
            contact.telephone = telephone.map { $0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0 }
            contact.url = first(of: ThingKeys.contactPages, in: value, field) ?? contact.url
            return contact.isEmpty ? nil : contact
        default:
            if let contact = withEmbedded(value, { reader, object in reader.contact(object, field) }) {
                return contact
            }
            guard let text = text(value, field) else { return nil }
            if text.utf8.contains(UInt8(ascii: "@")), let address = EmailAddress.read(text) {
                return ContactPoint(email: address)
            }
            return ContactPoint(name: text)
        }
    }

    /// An e-mail address, or the page of a form where portals put one instead.
    private mutating func readAddress(
        _ text: String, into contact: inout ContactPoint, _ field: FieldName
    ) {
        guard !text.utf8.contains(UInt8(ascii: "@")) else {
            contact.email = email(text, field)
            return
        }
        let bare = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        guard LinkText.kind(of: bare) == .absolute else {
            contact.email = email(text, field)
            return
        }
        contact.url = bare
        issues.add(
            .valueUnexpected, .warning, field: field.text, value: text,
            "A link stands where an e-mail address was due; it was kept as the contact's page.")
    }

    /// An e-mail address; `mailto:` alone states nothing.
    mutating func email(_ text: String, _ field: FieldName) -> String? {
        if let address = EmailAddress.read(text) { return address }
        if text.lowercased() == "mailto:" { return nil }
        issues.add(.valueUnexpected, .warning, field: field.text, value: text, "What stands here is no e-mail address.")
        return nil
    }

    private mutating func first(
        of names: [StaticString], in value: JSONValue, _ field: FieldName
    ) -> String? {
        for name in names {
            if let stated = value[name], let text = reference(stated, field) { return text }
        }
        return nil
    }
}

/// The names under which labels, identifiers and addresses stand, the best first.
private enum ThingKeys {
    static let labels: [StaticString] = ["prefLabel", "display_name", "title", "label", "text", "name"]
    static let iris: [StaticString] = ["@id", "uri", "iri", "id"]
    static let names: [StaticString] = ["name", "prefLabel", "title", "fn"]
    static let identifiers: [StaticString] = ["@id", "uri", "identifier", "id"]
    static let homepages: [StaticString] = ["homepage", "url"]
    static let contactNames: [StaticString] = ["fn", "name", "organization-name"]
    static let addresses: [StaticString] = ["hasEmail", "email", "mbox"]
    static let telephones: [StaticString] = ["hasTelephone", "tel", "telephone", "phone"]
    static let contactPages: [StaticString] = ["hasURL", "url", "uri"]
}

extension JSONValue {
    /// The first of these members that is a text with something in it.
    fileprivate func firstString(of names: [StaticString]) -> String? {
        for name in names {
            if let text = self[name]?.string, !text.isEmpty { return text }
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
