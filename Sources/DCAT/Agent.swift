/// Who publishes (`foaf:Agent`).
public struct Agent: Hashable, Sendable {
    public var name: MultilingualText
    /// The source's own identifier: an IRI, a CKAN id, a unified social credit code.
    public var identifier: String?
    public var homepage: String?
    /// The agent it belongs to (`org:subOrganizationOf`), by name.
    public var parentName: String?

    public init(
        name: MultilingualText, identifier: String? = nil, homepage: String? = nil, parentName: String? = nil
    ) {
        self.name = name
        self.identifier = identifier
        self.homepage = homepage
        self.parentName = parentName
    }
}
