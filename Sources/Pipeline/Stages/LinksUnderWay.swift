import Glibc
import Synchronization
import Warehouse

/// What was read of links whose checks are under way, so that storing the checks need not look for it again.
///
/// Their URLs are told apart byte by byte. Links beyond the room are looked for as usual.
final class LinksUnderWay: Sendable {
    /// Bytes of URLs.
    private static let standardRoom = 8 << 20

    private struct State {
        var links: [ExactText: Warehouse.KnownLink] = [:]
        var bytes = 0
    }

    private let room: Int
    private let state = Mutex(State())

    /// - Parameter room: bytes of URLs that are kept at a time.
    init(room: Int = LinksUnderWay.standardRoom) { self.room = room }

    func add(_ links: [Warehouse.Link]) {
        state.withLock { state in
            for link in links {
                let url = ExactText(link.url)
                guard state.bytes + url.count <= room else { return }
                if state.links.updateValue(link.known, forKey: url) == nil { state.bytes += url.count }
            }
        }
    }

    /// Hands a link out, once.
    func take(_ url: String) -> Warehouse.KnownLink? {
        let url = ExactText(url)
        return state.withLock { state in
            guard let known = state.links.removeValue(forKey: url) else { return nil }
            state.bytes -= url.count
            return known
        }
    }
}

/// A text that equals no other, though Unicode may count both as the same: two servers, or a server's two files, may.
private struct ExactText: Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// Bytes in UTF-8, and what an entry takes besides.
    var count: Int { text.utf8.count + 64 }

    static func == (one: ExactText, other: ExactText) -> Bool {
        // As bytes in one piece, where they are: many times faster than one by one.
        let areSame = one.text.utf8.withContiguousStorageIfAvailable { bytes in
            other.text.utf8.withContiguousStorageIfAvailable { others in
                guard let start = bytes.baseAddress, let other = others.baseAddress else {
                    return bytes.count == others.count
                }
                return bytes.count == others.count && memcmp(start, other, bytes.count) == 0
            }
        }
        return (areSame ?? nil) ?? one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}
