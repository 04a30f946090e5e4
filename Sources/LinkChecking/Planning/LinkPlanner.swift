/// Collects the links that may be checked and puts them in order.
///
/// The order depends on the URLs, the strata and the seed alone, not on the order or the numbers of the links. Takes 16
/// bytes a link, and half as much again while it sorts.
public struct LinkPlanner {
    private struct Entry {
        /// First of the URL, to find twins; then the place in the order.
        var key: UInt64
        var link: UInt32
        /// The stratum above two bits of the kind.
        var group: UInt32
    }

    private var entries: [Entry] = []
    private var strata: [String: UInt32] = [:]
    private var names: [UInt64] = []
    private var last: (stratum: String, place: UInt32) = ("", 0)
    private let seed: UInt64

    /// - Parameter seed: decides between links that are alike otherwise; another one in each run, so that in time
    ///   chance favours nobody.
    public init(seed: UInt64) { self.seed = seed }

    /// Adds a link; one that several datasets name may be added for each of them.
    ///
    /// - Parameters:
    ///   - number: its number in the warehouse; a number that 32 bits cannot hold is left out.
    ///   - url: in UTF-8.
    ///   - stratum: what it is to be sampled by, such as its publisher and format.
    public mutating func add(
        _ number: Int64, url: UnsafeBufferPointer<UInt8>, stratum: String, kind: LinkPlan.Kind
    ) {
        guard let number = UInt32(exactly: number) else { return }
        // Links that follow one another are often of the same.
        if last.stratum != stratum || names.isEmpty { last = (stratum, place(of: stratum)) }
        let group = min(last.place, UInt32.max >> 2) << 2 | UInt32(kind.rawValue)
        entries.append(Entry(key: LinkPlan.key(of: url, seed: seed), link: number, group: group))
    }

    private mutating func place(of stratum: String) -> UInt32 {
        if let known = strata[stratum] { return known }
        let place = UInt32(names.count)
        strata[stratum] = place
        names.append(StableHash.hash(stratum, seed: seed))
        return place
    }

    /// The plan of all that was added.
    public consuming func plan() -> LinkPlan {
        strata = [:]
        let twins = joinTwins()
        for index in entries.indices { entries[index].key = StableHash.mix(entries[index].key) }
        entries.sort { ($0.group, $0.key, $0.link) < ($1.group, $1.key, $1.link) }
        var counts: [LinkPlan.Kind: Int] = [:]
        var start = 0
        while start < entries.count {
            let group = entries[start].group
            let end = entries[start...].firstIndex { $0.group != group } ?? entries.endIndex
            LinkPlanner.place(&entries[start..<end], from: names[Int(group >> 2)])
            if let kind = LinkPlan.Kind(rawValue: Int(group & 3)) { counts[kind, default: 0] += end - start }
            start = end
        }
        entries.sort { ($0.group & 3, $0.key, $0.link) < ($1.group & 3, $1.key, $1.link) }
        return LinkPlan(links: interleaved(counts), counts: counts, twins: twins, seed: seed)
    }

    /// Leaves one entry of each URL: of the most urgent kind, then of the stratum whose name comes first by hash.
    private mutating func joinTwins() -> [UInt64: [UInt32]] {
        let names = names
        entries.sort {
            if $0.key != $1.key { return $0.key < $1.key }
            return ($0.group & 3, names[Int($0.group >> 2)], $0.link)
                < ($1.group & 3, names[Int($1.group >> 2)], $1.link)
        }
        var twins: [UInt64: [UInt32]] = [:]
        var kept = 0
        for index in entries.indices {
            if kept > 0, entries[kept - 1].key == entries[index].key {
                if entries[kept - 1].link != entries[index].link {
                    twins[entries[index].key, default: []].append(entries[index].link)
                }
                continue
            }
            entries[kept] = entries[index]
            kept += 1
        }
        entries.removeLast(entries.count - kept)
        return twins
    }

    /// Spreads the entries of one stratum evenly over the order, from a start of its own.
    private static func place(_ entries: inout ArraySlice<Entry>, from start: UInt64) {
        let step = UInt64.max / UInt64(max(entries.count, 1))
        let offset = StableHash.mix(start) % max(step, 1)
        for (number, index) in entries.indices.enumerated() {
            entries[index].key = UInt64(number) * step &+ offset
        }
    }

    private func interleaved(_ counts: [LinkPlan.Kind: Int]) -> [UInt32] {
        var places: [Int] = []
        var ends: [Int] = []
        for kind in LinkPlan.Kind.allCases {
            places.append(ends.last ?? 0)
            ends.append((ends.last ?? 0) + (counts[kind] ?? 0))
        }
        var links: [UInt32] = []
        links.reserveCapacity(entries.count)
        let turns = [LinkPlan.Kind.failing, .new, .failing, .due].map(\.rawValue)
        while links.count < entries.count {
            for turn in turns where places[turn] < ends[turn] {
                links.append(entries[places[turn]].link)
                places[turn] += 1
            }
        }
        return links
    }
}
