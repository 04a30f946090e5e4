import Harvesting

/// Where a walk through pages stands. An adapter keeps nothing between pages: the position travels in the requests.
struct PagePosition: Hashable {
    /// Records that the pages before gave, which is where the next page begins.
    var start = 0
    /// The number of the page, from 1: where a portal counts pages, their real size decides how many there are.
    var number = 1
    /// The marks of the pages read.
    var trail: String?
    /// The total that the first page announced.
    var total: Int?
    /// Records that the last whole page gave: portals cap what is asked for.
    var size: Int?
    /// Records to ask for; nil for as many as usual.
    var limit: Int?
    /// Where the stretch ends that could not be had at once and is asked for in pieces.
    var mendedEnd: Int?

    init() {}

    init(_ context: [String: String]) {
        start = context[Key.start].flatMap { Int($0) } ?? 0
        number = context[Key.number].flatMap { Int($0) } ?? 1
        trail = context[Key.trail]
        total = context[Key.total].flatMap { Int($0) }
        size = context[Key.size].flatMap { Int($0) }
        limit = context[Key.limit].flatMap { Int($0) }
        mendedEnd = context[Key.mendedEnd].flatMap { Int($0) }
    }

    /// For the context of a request.
    var context: [String: String] {
        var context = [Key.start: String(start)]
        context[Key.number] = number > 1 ? String(number) : nil
        context[Key.trail] = trail
        context[Key.total] = total.map(String.init)
        context[Key.size] = size.map(String.init)
        context[Key.limit] = limit.map(String.init)
        context[Key.mendedEnd] = mendedEnd.map(String.init)
        return context
    }

    private enum Key {
        static let start = "start"
        static let number = "number"
        static let trail = "trail"
        static let total = "total"
        static let size = "size"
        static let limit = "limit"
        static let mendedEnd = "mended-end"
    }

    /// What the answer is: a page, or a piece of one that could not be had at once.
    var role: String { mendedEnd == nil ? PagePosition.pageRole : PagePosition.pieceRole }

    static let pageRole = "page"
    static let pieceRole = "piece"

    /// Where the next page begins: after the records that came, not after those that were asked, as portals cap the
    /// size. Nil when the announced total is reached, when the page gave nothing, and when it repeats one before;
    /// `issues` then says what is wrong, if anything.
    ///
    /// - Parameters:
    ///   - announced: the total in this page; the first one counts, as one that grows would never be reached.
    ///   - url: of the page, for issues.
    func next(
        after page: PageFingerprint, announced: Int?, url: String, issues: inout [RecordIssue]
    ) -> PagePosition? {
        let goal = total ?? announced
        if page.count == 0 {
            if let goal, start < goal {
                issues.append(
                    RecordIssue(
                        .pagingEndsEarly, .error, value: url,
                        message: "The portal announced \(goal) records and gave none after the first \(start)."))
            }
            return nil
        }
        if page.repeats(trail) {
            issues.append(RecordIssue(pageRepeats: url))
            return nil
        }
        let (begin, overflow) = start.addingReportingOverflow(page.count)
        guard !overflow, goal.map({ begin < $0 }) ?? true else { return nil }
        var next = PagePosition()
        next.start = begin
        next.number = number &+ 1
        next.trail = page.extending(trail)
        next.total = goal
        next.size = mendedEnd == nil ? page.count : size
        next.resume(mendedEnd, after: limit)
        return next
    }

    /// Goes on within the stretch that is asked for in pieces: in larger ones again, as most records are sound.
    mutating func resume(_ end: Int?, after piece: Int?) {
        let isWithin = end.map { start < $0 } ?? false
        mendedEnd = isWithin ? end : nil
        limit =
            isWithin
            ? max(1, min((end ?? start) - start, (piece ?? 1).multipliedReportingOverflow(by: 2).partialValue)) : nil
    }

    /// Where to go on behind a page that could not be had: after as many records as the page before it gave. Nil where
    /// no page came before or no total is known, so that nothing tells whether more follows.
    var behindLostPage: PagePosition? {
        guard let total, let size, size > 0 else { return nil }
        let (begin, overflow) = start.addingReportingOverflow(size)
        guard !overflow, begin < total else { return nil }
        var next = self
        next.start = begin
        next.number = number &+ 1
        return next
    }
}

extension RecordIssue {
    /// The page at `url` gives what one before gave.
    init(pageRepeats url: String) {
        self.init(
            .pagingRepeats, .error, value: url,
            message: "The page gives the same records as one before; the harvest of the portal ends here.")
    }
}
