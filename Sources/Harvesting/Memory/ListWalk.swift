import DCAT

/// One list as far as it was gone through, beside what is remembered of it.
struct ListWalk {
    /// Entries that are asked for again by themselves.
    private static let mostOwed = 1_000

    /// nil for a list that is not known to have its newest entries first.
    let known: RememberedList?
    /// The page, from 1.
    private(set) var place = 0
    /// Whether the entries came in the order of their changes, each with its time.
    private(set) var isOrdered = true
    /// Whether nothing of the list is missing in what is noted of its entries.
    private(set) var isNoted = true
    private var total: Int?
    /// Entries on the pages, those that came before included.
    private var entries = 0
    private var largestPage = 0
    /// When the last entry changed.
    private var oldest: Instant?
    /// When the oldest of those changed that were added or have changed.
    private var oldestFresh: Instant?
    /// Entries that were not remembered.
    private var added = 0
    /// Remembered entries that were met, their records, and the keys of those without an answer.
    private var met = 0
    private var records = 0
    private var open: Set<Int64> = []
    /// How many of those met, and as they were remembered, came last with one time.
    private var ties = 0
    private var tieTime: Instant?
    /// When those met that have changed had done so before.
    private var earlier: [Instant] = []

    init(known: RememberedList?) { self.known = known }

    mutating func nextPage(total: Int?) {
        place += 1
        self.total = total
    }

    mutating func breakOrder() { isOrdered = false }

    /// Whether entries of these times may come next, the first and the last of them.
    func isInOrder(_ newest: Instant, _ oldest: Instant) -> Bool {
        oldest <= newest && (self.oldest.map { newest <= $0 } ?? true)
    }

    mutating func take(_ count: Int, oldest: Instant) {
        entries += count
        largestPage = max(largestPage, count)
        self.oldest = oldest
    }

    /// Takes a page that stands: all its entries are remembered.
    mutating func stand(_ part: ListPart, entries: Int, records: Int) {
        // The entries of a list that is not known to be ordered are not kept.
        if known == nil { isNoted = false }
        take(part.entries, oldest: part.oldest)
        met += entries
        self.records += records
        ties = part.newest == part.oldest && tieTime == part.oldest ? ties + part.ties : part.ties
        tieTime = part.oldest
    }

    /// Takes an entry that no page before had; answers whether it is remembered as it is.
    mutating func meet(_ entry: ListEntry, isAnswered: Bool, remembered: RememberedEntry?) -> Bool {
        guard let remembered else {
            added += 1
            oldestFresh = entry.changed
            return false
        }
        met += 1
        records += remembered.records ?? 0
        if remembered.records == nil { open.insert(entry.key) }
        // An entry whose answer is not kept is asked for again, but is not new.
        guard remembered.request == entry.request, isAnswered || remembered.records == nil else {
            earlier.append(remembered.changed)
            oldestFresh = entry.changed
            return false
        }
        ties = tieTime == entry.changed ? ties + 1 : 1
        tieTime = entry.changed
        return true
    }

    /// Whether the list may end with one of the next pages.
    var mayEnd: Bool {
        guard let known, isOrdered else { return false }
        return isAmongNewest || total == known.announced + added
    }

    /// Whether the last entry is no older than the newest that was remembered or the oldest that is new: others of that time
    /// may follow.
    private var isAmongNewest: Bool {
        guard let known, let oldest else { return true }
        return oldest >= known.newest || oldestFresh.map { oldest >= $0 } ?? false
    }

    /// How the list ends with the page taken last; nil where it goes on, or is not known to have its newest entries first.
    ///
    /// - Parameter isKnown: whether every entry of the page is remembered as it is.
    func end(of list: String, isKnown: Bool, goesOn: Bool, _ memory: any HarvestMemory) throws -> ListEnd? {
        guard let total, let oldest else { return nil }
        guard goesOn else { return entries == total && isNoted ? ListEnd(list: list, announced: total) : nil }
        guard let known, isKnown, !isAmongNewest, total == known.announced + added, met < known.entries,
            records <= known.records, entries < total
        else { return nil }
        // Whatever came before the last entry is still there.
        let notNewer = (tieTime == oldest ? ties : 0) + earlier.count { $0 <= oldest }
        guard try memory.entries(of: list, changedAfter: oldest) == met - notNewer,
            let owed = try owed(of: list, known, memory)
        else { return nil }
        var end = ListEnd(list: list, announced: total, place: place)
        end.records = known.records - records
        end.owed = owed
        end.pages = (total - entries + largestPage - 1) / largestPage
        return end
    }

    /// What is to be asked for again of the entries behind; nil where it is not known how, or too many are.
    private func owed(
        of list: String, _ known: RememberedList, _ memory: any HarvestMemory
    ) throws -> [HarvestRequest]? {
        guard open.count < known.open else { return [] }
        guard known.open <= ListWalk.mostOwed else { return nil }
        let behind = try memory.owed(of: list, atMost: ListWalk.mostOwed).filter { !open.contains($0.key) }
        let requests = behind.compactMap(\.request)
        return requests.count == behind.count ? requests : nil
    }
}
