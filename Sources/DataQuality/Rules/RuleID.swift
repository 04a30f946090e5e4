/// A rule by name and version; a change of meaning raises the version.
public struct RuleID: Hashable, Sendable, Codable {
    public var id: String
    public var version: Int

    public init(_ id: String, version: Int) {
        self.id = id
        self.version = version
    }
}
