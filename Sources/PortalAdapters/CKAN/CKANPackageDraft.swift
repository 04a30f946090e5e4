import DCAT
import Vocabularies

/// A dataset under construction: what only makes sense together waits here until all members were seen.
struct CKANPackageDraft {
    var dataset = Dataset(identifier: "")
    var name: String?
    var otherIdentifier: String?

    var organization: Agent?
    var publisher: Agent?
    var publisherName: String?
    /// Whom the data belong to, in the words of a form: a department or a person, told beside the organization.
    var holder: String?
    var publisherIdentifier: String?
    var publisherPage: String?
    var publisherParent: String?

    var contact = ContactPoint()
    var maintainer = ContactPoint()
    var author = ContactPoint()

    var licenceWords = LicenceWords()
    var page: String?
    /// The unit of time in which the portal changes the data, and how many of it lie between two changes.
    var frequencyUnit: String?
    var frequencyCount: String?
    /// What the resources state, each value once.
    var resourceFrequencies: [Stated<Frequency>] = []
    var temporalStart: Stated<PartialDate>?
    var temporalEnd: Stated<PartialDate>?
    /// Why the record is to be left out, in the portal's words.
    var reasonToSkip: String?
    var isPrivate = false
    var isDKAN = false

    /// Brings together what was gathered in parts.
    mutating func complete() {
        dataset.publisher = mergedPublisher
        // Whom the record names as contact, else who maintains it, else who made it.
        dataset.contactPoint = [contact, maintainer, author].first { !$0.isEmpty }
        dataset.landingPage = dataset.landingPage ?? page
        if dataset.frequency == nil { dataset.frequency = countedFrequency ?? resourceFrequency }
        if temporalStart != nil || temporalEnd != nil {
            dataset.temporal.append(PeriodOfTime(start: temporalStart, end: temporalEnd))
        }
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        dataset.spatial.removeRepetitions()
        dataset.languages.removeRepetitions()
        dataset.conformsTo.removeRepetitions()
    }

    /// `3` and `months`; a unit that is a frequency by itself counts alone where no other number is stated.
    private var countedFrequency: Stated<Frequency>? {
        guard let frequencyUnit else { return nil }
        guard let count = frequencyCount.flatMap(Int.init), count > 1 else { return Stated(frequency: frequencyUnit) }
        return Stated(frequency: "\(count) \(frequencyUnit)")
    }

    /// What the resources promise, where they promise the same.
    private var resourceFrequency: Stated<Frequency>? {
        let promises = Set(resourceFrequencies.compactMap(\.value))
        return promises.count > 1 ? nil : resourceFrequencies.first { $0.value != nil } ?? resourceFrequencies.first
    }

    /// The publisher that the record names in DCAT's words, else the organization that owns it in CKAN, else whom a form names.
    private var mergedPublisher: Agent? {
        guard var agent = publisher ?? publisherName.map({ Agent(name: MultilingualText($0)) }) else {
            return organization ?? holder.map { Agent(name: MultilingualText($0)) }
        }
        if let publisherIdentifier { agent.identifier = publisherIdentifier }
        if let publisherPage { agent.homepage = publisherPage }
        if agent.parentName == nil { agent.parentName = publisherParent }
        return agent
    }
}
