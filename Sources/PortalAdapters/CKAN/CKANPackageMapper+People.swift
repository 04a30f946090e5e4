import DCAT
import JSON

extension CKANPackageMapper {
    private static let organizationNames: [StaticString] = ["title", "title_translated", "display_name", "name"]

    /// The organization that owns the package; its title is its name, and the group above it its parent.
    mutating func readOrganization(_ value: JSONValue, _ name: FieldName) -> Agent? {
        guard value.isObject else { return reader.agent(value, name) }
        var title = MultilingualText()
        for key in CKANPackageMapper.organizationNames where title.isEmpty {
            guard let stated = value[key] else { continue }
            title = reader.multilingual(stated, name.inside(".title"))
        }
        guard !title.isEmpty else { return nil }
        var agent = Agent(name: title, identifier: value["id"]?.string ?? value["name"]?.string)
        if let parent = value["groups"]?.elements.first(where: { $0.isObject }) {
            agent.parentName = readOrganization(parent, name.inside(".groups"))?.name.preferred()
        }
        return agent
    }

    mutating func readPublisher(_ field: CKANPackageField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .publisher: draft.publisher = draft.publisher ?? reader.agent(value, name)
        case .holder: draft.holder = draft.holder ?? reader.text(value, name)
        case .publisherName: draft.publisherName = draft.publisherName ?? reader.text(value, name)
        case .publisherIdentifier:
            draft.publisherIdentifier = draft.publisherIdentifier ?? reader.reference(value, name)
        case .publisherPage: draft.publisherPage = draft.publisherPage ?? reader.link(value, name)
        default:
            // From the top down: `U.S. Government > U.S. Department of Education > Office of Federal Student Aid`.
            let steps = (reader.text(value, name) ?? "").split(separator: ">").map(String.init)
            guard steps.count > 1 else { return }
            var parent = steps[steps.count - 2]
            draft.publisherParent = parent.withUTF8 { String(trimming: $0) }
        }
    }

    mutating func readContact(_ field: CKANPackageField, _ value: JSONValue, _ name: FieldName) {
        switch field {
        case .contact:
            if draft.contact.isEmpty, let contact = reader.contact(value, name) { draft.contact = contact }
        case .contactName: draft.contact.name = draft.contact.name ?? reader.text(value, name)
        case .contactEmail: draft.contact.email = draft.contact.email ?? address(value, name)
        case .contactTelephone: draft.contact.telephone = draft.contact.telephone ?? reader.text(value, name)
        case .contactPage: readContactPage(value, name)
        case .maintainer: draft.maintainer.name = reader.text(value, name)
        case .maintainerEmail: draft.maintainer.email = address(value, name)
        case .author: draft.author.name = reader.text(value, name)
        default: draft.author.email = address(value, name)
        }
    }

    /// A page, or an address of mail where the portal has one field for both.
    private mutating func readContactPage(_ value: JSONValue, _ name: FieldName) {
        guard let text = reader.reference(value, name) else { return }
        guard text.lowercased().hasPrefix("mailto:") else {
            draft.contact.url = draft.contact.url ?? text
            return
        }
        draft.contact.email = draft.contact.email ?? reader.email(text, name)
    }

    private mutating func address(_ value: JSONValue, _ name: FieldName) -> String? {
        guard let text = reader.reference(value, name) else { return nil }
        return reader.email(text, name)
    }
}
