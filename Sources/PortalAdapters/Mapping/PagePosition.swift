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
    /// Records that the last whole page gave, as portals cap what is asked for; before one is read, what is taken for it.
    var size: Int?
    /// Records to ask for; nil for as many as usual.
    var limit: Int?
    /// Where the stretch ends that could not be had at once and is asked for in pieces; `Int.max` where all that follows is.
    var mendedEnd: Int?
    /// Whether pieces are asked for by the number of a page.
    var countsPages = false
    /// Records just before ``start`` that could not be had alone either, and are not told as lost yet: nothing that was
    /// read says that the portal has them.
    var suspects = 0

    init() {}

    init(_ context: [String: String]) {
        start = context[Key.start].flatMap { Int($0) } ?? 0
        number = context[Key.number].flatMap { Int($0) } ?? 1
        trail = context[Key.trail]
        total = context[Key.total].flatMap { Int($0) }
        size = context[Key.size].flatMap { Int($0) }
        limit = context[Key.limit].flatMap { Int($0) }
        mendedEnd = context[Key.mendedEnd].flatMap { Int($0) }
        countsPages = context[Key.countsPages] != nil
        suspects = context[Key.suspects].flatMap { Int($0) } ?? 0
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
        context[Key.countsPages] = countsPages ? "yes" : nil
        context[Key.suspects] = suspects > 0 ? String(suspects) : nil
        return context
    }

    /// What of a context belongs to a position.
    static let keys: Set<String> = [
        Key.start, Key.number, Key.trail, Key.total, Key.size, Key.limit, Key.mendedEnd, Key.countsPages,
        Key.suspects,
    ]
    static let totalKey = Key.total

    private enum Key {
        static let start = "start"
        static let number = "number"
        static let trail = "trail"
        static let total = "total"
        static let size = "size"
        static let limit = "limit"
        static let mendedEnd = "mended-end"
        static let countsPages = "counts-pages"
        static let suspects = "suspects"
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
        if page.count == 0, mendedEnd.map({ $0 == .max && goal == nil }) ?? true {
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
        let (begin, overflow) = start.addingReportingOverflow(step(after: page.count))
        guard !overflow, goal.map({ begin < $0 }) ?? true else { return nil }
        var next = following(at: begin)
        next.trail = page.extending(trail)
        next.total = goal
        next.suspects = 0
        if mendedEnd == nil { next.size = page.count }
        return next
    }

    /// Records between the beginning of a page and that of the next. A piece no larger than what the portal gives at once
    /// leaves out only what nobody may see.
    private func step(after count: Int) -> Int {
        guard let limit, mendedEnd != nil else { return count }
        return mendedEnd == .max && !countsPages && count > 0 ? count : max(count, limit)
    }

    /// What follows from the record `begin` on: within a stretch that is asked for in pieces the next of them, a larger
    /// one, as most records are sound; else the next page.
    func following(at begin: Int) -> PagePosition {
        var next = self
        next.start = begin
        if let mendedEnd, begin < mendedEnd {
            let most = min(mendedEnd - begin, size ?? 1)
            let doubled = (limit ?? 1).multipliedReportingOverflow(by: 2)
            next.limit = piece(of: doubled.overflow ? most : min(most, doubled.partialValue), at: begin)
        } else {
            next.mendedEnd = nil
            next.limit = nil
            next.countsPages = false
            next.number = number &+ 1
        }
        return next
    }

    /// Records of the largest piece up to `most` that can begin at `start`: where pages are counted, one must begin there.
    func piece(of most: Int, at start: Int) -> Int {
        guard countsPages, most > 1, start > 0 else { return max(1, most) }
        return (1...most).reversed().first { start % $0 == 0 } ?? 1
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
