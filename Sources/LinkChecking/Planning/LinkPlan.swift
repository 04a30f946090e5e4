/// Which links a run checks, in which order.
///
/// Failing links and new ones come first, two and one of every four, and one of four is due for its regular check; where
/// one kind is used up, its turns go to the others. Within each kind the order is a systematic sample stratified by
/// publisher and format: of every stratum, any beginning of the order holds its share, to within one link.
public struct LinkPlan: Hashable, Sendable {
    /// Why a link is in the plan.
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        case failing
        case new
        case due
    }

    /// The numbers of the links, in the order in which they are to be checked.
    public let links: [UInt32]
    /// How many there are of each kind.
    public let counts: [Kind: Int]
    /// Numbers of links whose URLs are the same to a server as that of a link in the plan, by the hash of that URL.
    public let twins: [UInt64: [UInt32]]

    /// What ``twins`` are found under: a hash of the URL as it is asked.
    public static func key(of url: String) -> UInt64 { StableHash.hash(LinkToCheck.asked(url), seed: 0) }
}
