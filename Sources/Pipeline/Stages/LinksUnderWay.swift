import Synchronization
import Warehouse

/// What was read of links whose checks are under way, by their numbers, so that storing the checks need not look for it
/// again.
///
/// Links beyond the room are looked for as usual.
final class LinksUnderWay: Sendable {
    private let most: Int
    private let links = Mutex<[Int64: Warehouse.KnownLink]>([:])

    /// - Parameter most: links that are kept at a time.
    init(most: Int = 65_536) { self.most = most }

    func add(_ read: [Warehouse.Link]) {
        links.withLock { links in
            for link in read where links.count < most { links[link.number] = link.known }
        }
    }

    /// Hands a link out, once.
    func take(_ number: Int64) -> Warehouse.KnownLink? { links.withLock { $0.removeValue(forKey: number) } }
}
