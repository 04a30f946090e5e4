import DCAT

/// Which lists have their newest entries first, and whether what is left of one can be told from memory.
///
/// That a list is so ordered is never taken for granted: it was found of every entry when the list was last gone through,
/// holds on the pages read now, nothing that stood before the last entry is missing, and the number of entries that the list
/// announces leaves no room for anything else.
struct ListWatch {
    /// An entry of a page, as it was met.
    struct Entry {
        var entry: ListEntry
        /// Whether an answer to the very same request is kept.
        var isAnswered: Bool
        /// Whether a page before named it.
        var isRepeated: Bool
    }

    private let memory: any HarvestMemory
    private var walks: [String: ListWalk] = [:]

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
    ) throws -> (part: ListPart?, isNoted: Bool, end: ListEnd?) {
        var walk = try self.walk(page.list)
        defer { walks[page.list] = walk }
        walk.nextPage(total: page.total)
        guard walk.isOrdered, let entries, let part = part(page, entries, place: walk.place),
            walk.isInOrder(part.newest, part.oldest)
        else {
            walk.breakOrder()
            return (nil, false, nil)
        }
        walk.take(part.entries, oldest: part.oldest)
        var isKnown = walk.known != nil
        for entry in entries where walk.known != nil && !entry.isRepeated {
            let remembered = try memory.entry(entry.entry.key, of: page.list)
            let isSame = walk.meet(entry.entry, isAnswered: entry.isAnswered, remembered: remembered)
            isKnown = isKnown && isSame
        }
        let end = try walk.end(of: page.list, isKnown: isKnown, goesOn: goesOn, memory)
        return (part, walk.isNoted, end)
    }

    /// Takes a page that came for what it gave before.
    mutating func stood(_ answer: RememberedAnswer, _ part: ListPart) throws -> ListEnd? {
        var walk = try self.walk(part.list)
        defer { walks[part.list] = walk }
        walk.nextPage(total: part.total)
        guard walk.isOrdered, walk.isInOrder(part.newest, part.oldest) else {
            walk.breakOrder()
            return nil
        }
        walk.stand(part, entries: answer.children.count, records: answer.records)
        return try walk.end(of: part.list, isKnown: true, goesOn: answer.next != part.after, memory)
    }

    /// Whether the list may end with one of the next pages, so that those behind are not to be asked for ahead.
    func mayEnd(_ part: ListPart) throws -> Bool {
        try walks[part.list]?.mayEnd ?? (memory.list(part.list) != nil)
    }

    private func walk(_ list: String) throws -> ListWalk {
        if let walk = walks[list] { return walk }
        return ListWalk(known: memory.since == nil ? nil : try memory.list(list))
    }

    /// nil where the entries of the page are not in the order of their changes.
    private func part(_ page: ListPage, _ entries: [Entry], place: Int) -> ListPart? {
        let times = entries.map(\.entry.changed)
        guard let newest = times.first, let oldest = times.last, zip(times, times.dropFirst()).allSatisfy({ $0 >= $1 })
        else { return nil }
        let ties = entries.count { $0.entry.changed == oldest && !$0.isRepeated }
        return ListPart(
            list: page.list, place: place, entries: entries.count, newest: newest, oldest: oldest, ties: ties,
            total: page.total, after: page.after)
    }
}
