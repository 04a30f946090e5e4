import DCAT

/// The answers of the last harvest of a portal, if it was a whole one and was read as this one is.
public protocol HarvestMemory: Sendable {
    /// When that harvest was, UTC; nil where there is none to stand on, so that everything is asked and read.
    var since: Instant? { get }

    /// What the answer to a request of this digest gave; nil where it is not known. The identifiers may be left out.
    func answer(to request: Int64) throws -> RememberedAnswer?

    /// A list that had its newest entries first; nil where that is not known.
    func list(_ name: String) throws -> RememberedList?

    /// What is known of an entry of such a list, by its ``ListEntry/key``; nil where the list did not have it.
    func entry(_ key: Int64, of list: String) throws -> RememberedEntry?

    /// How many entries of such a list changed after an instant.
    func entries(of list: String, changedAfter instant: Instant) throws -> Int

    /// The entries of such a list of which no answer is kept, at most so many.
    func owed(of list: String, atMost count: Int) throws -> [OwedEntry]
}
