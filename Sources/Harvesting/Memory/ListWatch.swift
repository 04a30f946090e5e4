import DCAT

/// Which lists have their newest entries first, and whether what is left of one can be told from memory.
///
/// That a list is so ordered is never taken for granted: it was found of every entry when the list was last gone through,
/// holds on the pages read now, and the number of entries that the list announces leaves no room for anything else.
struct ListWatch {
    /// An entry of a page, as it was met.
    struct Entry {
        var entry: ListEntry
        /// Whether an answer to the very same request is kept.
        var isAnswered: Bool
        /// Whether a page before named it.
        var isRepeated: Bool
    }

    /// What came of a page.
    enum Step {
        case goesOn
        /// Nothing more of the list is to be asked for.
        case ends(ListEnd)
    }

    /// One list as far as it was gone through.
    fileprivate struct Walk {
        let known: RememberedList?
        var place = 0
        /// Entries on the pages, those that came before included.
        var entries = 0
        var largestPage = 0
        var total: Int?
        /// When the last entry changed.
        var oldest: Instant?
        /// Whether the entries came in the order of their changes, each with its time.
        var isOrdered = true
        /// Whether nothing of the list is missing in what is noted.
        var isNoted = true
        /// Remembered entries that were met, their records, and those of them without an answer.
        var met = 0
        var records = 0
        var open = 0
        /// Entries that were not remembered.
        var added = 0
        /// When the oldest of those changed that were added or have changed.
        var oldestFresh: Instant?
    }

    private let memory: any HarvestMemory
    private var walks: [String: Walk] = [:]

    init(_ memory: any HarvestMemory) { self.memory = memory }

    /// Whether a list came in the order of its changes so far.
    func isOrdered(_ list: String) -> Bool { walks[list]?.isOrdered ?? true }

    /// Takes a page that was read.
    ///
    /// - Parameters:
    ///   - entries: nil where they are not all that the page gave, or one tells no time.
    ///   - goesOn: whether the page leads to another of its list.
    mutating func read(
        _ page: ListPage, _ entries: [Entry]?, goesOn: Bool
    ) throws -> (part: ListPart?, isNoted: Bool, step: Step) {
        var walk = try self.walk(page.list)
        defer { walks[page.list] = walk }
        walk.place += 1
        walk.total = page.total
        guard walk.isOrdered, let entries, let first = entries.first, let last = entries.last,
            ListWatch.isOrdered(entries, after: walk.oldest)
        else {
            walk.isOrdered = false
            return (nil, false, .goesOn)
        }
        walk.take(entries.count, oldest: last.entry.changed)
        let part = ListPart(
            list: page.list, place: walk.place, entries: entries.count, newest: first.entry.changed,
            oldest: last.entry.changed, total: page.total, after: page.after)
        let isKnown = try compare(entries, of: page.list, &walk)
        return (part, walk.isNoted, walk.step(page.list, isKnown: isKnown, goesOn: goesOn))
    }

    /// Takes a page that came for what it gave before.
    mutating func stood(_ answer: RememberedAnswer, _ part: ListPart) throws -> Step {
        var walk = try self.walk(part.list)
        defer { walks[part.list] = walk }
        walk.place += 1
        walk.total = part.total
        // The entries of a list that is not known to be ordered are not kept.
        if walk.known == nil { walk.isNoted = false }
        guard walk.isOrdered, walk.oldest.map({ part.newest <= $0 }) ?? true else {
            walk.isOrdered = false
            return .goesOn
        }
        walk.take(part.entries, oldest: part.oldest)
        walk.met += answer.children.count
        walk.records += answer.records
        return walk.step(part.list, isKnown: true, goesOn: answer.next != part.after)
    }

    /// Whether the list may end with one of the next pages, so that those behind are not to be asked for ahead.
    func mayEnd(_ part: ListPart) throws -> Bool {
        guard let walk = walks[part.list] else { return try memory.list(part.list) != nil }
        guard let known = walk.known, walk.isOrdered else { return false }
        return walk.isAmongNewest || walk.open == known.open && walk.total == known.announced + walk.added
    }

    private func walk(_ list: String) throws -> Walk {
        if let walk = walks[list] { return walk }
        return Walk(known: memory.since == nil ? nil : try memory.list(list))
    }

    private static func isOrdered(_ entries: [Entry], after oldest: Instant?) -> Bool {
        var last = oldest
        for entry in entries {
            if let last, entry.entry.changed > last { return false }
            last = entry.entry.changed
        }
        return true
    }

    /// Answers whether every entry is one that is remembered, with the version it had.
    private func compare(_ entries: [Entry], of list: String, _ walk: inout Walk) throws -> Bool {
        guard walk.known != nil else { return false }
        var isKnown = true
        for entry in entries where !entry.isRepeated {
            let remembered = try memory.entry(entry.entry.key, of: list)
            if let remembered {
                walk.met += 1
                walk.records += remembered.records ?? 0
                if remembered.records == nil { walk.open += 1 }
            } else {
                walk.added += 1
            }
            // An entry whose answer is not kept is asked for again, but is not new.
            let isOpen = remembered.map { $0.records == nil } ?? false
            if remembered?.request == entry.entry.request, entry.isAnswered || isOpen { continue }
            isKnown = false
            walk.oldestFresh = entry.entry.changed
        }
        return isKnown
    }
}

extension ListWatch.Walk {
    fileprivate mutating func take(_ count: Int, oldest: Instant) {
        entries += count
        largestPage = max(largestPage, count)
        self.oldest = oldest
    }

    /// Whether the last entry is no older than the newest that was remembered or the oldest that is new: others of that time
    /// may follow.
    fileprivate var isAmongNewest: Bool {
        guard let known, let oldest else { return true }
        return oldest >= known.newest || oldestFresh.map { oldest >= $0 } ?? false
    }

    fileprivate func step(_ list: String, isKnown: Bool, goesOn: Bool) -> ListWatch.Step {
        guard let total else { return .goesOn }
        if !goesOn { return entries == total && isNoted ? .ends(ListEnd(list: list, announced: total)) : .goesOn }
        guard let known, isKnown, !isAmongNewest, total == known.announced + added, open == known.open,
            met < known.entries, records <= known.records, entries < total
        else { return .goesOn }
        var end = ListEnd(list: list, announced: total, place: place)
        end.records = known.records - records
        end.pages = (total - entries + largestPage - 1) / largestPage
        return .ends(end)
    }
}
