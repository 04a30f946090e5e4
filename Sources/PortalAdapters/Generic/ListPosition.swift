/// Where a walk through one list is; it travels from page to page.
struct ListPosition: Hashable, Sendable {
    /// Which pass over the list.
    var pass = 0
    /// The number of the page, or its offset.
    var number: Int
    /// Records the pass gave before.
    var read = 0
    /// What the pass said it has, when it first said so.
    var total: Int?
    var pages: Int?
    /// The token or the address of the page.
    var next: String?
    /// Marks of the pages before.
    var trail: String?
    /// Pages in a row that could not be read.
    var failed = 0
    /// Records that the passes before announced; nil where one of them did not.
    var before: Int? = 0

    /// What one page gave.
    struct Found {
        var count = 0
        var isRepeated = false
        var total: Int?
        var pages: Int?
        var next: String?
    }

    enum Step {
        case page(ListPosition)
        /// The pass is over, in order or before the number it announced.
        case end(isEarly: Bool)
    }

    /// How to go on after a page.
    func after(_ found: Found, _ rule: PagingRule, mark: String) -> Step {
        var position = self
        // The first number counts: one that grows with every page would never be reached.
        position.total = total ?? found.total
        position.pages = pages ?? found.pages
        position.failed = 0
        let (read, overflow) = read.addingReportingOverflow(found.count)
        position.read = read
        position.trail = mark
        let isShort = position.total.map { read < $0 } ?? position.pages.map { ordinal(rule) < $0 } ?? false
        if found.count == 0 || found.isRepeated || overflow { return .end(isEarly: isShort) }
        switch rule.kind {
        case .none: return .end(isEarly: isShort)
        case .next:
            guard let token = found.next, token != next else { return .end(isEarly: isShort) }
            position.next = token
        case .page, .offset:
            if let pages = position.pages {
                if ordinal(rule) >= pages { return .end(isEarly: isShort) }
            } else if let total = position.total, read >= total {
                return .end(isEarly: false)
            }
            guard position.advance(by: found.count, rule) else { return .end(isEarly: isShort) }
        }
        return .page(position)
    }

    /// How to go on where a page could not be had: to the next one while the list is known to go on, or else until two
    /// in a row have failed.
    func afterFailure(_ rule: PagingRule) -> ListPosition? {
        var position = self
        position.failed += 1
        // The page that failed is taken for one like those before it: portals give fewer records than are asked for.
        let before = ordinal(rule) - 1
        let likely = before > 0 && read > 0 ? max(1, read / before) : rule.size
        guard rule.kind == .page || rule.kind == .offset, position.advance(by: likely, rule) else { return nil }
        if let pages { return ordinal(rule) < pages ? position : nil }
        position.read = read.addingReportingOverflow(likely).partialValue
        if let total { return position.read < total ? position : nil }
        return position.failed < 2 ? position : nil
    }

    /// The page among all, from 1.
    private func ordinal(_ rule: PagingRule) -> Int {
        switch rule.kind {
        case .offset: number / max(rule.size, 1) + 1
        case .page, .next, .none: number - rule.first + 1
        }
    }

    private mutating func advance(by count: Int, _ rule: PagingRule) -> Bool {
        let (next, overflow) = number.addingReportingOverflow(rule.kind == .offset ? count : 1)
        number = next
        return !overflow
    }
}

extension ListPosition {
    /// Records announced up to and with this pass; nil where one did not say.
    var announced: Int? {
        guard let before, let total else { return nil }
        let (sum, overflow) = before.addingReportingOverflow(total)
        return overflow ? nil : sum
    }
}
