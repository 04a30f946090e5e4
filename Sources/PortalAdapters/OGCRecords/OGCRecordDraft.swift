import DCAT
import Vocabularies

/// A dataset under construction: what only makes sense together waits here until all members were seen.
struct OGCRecordDraft {
    var dataset = Dataset(identifier: "")
    /// An identifier among the properties, for a feature without `id`.
    var statedIdentifier: String?
    var type: String?
    var formats: [Stated<FileFormat>] = []
    var licenceWords = LicenceWords()
    /// The language of the record, and those it can be had in.
    var recordLanguages: [String] = []
    var otherLanguages: [String] = []
    var parties: [OGCParty] = []
    var links: [OnlineLink] = []
    /// A page that shows the record to people.
    var recordPage: String?

    /// Brings together what was gathered in parts, and answers whether the publisher had to be inferred.
    mutating func complete() -> Bool {
        let sheet = LinkSheet(links, formats: formats)
        dataset.landingPage = sheet.landingPage ?? recordPage
        dataset.distributions = sheet.distributions
        if dataset.languages.isEmpty { dataset.languages = otherLanguages.isEmpty ? recordLanguages : otherLanguages }
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        let asked = parties.first { $0.has("pointofcontact", "contact", "point of contact") }
        dataset.contactPoint = (asked ?? parties.first { !$0.contact.isEmpty })?.contact
        return inferPublisher()
    }

    private static let responsible = [
        "owner", "custodian", "distributor", "resourceprovider", "provider", "host", "producer", "originator", "author",
        "principalinvestigator", "pointofcontact",
    ]

    private mutating func inferPublisher() -> Bool {
        guard dataset.publisher == nil else { return false }
        dataset.publisher = parties.first { $0.has("publisher") }?.agent
        guard dataset.publisher == nil else { return false }
        for role in OGCRecordDraft.responsible {
            dataset.publisher = dataset.publisher ?? parties.first { $0.has(role) }?.agent
        }
        dataset.publisher = dataset.publisher ?? parties.lazy.compactMap(\.agent).first
        return dataset.publisher != nil
    }
}

/// Somebody who has to do with a dataset.
struct OGCParty {
    /// In small letters.
    var roles: [String] = []
    /// Nil where neither an organization nor a name is stated.
    var agent: Agent?
    var contact = ContactPoint()

    func has(_ names: String...) -> Bool { roles.contains { names.contains($0) } }
}
