import Harvesting

/// Portals that can fairly be ranked against each other: those of like level.
///
/// A national catalogue gathers what others publish, so it stands apart; provinces and municipalities under the central
/// government are of one level.
public enum PeerGroup: String, Hashable, Sendable, CaseIterable {
    case international, national
    case province
    case city, agency
    case notStated = "not-stated"

    public init(_ level: PortalDeclaration.Level?) {
        switch level {
        case .international: self = .international
        case .national: self = .national
        case .province, .municipality: self = .province
        case .city: self = .city
        case .agency: self = .agency
        case nil: self = .notStated
        }
    }
}
