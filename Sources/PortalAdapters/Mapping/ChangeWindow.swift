import DCAT

/// Keeps what changed since an instant from pages in falling order of change, and tells when the rest is older.
///
/// A portal that does not sort as it was asked is found out: nothing is then taken to be the rest.
struct ChangeWindow {
    /// Nil where everything is asked for.
    let since: Instant?
    private var last: Instant?
    private var isSorted = true
    private var metOlder = false

    init(since: Instant?) { self.since = since }

    /// Whether a record is within the window; one without a readable date of change is.
    mutating func admits(_ changed: Instant?) -> Bool {
        guard let since, let changed else { return true }
        if let last, changed > last { isSorted = false }
        last = changed
        guard changed < since else { return true }
        metOlder = true
        return false
    }

    /// Whether no later record can be within the window.
    var isClosed: Bool { metOlder && isSorted }
}
