/// A dataset as its portal describes it (`dcat:Dataset`, https://www.w3.org/TR/vocab-dcat-3/).
///
/// Only what the source states is filled in. An empty or nil field means "not stated", never "no".
public struct Dataset: Hashable, Sendable {
    /// The portal's own identifier, unique within the portal.
    public var identifier: String
    public var title = MultilingualText()
    public var description = MultilingualText()
    public var publisher: Agent?
    public var contactPoint: ContactPoint?
    public var keywords: [LanguageString] = []
    public var themes: [Concept] = []
    /// The page for people.
    public var landingPage: String?
    /// First publication of the data.
    public var issued: Stated<PartialDate>?
    /// Last change of the data, where the source tells it apart from the record.
    public var modified: Stated<PartialDate>?
    /// Creation of the catalogue record.
    public var recordIssued: Stated<PartialDate>?
    /// Last change of the catalogue record; weak evidence of a change of the data.
    public var recordModified: Stated<PartialDate>?
    /// The promised update frequency (`dct:accrualPeriodicity`).
    public var frequency: Stated<Frequency>?
    public var temporal: [PeriodOfTime] = []
    public var spatial: [Concept] = []
    /// BCP 47 tags or the source's words.
    public var languages: [String] = []
    public var licence: Stated<Licence>?
    public var rights: String?
    public var accessRights: Stated<AccessRights>?
    public var conformsTo: [String] = []
    public var version: String?
    /// The identifier of the series or collection it belongs to.
    public var isPartOf: String?
    public var distributions: [Distribution] = []

    public init(identifier: String) { self.identifier = identifier }
}
