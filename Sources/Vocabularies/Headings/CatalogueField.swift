/// What a column of a catalogue table, or a labelled line of a catalogue page, tells.
///
/// The raw value is the name a portal's file uses for it.
public enum CatalogueField: String, Hashable, Sendable, CaseIterable {
    case identifier, title
    /// A second name, used where there is no title.
    case alternativeTitle = "alternative-title"
    case description, publisher
    /// Such as a unified social credit code.
    case publisherIdentifier = "publisher-identifier"
    /// A department within the publisher; it becomes the publisher, and the publisher its parent.
    case publisherDepartment = "publisher-department"
    case theme, keyword
    /// One format or a list.
    case format
    case mediaType = "media-type"
    /// A link of any kind.
    case link
    case downloadLink = "download-link"
    case accessLink = "access-link"
    /// The endpoint of a service.
    case serviceLink = "service-link"
    case landingPage = "landing-page"
    case issued
    /// Creation, of the record where publication is told as well, else of the data.
    case created
    /// Last update, of the record where the update of the data is told as well, else of the data.
    case modified
    case dataModified = "data-modified"
    case frequency, licence, rights
    /// Who may have the data, as a term: an open type, an access level.
    case accessRights = "access-rights"
    /// Whether it is open at all, as yes or no (是否向社会开放).
    case isOpen = "is-open"
    /// Under what condition it is open, in words (开放条件).
    case openCondition = "open-condition"
    case contactName = "contact-name"
    case contactEmail = "contact-email"
    case contactTelephone = "contact-telephone"
    case language, spatial
    /// A period, as `start/end`.
    case temporal
    case temporalStart = "temporal-start"
    case temporalEnd = "temporal-end"
    case conformsTo = "conforms-to"
    case version
    case isPartOf = "is-part-of"
    case byteSize = "byte-size"
    case checksum
    case distributionIdentifier = "distribution-identifier"
    case distributionTitle = "distribution-title"
    case distributionDescription = "distribution-description"
    /// Known, and of no use to the measures: see ``HeadingVocabulary``.
    case ignored

    /// Whether a dataset has more than one, so that several columns may tell it.
    public var isMultiple: Bool {
        switch self {
        case .theme, .keyword, .link, .downloadLink, .accessLink, .serviceLink, .language, .spatial, .conformsTo,
            .ignored:
            true
        default: false
        }
    }
}
