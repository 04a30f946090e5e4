/// Notices paging that gives the same records again, or none for ever.
///
/// Lists may overlap (sets, categories, departments), so that a page of known records is no fault by itself; the very
/// page before once more is one, and so is a long row of pages without anything new.
struct RepetitionWatch {
    enum Fault: Hashable, Sendable {
        case repeats
        case endless
    }

    /// Pages of a single record may equal each other for other reasons; so many in a row must.
    private static let pagesOfOneRecord = 20

    private var seen = SeenIdentifiers()
    private var page = PageMark()
    private var last: PageMark?
    private var equalInARow = 0
    private var staleInARow = 0
    private var emptyInARow = 0

    /// The records of a page, in their order.
    private struct PageMark: Hashable {
        var records = 0
        var hash = 0
        var hasNew = false
    }

    /// A record of the page that is being read; nil where it could not become a dataset, which says nothing.
    mutating func add(_ identifier: String?) {
        page.records += 1
        guard let identifier else {
            page.hasNew = true
            return
        }
        var hasher = Hasher()
        hasher.combine(page.hash)
        hasher.combine(identifier)
        page.hash = hasher.finalize()
        if seen.insert(identifier) { page.hasNew = true }
    }

    /// - Parameter isBareLink: whether all that the page holds is the way to the next one, and nothing else waits.
    mutating func endPage(isBareLink: Bool) {
        let isEqual = page.records > 0 && last.map { $0.records == page.records && $0.hash == page.hash } ?? false
        equalInARow = isEqual && !page.hasNew ? equalInARow + 1 : 0
        staleInARow = page.records > 0 && !page.hasNew ? staleInARow + 1 : 0
        emptyInARow = page.records == 0 && isBareLink ? emptyInARow + 1 : 0
        last = page
        page = PageMark()
    }

    /// The page was no part of a paging.
    mutating func forget() { page = PageMark() }

    /// What is wrong with the pages read last; nil while nothing is.
    func fault(_ limits: HarvestLimits) -> Fault? {
        let repeats = last?.records == 1 ? Self.pagesOfOneRecord : limits.repeatedPages
        if equalInARow >= repeats || staleInARow >= max(limits.stalePages, repeats) { return .repeats }
        return emptyInARow >= limits.emptyPages ? .endless : nil
    }

    /// Begins to count anew.
    mutating func restart() {
        equalInARow = 0
        staleInARow = 0
        emptyInARow = 0
    }
}
