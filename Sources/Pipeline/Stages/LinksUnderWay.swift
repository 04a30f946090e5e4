import Synchronization
import Warehouse

/// What was read of links whose checks are under way, so that storing the checks need not look for it again.
///
/// A hash of 64 bits, seeded anew in each process, stands for the URL. Links beyond the room are looked for as usual.
final class LinksUnderWay: Sendable {
    private static let room = 65_536

    private let links = Mutex<[Int: Warehouse.KnownLink]>([:])

    func add(_ link: Warehouse.Link) {
        links.withLock { links in
            if links.count < LinksUnderWay.room { links[link.url.hashValue] = link.known }
        }
    }

    /// Hands a link out, once.
    func take(_ url: String) -> Warehouse.KnownLink? { links.withLock { $0.removeValue(forKey: url.hashValue) } }
}
