import DCAT

/// An entry of a list, by what the next harvest knows it again whatever page it is on.
public struct ListEntry: Hashable, Sendable {
    /// What it is, whatever its version: a digest of the request for it, without all that the list tells of it.
    public var key: Int64
    /// The digest of the request for it.
    public var request: Int64
    /// When it changed last, as the list says.
    public var changed: Instant

    public init(key: Int64, request: Int64, changed: Instant) {
        self.key = key
        self.request = request
        self.changed = changed
    }
}
