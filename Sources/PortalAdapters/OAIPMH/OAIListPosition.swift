/// How far a list of records was read, as it travels in the requests that go on with it.
struct OAIListPosition: Hashable {
    /// The set that is listed; nil for everything.
    var set: String?
    /// Since when (`from`), as it is sent; nil for every record.
    var from: String?
    /// What leads to the page; nil for the first one.
    var token: String?
    /// Whether the arguments of the list are sent along with its tokens.
    var repeatsArguments = false
    /// Records that came so far, each once.
    private(set) var received = 0
    /// The size that the first page announced.
    var total: Int?
    /// The marks of the pages read.
    var trail: String?
    /// Records of the pages to come that were there before the list was begun anew.
    private(set) var again = 0
    /// The latest datestamp so far, as the repository writes it.
    private var latest: String?
    /// Records with that datestamp.
    private var atLatest = 0
    /// Whether no datestamp was earlier than one before it, which the protocol does not promise.
    private var isSorted = true
    /// What ``received`` was when the list was begun anew last.
    private var restartedAt: Int?

    /// Whether the list was begun anew in its middle.
    var isRestarted: Bool { restartedAt != nil }

    /// At the beginning of a list.
    init(set: String?, from: String?) {
        self.set = set
        self.from = from
    }

    /// Takes in the datestamp of the next record.
    mutating func note(_ datestamp: String?) {
        guard isSorted else { return }
        guard let datestamp, OAIListPosition.isDatestamp(datestamp),
            latest.map({ $0.utf8.count == datestamp.utf8.count && $0 <= datestamp }) ?? true
        else {
            isSorted = false
            return
        }
        atLatest = datestamp == latest ? atLatest + 1 : 1
        latest = datestamp
    }

    /// Takes in a page of so many records, and answers how many of them were there before.
    mutating func add(_ records: Int) -> Int {
        let known = min(again, records)
        again -= known
        received = received.addingReportingOverflow(records - known).partialValue
        return known
    }

    /// The list from its latest datestamp on, where it came in their order, else from its beginning; nil where that led
    /// to nothing before.
    func restarted() -> OAIListPosition? {
        guard received > restartedAt ?? 0 else { return nil }
        var next = self
        next.token = nil
        next.trail = nil
        next.restartedAt = received
        if isSorted, let latest {
            next.from = latest
            next.again = atLatest
            next.atLatest = 0
            return next
        }
        guard restartedAt == nil else { return nil }
        next.again = received
        return next
    }

    /// `2026-11-02` or `2026-11-02T03:04:05Z`, the two forms of the protocol.
    private static func isDatestamp(_ text: String) -> Bool {
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || bytes.count == pattern.count else { return false }
        return zip(bytes, pattern).allSatisfy { byte, place in
            place == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == place
        }
    }
}

extension OAIListPosition {
    private enum Key {
        static let set = "set"
        static let from = "from"
        static let token = "token"
        static let repeats = "repeats"
        static let received = "count"
        static let total = "total"
        static let trail = "trail"
        static let again = "again"
        static let latest = "latest"
        static let atLatest = "at-latest"
        static let unsorted = "unsorted"
        static let restartedAt = "restarted-at"
    }

    init(_ context: [String: String]) {
        func number(_ key: String) -> Int? { context[key].flatMap { Int($0) } }
        set = context[Key.set]
        from = context[Key.from]
        token = context[Key.token]
        repeatsArguments = context[Key.repeats] != nil
        received = number(Key.received) ?? 0
        total = number(Key.total)
        trail = context[Key.trail]
        again = number(Key.again) ?? 0
        latest = context[Key.latest]
        atLatest = number(Key.atLatest) ?? 0
        isSorted = context[Key.unsorted] == nil
        restartedAt = number(Key.restartedAt)
    }

    /// For the context of a request.
    var context: [String: String] {
        var context: [String: String] = [:]
        context[Key.set] = set
        context[Key.from] = from
        context[Key.token] = token
        context[Key.repeats] = repeatsArguments ? "yes" : nil
        context[Key.received] = received > 0 ? String(received) : nil
        context[Key.total] = total.map(String.init)
        context[Key.trail] = trail
        context[Key.again] = again > 0 ? String(again) : nil
        context[Key.latest] = latest
        context[Key.atLatest] = atLatest > 0 ? String(atLatest) : nil
        context[Key.unsorted] = isSorted ? nil : "yes"
        context[Key.restartedAt] = restartedAt.map(String.init)
        return context
    }
}
