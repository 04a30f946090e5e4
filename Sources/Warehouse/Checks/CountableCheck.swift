import DCAT
import DataQuality

/// What counting needs of a check.
struct CountableCheck: Sendable {
    var number: Int64
    var link: Int64
    /// Of the link.
    var url: String
    var at: Instant
    var signal: LinkSignal
    /// The stored slug.
    var slug: String
    /// nil for one that this version does not know.
    var cause: LinkCause?
    /// What was known of the link before the check, as it is stored; empty where nothing was.
    var before: [UInt8]

    init(
        number: Int64, link: Int64, url: String, at: Instant, verdict: LinkVerdict, slug: String, before: [UInt8]
    ) {
        (self.number, self.link, self.url, self.at) = (number, link, url, at)
        (self.slug, self.before) = (slug, before)
        cause = LinkCause(slug: slug)
        signal = LinkSignal(verdict, cause: cause)
    }
}
