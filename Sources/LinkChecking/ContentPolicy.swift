import DCAT

/// When the bytes of a link are read although HEAD settled that it answers.
///
/// Save for ``alwaysWhateverIsDeclared`` it concerns links that are declared to be data: their truth is judged by their
/// bytes. A service is asked by the same rule, as its description is its content.
public enum ContentPolicy: Hashable, Sendable {
    /// At every check.
    case always
    /// At every check, also of links that are not declared to be data: for a person who asks what one link gives.
    case alwaysWhateverIsDeclared
    /// Never: GET is asked only where HEAD leaves the verdict open.
    case whenUnsettled
    /// At the first check, after one that was no success, and then at the first check in each span of so many days;
    /// where a link's spans begin is told by a hash of its URL, so that each day another part of them is read.
    case every(days: Int)

    /// What a pipeline does unless it says otherwise: a link that is checked is read at most once a week.
    public static let standard = ContentPolicy.every(days: 7)

    /// Whether the bytes of a link are read in a run; the same for the same link and day.
    func reads(_ link: LinkToCheck, asOf: Instant) -> Bool {
        switch self {
        case .always: return link.expectsData || link.isService
        case .alwaysWhateverIsDeclared: return true
        case .whenUnsettled: return false
        case .every(let days):
            guard link.expectsData || link.isService else { return false }
            guard let last = link.lastSuccess else { return true }
            return ContentPolicy.span(of: last, link, days) < ContentPolicy.span(of: asOf, link, days)
        }
    }

    private static func span(of instant: Instant, _ link: LinkToCheck, _ days: Int) -> Int64 {
        let days = Int64(max(1, days))
        let shift = Int64(StableHash.hash(link.url, seed: 0) % UInt64(days))
        return (instant.millisecondsSince1970 / 86_400_000 + shift) / days
    }
}
