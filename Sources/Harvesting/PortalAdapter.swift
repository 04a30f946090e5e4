import DCAT
import Fetching

/// Reads one kind of portal: what to ask, and what the answers say.
///
/// An adapter is a value without network, clock or state. Everything a later page needs to know travels in the
/// request that asks for it. All that comes in is untrusted: a fault costs one record and is reported as an issue.
public protocol PortalAdapter: Sendable {
    /// The requests a harvest of the whole catalogue begins with.
    func firstRequests() -> [HarvestRequest]

    /// The requests a harvest of what changed at or after `instant` begins with; nil where the kind, or the portal as
    /// declared, cannot be asked for that.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]?

    /// The roles of requests that ask for single records or files of many, on which nothing else hangs.
    ///
    /// One that fails costs its records; many in a row do not end the harvest, as they do where a list cannot be had.
    /// Standard: `detail`, `record`, `dataset`, `file`, `files`.
    var detailRoles: Set<String> { get }

    /// The roles of requests that only help to ask better, and without whose answer nothing is lost: one that fails is told
    /// and leaves the harvest complete. Standard: none.
    var helpingRoles: Set<String> { get }

    /// Reads one answer: gives each record to `receive` as soon as it is read, then says how to go on.
    ///
    /// Records are never collected: a body may be larger than memory.
    ///
    /// - Throws: ``AdapterError`` when the answer as a whole cannot be read; whatever `receive` throws is passed on.
    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary

    /// What stands where no answer to `request` could be had or read: the records it carries itself, and the requests
    /// that do not depend on its answer, such as that for the next page.
    ///
    /// Records that were given before the failure stand. The failure is noted by the harvest; the harvest's own limits keep
    /// it from going on for ever.
    ///
    /// - Parameter reason: what went wrong, as part of an English sentence.
    /// - Throws: whatever `receive` throws.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary
}

extension PortalAdapter {
    public func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? { nil }

    public func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary { PageSummary() }

    public var helpingRoles: Set<String> { [] }

    public var detailRoles: Set<String> { ["detail", "record", "dataset", "file", "files"] }

    /// Whether the portal can be asked for what changed.
    var tellsChanges: Bool { firstRequests(changedSince: Instant(millisecondsSince1970: 0)) != nil }
}
