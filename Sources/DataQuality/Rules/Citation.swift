/// Where a rule or a number in it comes from.
public struct Citation: Hashable, Sendable {
    /// The work, for a person.
    public var title: String
    public var url: String?
    /// What was taken from it.
    public var note: String

    public init(_ title: String, url: String? = nil, note: String) {
        self.title = title
        self.url = url
        self.note = note
    }
}
