import DCAT
import DataQuality

/// What counting needs of a check.
struct CountableCheck: Sendable {
    var number: Int64
    var link: Int64
    /// What spreads the link among those that are due together; see ``Warehouse/Counting/spread``.
    var spread: UInt64
    var at: Instant
    var signal: LinkSignal
    /// The stored slug.
    var slug: String
    /// What was known of the link before the check, as it is stored; empty where nothing was.
    var before: [UInt8]

    init(
        number: Int64, link: Int64, spread: UInt64, at: Instant, signal: LinkSignal, slug: String, before: [UInt8]
    ) {
        (self.number, self.link, self.spread, self.at) = (number, link, spread, at)
        (self.signal, self.slug, self.before) = (signal, slug, before)
    }
}
