import DCAT
import JSON

extension OGCRecordMapper {
    /// Parties: objects with a name, an organization, ways to reach them and roles.
    mutating func readParties(_ value: JSONValue, _ name: FieldName) {
        if value.isArray {
            for party in value.elements.prefix(200) { readParties(party, name) }
            return
        }
        guard value.isObject else {
            if let contact = reader.contact(value, name) { draft.parties.append(OGCParty(contact: contact)) }
            return
        }
        var party = OGCParty(roles: roles(value, name).map { $0.lowercased() })
        let person = value["name"] ?? value["individualName"]
        let organization = value["organization"] ?? value["organizationName"]
        let home = firstLink(value, name)
        if let stated = organization ?? person {
            let words = reader.multilingual(stated, name.inside(".organization"))
            if !words.isEmpty { party.agent = Agent(name: words, homepage: home) }
        }
        party.contact.name = person.flatMap { reader.text($0, name.inside(".name")) } ?? party.agent?.name.preferred()
        party.contact.email = firstEmail(value, name)
        party.contact.telephone = (value["phones"] ?? value["phone"]).flatMap { firstValue($0, name.inside(".phones")) }
        party.contact.url = home
        draft.parties.append(party)
    }

    /// `["publisher"]`, `[{"name": "publisher"}]`, or `role` in drafts.
    private mutating func roles(_ value: JSONValue, _ name: FieldName) -> [String] {
        guard let roles = value["roles"] ?? value["role"] else { return [] }
        let list = roles.isArray ? Array(roles.elements.prefix(20)) : [roles]
        return list.flatMap { role in reader.texts(role["name"] ?? role, name.inside(".roles")) }
    }

    private mutating func firstEmail(_ value: JSONValue, _ name: FieldName) -> String? {
        let field = name.inside(".emails")
        if let emails = value["emails"] ?? value["email"], let text = firstValue(emails, field) {
            return reader.email(text, field)
        }
        // Drafts: {"contactInfo": {"email": {"work": "…"}}}
        guard let work = value["contactInfo"]?["email"]?["work"] else { return nil }
        return reader.text(work, field).flatMap { reader.email($0, field) }
    }

    /// `[{"value": "…"}]`, `["…"]` or a text.
    private mutating func firstValue(_ value: JSONValue, _ field: FieldName) -> String? {
        let list = value.isArray ? Array(value.elements.prefix(20)) : [value]
        for entry in list {
            if let inner = entry.isObject ? entry["value"] : entry, let text = reader.text(inner, field) { return text }
        }
        return nil
    }

    private mutating func firstLink(_ value: JSONValue, _ name: FieldName) -> String? {
        let links = value["links"] ?? value["contactInfo"]?["url"] ?? value["url"]
        guard let links else { return nil }
        let list = links.isArray ? Array(links.elements.prefix(20)) : [links]
        for link in list {
            guard let target = link.isObject ? link["href"] : link else { continue }
            if let url = reader.text(target, name.inside(".links")), LinkText.kind(of: url) == .absolute { return url }
        }
        return nil
    }
}
