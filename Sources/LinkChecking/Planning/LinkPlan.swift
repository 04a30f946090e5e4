import Fetching

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
    /// Numbers of links that may be the same to a server as a link in the plan, by ``key(of:seed:)``.
    let twins: [UInt64: [UInt32]]
    /// What the keys were made with.
    let seed: UInt64

    /// The numbers of the links for which a check of `url` may stand: ``areTwins(_:_:)`` decides, as the hashes of two
    /// URLs can be the same by chance, and by somebody's design.
    public func twins(of url: String) -> [UInt32] {
        twins.isEmpty ? [] : twins[LinkPlan.key(of: url, seed: seed)] ?? []
    }

    /// Whether two URLs are the same to a server.
    public static func areTwins(_ one: String, _ other: String) -> Bool {
        LinkToCheck.asked(one).utf8.elementsEqual(LinkToCheck.asked(other).utf8)
    }

    /// A hash of the URL as it is asked.
    static func key(of url: String, seed: UInt64) -> UInt64 { StableHash.hash(LinkToCheck.asked(url), seed: seed) }

    /// The same of a URL in UTF-8.
    static func key(of url: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
        if AbsoluteURL.isPlain(url) { return StableHash.hash(url, seed: seed) }
        return key(of: String(decoding: url, as: UTF8.self), seed: seed)
    }
}
