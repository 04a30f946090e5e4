import DCAT

/// Keeps what changed since an instant from pages in falling order of change, and tells when the rest is older.
///
/// A portal that does not sort as it was asked is found out, over all its pages: nothing is then taken to be the rest.
struct ChangeWindow: Hashable {
    /// Nil where everything is asked for.
    let since: Instant?
    private var last: Instant?
    private var isSorted = true
    private var metOlder = false
    /// Records of this page that were not admitted.
    private(set) var passedOver = 0

    init(since: Instant?) { self.since = since }

    /// Whether a record is within the window; one without a readable date of change is.
    ///
    /// - Parameter order: the date that the portal sorts by, where that is not the latest change of the record.
    mutating func admits(_ changed: Instant?, sortedBy order: Instant? = nil) -> Bool {
        guard let since else { return true }
        if let order = order ?? changed {
            if let last, order > last { isSorted = false }
            last = order
            if order < since { metOlder = true }
        }
        guard let changed, changed < since else { return true }
        passedOver += 1
        return false
    }

    /// Whether no later record can be within the window.
    var isClosed: Bool { metOlder && isSorted }
}

extension ChangeWindow {
    private enum Key {
        static let since = "since"
        static let last = "last-change"
        static let unsorted = "unsorted"
    }

    /// As the page before left it.
    init(_ context: [String: String]) {
        self.init(since: context[Key.since].flatMap(Instant.init(milliseconds:)))
        last = context[Key.last].flatMap(Instant.init(milliseconds:))
        isSorted = context[Key.unsorted] == nil
    }

    /// For the context of the request for the next page.
    var context: [String: String] {
        guard let since else { return [:] }
        var context = [Key.since: String(since.millisecondsSince1970)]
        context[Key.last] = last.map { String($0.millisecondsSince1970) }
        context[Key.unsorted] = isSorted ? nil : "yes"
        return context
    }
}

extension Instant {
    /// From the text in which adapters pass it on.
    init?(milliseconds text: String) {
        guard let count = Int64(text) else { return nil }
        self.init(millisecondsSince1970: count)
    }
}
