import DCAT
import Vocabularies

/// A dataset under construction: what only makes sense together waits here until all members were seen.
struct ODSDraft {
    var dataset = Dataset(identifier: "")
    var contact = ContactPoint()
    var licenceWords = LicenceWords()
    var page: String?
    var created: Stated<PartialDate>?
    /// When the platform last took in records: stated of every dataset, and weaker than a date the publisher gives.
    var dataProcessed: Stated<PartialDate>?
    var temporalStart: Stated<PartialDate>?
    var temporalEnd: Stated<PartialDate>?
    var files: [Distribution] = []
    var hasRecords = false
    var isVisible = true
    var isGeographic = false

    /// Brings together what was gathered in parts.
    mutating func complete(site: String?) {
        if !contact.isEmpty { dataset.contactPoint = contact }
        dataset.issued = dataset.issued ?? created
        dataset.modified = dataset.modified ?? dataProcessed
        if temporalStart != nil || temporalEnd != nil {
            dataset.temporal.append(PeriodOfTime(start: temporalStart, end: temporalEnd))
        }
        dataset.keywords.removeRepetitions()
        dataset.themes.removeRepetitions()
        dataset.languages.removeRepetitions()
        dataset.conformsTo.removeRepetitions()
        dataset.landingPage = page
        if let site {
            // `references` often names the producer's home page, the portal's own page is about the dataset.
            dataset.landingPage = "\(site)/explore/dataset/\(URLText.encoded(dataset.identifier))/"
            dataset.distributions = exports(site)
        }
        dataset.distributions += files
    }

    /// The exports that the platform makes of every dataset with records, as it lists them in its own DCAT feed.
    private func exports(_ site: String) -> [Distribution] {
        guard hasRecords, isVisible else { return [] }
        let folder = "\(site)/api/explore/v2.1/catalog/datasets/\(URLText.encoded(dataset.identifier))/exports/"
        return (["csv", "json"] + (isGeographic ? ["geojson", "shp"] : [])).map { format in
            var distribution = Distribution()
            distribution.downloadURL = folder + format
            distribution.format = Stated(format: format)
            return distribution
        }
    }
}
