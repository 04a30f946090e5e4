import DCAT

/// What two ways of reading one dataset must agree in.
struct DatasetFacts: Hashable, CustomStringConvertible {
    var identifier: String
    var title: String
    var publisher: String
    /// The day in China, or nothing.
    var issued: String
    var modified: String
    var frequency: Frequency?
    var rights: AccessRights?
    /// The codes of its formats, sorted.
    var formats: [String]

    /// - Parameter hasIdentifier: whether the source tells the platform's own identifier.
    init(_ dataset: Dataset, hasIdentifier: Bool) {
        identifier = hasIdentifier ? dataset.identifier : ""
        title = dataset.title.preferred() ?? ""
        publisher = dataset.publisher?.name.preferred() ?? ""
        issued = Self.day(dataset.issued)
        modified = Self.day(dataset.modified)
        // A platform that states nothing and one that is known to state nothing promise the same.
        frequency = dataset.frequency?.value == .term(.unknown) ? nil : dataset.frequency?.value
        rights = dataset.accessRights?.value
        formats = Set(dataset.distributions.compactMap { $0.format?.value?.code }).sorted()
    }

    private static func day(_ stated: Stated<PartialDate>?) -> String {
        guard let date = stated?.value else { return "" }
        return Instant(millisecondsSince1970: date.start.millisecondsSince1970 + 8 * 3_600_000).isoDate
    }

    var description: String {
        let words = frequency.map { "\($0)" } ?? "-"
        return [
            identifier, title, publisher, issued, modified, words, rights?.rawValue ?? "-",
            formats.joined(separator: ","),
        ].joined(separator: " | ")
    }
}
