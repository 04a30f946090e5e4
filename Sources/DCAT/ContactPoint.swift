/// Whom to ask about a dataset (`vcard:Kind`).
public struct ContactPoint: Hashable, Sendable {
    public var name: String?
    /// Without `mailto:`.
    public var email: String?
    public var telephone: String?
    public var url: String?

    public init(name: String? = nil, email: String? = nil, telephone: String? = nil, url: String? = nil) {
        self.name = name
        self.email = email
        self.telephone = telephone
        self.url = url
    }

    public var isEmpty: Bool { name == nil && email == nil && telephone == nil && url == nil }
}
