import DCAT
import LibXML

/// Who has a part in a dataset, as CI_ResponsibleParty or CI_Responsibility says.
struct ISOParty {
    var role = ""
    var organisation = MultilingualText()
    var organisationIRI: String?
    var person: String?
    var email: String?
    var telephone: String?
    var url: String?

    var name: MultilingualText {
        organisation.isEmpty ? person.map { MultilingualText($0) } ?? MultilingualText() : organisation
    }
}

extension ISOMapper {
    /// Roles that come closest to that of a publisher, the best first (GeoDCAT-AP knows `publisher` alone).
    private static let publishing = [
        "owner", "custodian", "resourceprovider", "distributor", "originator", "author", "principalinvestigator",
        "pointofcontact",
    ]

    mutating func readPeople(_ root: XMLElement, _ identification: XMLElement?, into dataset: inout Dataset) {
        let stated = identification?.children("pointOfContact") ?? []
        let cited = identification?["citation", "CI_Citation"]?.children("citedResponsibleParty") ?? []
        let own = (cited + stated).prefix(200).compactMap { party($0, "pointOfContact") }
        let distributors = ISOMapper.distributors(of: root).prefix(50).compactMap {
            party($0.child("distributorContact"), "distributorContact")
        }
        let record = root.children("contact").prefix(50).compactMap { party($0, "contact") }
        dataset.publisher = publisher(own, distributors, record)
        dataset.contactPoint =
            contact(own.filter { $0.role == "pointofcontact" }) ?? contact(own) ?? contact(distributors)
            ?? contact(record)
    }

    private mutating func publisher(
        _ own: [ISOParty], _ distributors: [ISOParty], _ record: [ISOParty]
    ) -> Agent? {
        let all = own + distributors + record
        if let party = all.first(where: { $0.role == "publisher" && !$0.name.isEmpty }) {
            return Agent(name: party.name, identifier: party.organisationIRI)
        }
        for group in [own, distributors, record] {
            let named = group.filter { !$0.organisation.isEmpty }
            let best =
                ISOMapper.publishing.lazy.compactMap { role in named.first { $0.role == role } }.first
                ?? named.first ?? group.first { !$0.name.isEmpty }
            guard let best else { continue }
            reader.issues.add(
                .publisherInferred, .information, field: "publisher", value: best.name.preferred(),
                "No publisher is stated; the party in the role '\(best.role)' was taken for it.")
            return Agent(name: best.name, identifier: best.organisationIRI)
        }
        return nil
    }

    private func contact(_ parties: [ISOParty]) -> ContactPoint? {
        for party in parties {
            let contact = ContactPoint(
                name: party.organisation.preferred() ?? party.person, email: party.email, telephone: party.telephone,
                url: party.url)
            if contact.email != nil || contact.telephone != nil || contact.url != nil { return contact }
        }
        return parties.lazy.compactMap { $0.name.preferred() }.first.map { ContactPoint(name: $0) }
    }

    static func distributors(of root: XMLElement) -> [XMLElement] {
        root.children("distributionInfo").compactMap(\.firstChild)
            .flatMap { $0.children("distributor") }.compactMap(\.firstChild)
    }

    private mutating func party(_ property: XMLElement?, _ field: String) -> ISOParty? {
        guard let stated = property?.firstChild else { return property.flatMap(linkedParty) }
        var party = ISOParty()
        party.role = code(stated.child("role"))?.lowercased() ?? ""
        if let name = stated.child("organisationName") {
            party.organisation = texts(name)
            party.organisationIRI = reference(name)
        }
        party.person =
            stated.child("individualName")?.line
            ?? ISOMapper.joined(stated.child("individualFirstName")?.line, stated.child("individualLastName")?.line)
            ?? stated.child("positionName")?.line
        if let contact = stated["contactInfo"]?.firstChild { readContact(contact, into: &party, field) }
        for wrapper in stated.children("party").prefix(20) {
            if let inner = wrapper.firstChild { readParty(inner, into: &party, field) }
        }
        return party
    }

    /// A party that is described elsewhere and only named here, as `originator - Census Bureau` in `xlink:title`.
    private func linkedParty(_ property: XMLElement) -> ISOParty? {
        guard let title = property.attribute("title") else { return nil }
        let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return nil }
        var party = ISOParty()
        var name = words[...]
        if let dash = words.firstRange(of: " - ") {
            let role = words[..<dash.lowerBound].lowercased()
            if role == "publisher" || ISOMapper.publishing.contains(role) {
                party.role = role
                name = words[dash.upperBound...]
            }
        }
        party.organisation = MultilingualText(String(name), language: language)
        return party
    }

    /// A party as ISO 19115-3 nests it.
    private mutating func readParty(_ stated: XMLElement, into party: inout ISOParty, _ field: String) {
        let name = texts(stated.child("name"))
        if stated.name.hasSuffix("CI_Organisation") {
            if party.organisation.isEmpty {
                party.organisation = name
                party.organisationIRI = reference(stated.child("name"))
            }
            if let person = stated["individual"]?.firstChild { readParty(person, into: &party, field) }
        } else if party.person == nil {
            party.person = name.preferred() ?? stated.child("positionName")?.line
        }
        if let contact = stated["contactInfo"]?.firstChild { readContact(contact, into: &party, field) }
    }

    private mutating func readContact(_ contact: XMLElement, into party: inout ISOParty, _ field: String) {
        for address in contact.children("address").compactMap(\.firstChild) where party.email == nil {
            party.email = reader.email(
                address.child("electronicMailAddress")?.line, field + ".electronicMailAddress")
        }
        for phone in contact.children("phone").compactMap(\.firstChild) where party.telephone == nil {
            party.telephone = (phone.child("voice") ?? phone.child("number"))?.line
        }
        if party.url == nil, let url = ISOMapper.linkage(contact["onlineResource"]?.firstChild),
            LinkText.kind(of: url) == .absolute
        {
            party.url = url
        }
    }

    private static func joined(_ first: String?, _ last: String?) -> String? {
        let parts = [first, last].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
