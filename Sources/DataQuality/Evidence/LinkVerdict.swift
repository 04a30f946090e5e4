/// What a link was found to be. Only `ok` and `moved` count as online, only `broken` as offline.
public enum LinkVerdict: String, Hashable, Sendable, CaseIterable {
    case ok
    /// Answers after one or more redirects.
    case moved
    /// Said to be gone (404, 410).
    case broken
    /// The server is there but refuses the likes of us: 401, 403, 412, 451, a login or firewall page.
    case blocked
    /// Nothing can be concluded: 429, 5xx, a timeout, trouble on our side.
    case unknown
    /// A scheme or an address that is not checked.
    case unsupported

    /// By its place: texts, by which enumerations with raw values are hashed, take several times as long.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .ok: hasher.combine(0)
        case .moved: hasher.combine(1)
        case .broken: hasher.combine(2)
        case .blocked: hasher.combine(3)
        case .unknown: hasher.combine(4)
        case .unsupported: hasher.combine(5)
        }
    }

    /// True for online, false for offline, nil where neither can be said.
    public var isOnline: Bool? {
        switch self {
        case .ok, .moved: true
        case .broken: false
        case .blocked, .unknown, .unsupported: nil
        }
    }
}
