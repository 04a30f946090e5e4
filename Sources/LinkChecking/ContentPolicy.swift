import DCAT

/// When the bytes of a link are read although HEAD settled that it answers.
///
/// It concerns links that are declared to be data: their truth is judged by their bytes. A service is asked by the same
/// rule, as its description is its content.
public enum ContentPolicy: Hashable, Sendable {
    /// At every check.
    case always
    /// Never: GET is asked only where HEAD leaves the verdict open.
    case whenUnsettled
    /// For one in so many links each day, another part each day, so that after as many days every link was read once.
    case sample(oneIn: Int)

    /// What a pipeline does unless it says otherwise: every link is read once a week.
    public static let standard = ContentPolicy.sample(oneIn: 7)

    /// Whether the bytes of a link are read in a run; the same for the same link and day.
    func reads(_ link: LinkToCheck, asOf: Instant) -> Bool {
        switch self {
        case .always: return link.expectsData || link.isService
        case .whenUnsettled: return false
        case .sample(let parts):
            let day = asOf.millisecondsSince1970 / 86_400_000
            let parts = UInt64(max(1, parts))
            guard StableHash.hash(link.url, seed: 0) % parts == UInt64(max(0, day)) % parts else { return false }
            return link.expectsData || link.isService
        }
    }
}
