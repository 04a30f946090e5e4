/// The pages of a list that are likely to be asked for next, as they followed one another in the last harvest.
///
/// A list tells its next page only when the one before has come; from memory that is known ahead, so that several can be
/// under way. Where a page is no longer what it was, up to that many were asked for in vain.
struct ForeseenPages {
    private struct Page {
        var request: HarvestRequest
        var answer: RememberedAnswer?
    }

    private let memory: any HarvestMemory
    private var current: Page?
    private var ahead: [Page] = []

    init(_ memory: any HarvestMemory) { self.memory = memory }

    /// What the answer to the page that is being asked for gave in the last harvest.
    mutating func answer(to request: HarvestRequest) throws -> RememberedAnswer? {
        if let current, current.request == request { return current.answer }
        return try memory.answer(to: request.digest)
    }

    /// Goes on to a page.
    ///
    /// - Returns: What is foreseen no longer.
    mutating func go(to request: HarvestRequest) throws -> [HarvestRequest] {
        if ahead.first?.request == request {
            current = ahead.removeFirst()
            return []
        }
        let dropped = ahead.map(\.request)
        ahead = []
        current = Page(request: request, answer: try memory.answer(to: request.digest))
        return dropped
    }

    /// The pages that follow, at most `count`, up to one of a list that may end with it.
    mutating func next(_ count: Int, in lists: ListWatch) throws -> [HarvestRequest] {
        while ahead.count < count, let last = (ahead.last ?? current)?.answer, last.next.count == 1 {
            if let part = last.part, try lists.mayEnd(part) { break }
            let next = last.next[0]
            ahead.append(Page(request: next, answer: try memory.answer(to: next.digest)))
        }
        return ahead.map(\.request)
    }
}
