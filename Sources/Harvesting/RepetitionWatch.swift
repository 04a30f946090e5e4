/// Notices paging that gives the same records again, or none for ever.
struct RepetitionWatch {
    /// Pages of a single record may repeat each other for other reasons; so many in a row must.
    private static let pagesOfOneRecord = 20

    private var seen = SeenIdentifiers()
    private var newOnPage = 0
    private var pagesWithoutNew = 0
    private var pagesOfOne = 0
    private var emptyInARow = 0

    /// A record of the page that is being read; nil where it could not become a dataset, which says nothing.
    mutating func add(_ identifier: String?) {
        guard let identifier else {
            newOnPage += 1
            return
        }
        if seen.insert(identifier) { newOnPage += 1 }
    }

    /// - Parameter isEmpty: whether the page gave nothing and only led on.
    mutating func endPage(records: Int, isEmpty: Bool) {
        emptyInARow = isEmpty ? emptyInARow + 1 : 0
        let isOld = records > 0 && newOnPage == 0
        pagesWithoutNew = isOld ? pagesWithoutNew + 1 : 0
        pagesOfOne = isOld && records == 1 ? pagesOfOne + 1 : 0
        newOnPage = 0
    }

    /// The page was no part of a paging.
    mutating func forget() { newOnPage = 0 }

    func isRepeating(_ limits: HarvestLimits) -> Bool {
        pagesOfOne > 0 ? pagesOfOne >= Self.pagesOfOneRecord : pagesWithoutNew >= limits.repeatedPages
    }

    func isEndless(_ limits: HarvestLimits) -> Bool { emptyInARow >= limits.emptyPages }
}
