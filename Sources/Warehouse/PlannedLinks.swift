import DCAT

/// What planning read of the links that are due, kept so that checking need not look them up again.
///
/// All of it lies in one piece of memory, 24 bytes a link beside its URL and its history. What would take more than the
/// room is given up as a whole: the links of a very large plan are read again as their turn comes, and come to the same.
public struct PlannedLinks: Sendable {
    /// In bytes: some 200,000 links.
    public static let standardRoom = 24 << 20
    /// Format, length of the history, length of the URL, number of the last check; then the URL and the history.
    private static let headBytes = 16

    /// The portals whose present datasets say what a link is declared to be.
    public let portals: [String]
    private let room: Int
    private var bytes: [UInt8] = []
    private var used = 0
    /// The number of a link above where it lies; in the order of the numbers once all are added.
    private var places: [UInt64] = []
    /// The codes of declared formats; the first stands for none.
    private var codes: [String?] = [nil]
    private var formats: [FileFormat?] = [nil]
    private var known: [String: UInt16] = [:]
    /// Whether the links must be read again.
    public private(set) var isGivenUp: Bool

    /// - Parameter room: bytes that may be kept; 0 to keep nothing.
    public init(portals: [String], room: Int = PlannedLinks.standardRoom) {
        self.portals = portals
        self.room = min(room, Int(UInt32.max))
        isGivenUp = room == 0
    }

    /// Adds a link; one that several datasets name may be added for each of them.
    public mutating func add(_ link: Warehouse.PlannableLink) {
        if isGivenUp { return }
        let (url, history) = (link.url.count, link.stored.count)
        let count = PlannedLinks.headBytes + url + history
        guard let number = UInt32(exactly: link.number), let format = place(of: link.declared),
            let historyBytes = UInt16(exactly: history), let urlBytes = UInt32(exactly: url),
            used + count + 8 * (places.count + 1) <= room
        else { return giveUp() }
        if bytes.count - used < count { bytes += repeatElement(0, count: max(bytes.count, count, 65_536)) }
        bytes.withUnsafeMutableBytes { [used] bytes in
            bytes.storeBytes(of: format, toByteOffset: used, as: UInt16.self)
            bytes.storeBytes(of: historyBytes, toByteOffset: used + 2, as: UInt16.self)
            bytes.storeBytes(of: urlBytes, toByteOffset: used + 4, as: UInt32.self)
            bytes.storeBytes(of: link.last, toByteOffset: used + 8, as: Int64.self)
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[(used + PlannedLinks.headBytes)...])
            rest.copyMemory(from: UnsafeRawBufferPointer(link.url))
            UnsafeMutableRawBufferPointer(rebasing: rest[url...]).copyMemory(from: link.stored)
        }
        places.append(UInt64(number) << 32 | UInt64(used))
        used += count
    }

    /// Must follow the last link that is added.
    public mutating func finish() {
        places.sort()
        var kept = 0
        for index in places.indices {
            if kept > 0, places[kept - 1] >> 32 == places[index] >> 32 {
                declare(at: offset(kept - 1), asWell: format(at: offset(index)))
            } else {
                places[kept] = places[index]
                kept += 1
            }
        }
        places.removeLast(places.count - kept)
    }

    /// What is known of a link; nil for a number that was not added.
    public func known(_ number: Int64) -> Warehouse.KnownLink? {
        guard let short = UInt32(exactly: number), let place = place(of: short) else { return nil }
        let start = offset(place)
        return bytes.withUnsafeBytes { known(number, Head(start, in: $0), in: $0) }
    }

    /// nil for a number that was not added.
    func link(_ number: UInt32) -> Warehouse.Link? {
        guard let place = place(of: number) else { return nil }
        return bytes.withUnsafeBytes { bytes in
            let head = Head(offset(place), in: bytes)
            let known = known(Int64(number), head, in: bytes)
            return Warehouse.Link(
                url: String(decoding: bytes[head.url], as: UTF8.self), declared: formats[head.format],
                lastSuccess: LinkHistoryCodec.lastSuccess(known.history), known: known)
        }
    }

    private func place(of number: UInt32) -> Int? {
        places.withUnsafeBufferPointer { places in
            var (low, high) = (0, places.count)
            while low < high {
                let middle = (low + high) / 2
                if places[middle] >> 32 < UInt64(number) { low = middle + 1 } else { high = middle }
            }
            return low < places.count && places[low] >> 32 == UInt64(number) ? low : nil
        }
    }

    /// What lies before a link's URL and its history.
    private struct Head {
        let format: Int
        let last: Int64
        let url: Range<Int>
        let history: Range<Int>

        init(_ start: Int, in bytes: UnsafeRawBufferPointer) {
            format = Int(bytes.loadUnaligned(fromByteOffset: start, as: UInt16.self))
            last = bytes.loadUnaligned(fromByteOffset: start + 8, as: Int64.self)
            let text = start + PlannedLinks.headBytes
            url = text..<text + Int(bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self))
            let historyBytes = Int(bytes.loadUnaligned(fromByteOffset: start + 2, as: UInt16.self))
            history = url.upperBound..<url.upperBound + historyBytes
        }
    }

    private func known(_ number: Int64, _ head: Head, in bytes: UnsafeRawBufferPointer) -> Warehouse.KnownLink {
        let history = head.history.isEmpty ? [] : Array(bytes[head.history])
        return Warehouse.KnownLink(number: number, history: history, last: head.last)
    }

    private mutating func giveUp() {
        isGivenUp = true
        (bytes, used, places) = ([], 0, [])
    }

    /// nil where there are more codes than are told apart.
    private mutating func place(of code: String?) -> UInt16? {
        guard let code else { return 0 }
        if let place = known[code] { return place }
        guard let place = UInt16(exactly: codes.count) else { return nil }
        codes.append(code)
        formats.append(FileFormat(code: code))
        known[code] = place
        return place
    }

    private func offset(_ index: Int) -> Int { Int(truncatingIfNeeded: places[index] & UInt64(UInt32.max)) }

    private func format(at offset: Int) -> UInt16 {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt16.self) }
    }

    /// Of several formats, the first by code is the one that counts.
    private mutating func declare(at offset: Int, asWell other: UInt16) {
        guard let code = codes[Int(other)] else { return }
        if let now = codes[Int(format(at: offset))], now <= code { return }
        bytes.withUnsafeMutableBytes { $0.storeBytes(of: other, toByteOffset: offset, as: UInt16.self) }
    }
}
