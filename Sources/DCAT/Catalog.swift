/// What a portal says of its catalogue as a whole (`dcat:Catalog`).
public struct Catalog: Hashable, Sendable {
    public var title = MultilingualText()
    public var description = MultilingualText()
    public var publisher: Agent?
    public var homepage: String?
    public var licence: Stated<Licence>?
    public var issued: Stated<PartialDate>?
    public var modified: Stated<PartialDate>?
    public var languages: [String] = []

    public init() {}
}
