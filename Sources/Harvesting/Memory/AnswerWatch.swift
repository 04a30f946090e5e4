import Fetching

/// What of a harvest is known from the last one, and what the next one will know of this one.
///
/// An adapter keeps nothing between answers: the same request and the same bytes give the same records and lead on to
/// the same requests. So an answer that is known again need not be read. Where a request bears the version of what it
/// asks for, it need not even be asked.
struct AnswerWatch {
    /// A request that bears a version, and those that follow from its answer, which give its records together.
    private struct Branch {
        var page: Int64?
        /// Whether a list names it that tells when it changed.
        var isListed = false
        /// Requests that are not answered yet.
        var pending = 1
        var identifiers: [String] = []
        var issues: [RecordIssue] = []
    }

    /// A page that is remembered once its branches are.
    private struct Page {
        var answer: RememberedAnswer
        var pending: Int
    }

    /// A request with a version that a page named first.
    struct Child {
        var digest: Int64
        /// Records that stand by it; nil where it is asked.
        var records: Int?
    }

    /// What became of the requests that an answer named.
    struct Followed {
        /// Those without a version that are still to be queued.
        var rest: [HarvestRequest]
        /// Those with one that were new.
        var children: [Child] = []
        /// What the page was in its list.
        var part: ListPart?
    }

    /// Further requests of one page that are kept; a page that leads to more is read again.
    private static let mostFurther = 4
    private static let mostIssues = 100

    private let memory: any HarvestMemory
    private var foreseen: ForeseenPages
    private var lists: ListWatch
    /// Whether every answer so far was known.
    private(set) var isAllKnown = true
    private var branches: [Int64: Branch] = [:]
    /// The branch of each request that is waiting in one, by the request's hash.
    private var members: [Int: Int64] = [:]
    private var pages: [Int64: Page] = [:]

    init(_ memory: any HarvestMemory) {
        self.memory = memory
        foreseen = ForeseenPages(memory)
        lists = ListWatch(memory)
    }

    var hasPast: Bool { memory.since != nil }

    /// What an answer that came gave before; nil where it is not known again.
    mutating func known(_ request: HarvestRequest, _ response: FetchResponse) throws -> RememberedAnswer? {
        guard hasPast, request.version == nil, members[request.hashValue] == nil, response.status == 200,
            !response.body.isTruncated, let answer = try foreseen.answer(to: request), let body = answer.body,
            body == (try AnswerDigest.ofAnswer(response))
        else { return nil }
        return answer
    }

    /// The pages that are likely to be asked for after one, at most `count`, and those that no longer are.
    mutating func foresee(
        after request: HarvestRequest, _ count: Int
    ) throws -> (ahead: [HarvestRequest], dropped: [HarvestRequest]) {
        guard hasPast, request.version == nil, members[request.hashValue] == nil else { return ([], []) }
        let dropped = try foreseen.go(to: request)
        return (try foreseen.next(count, in: lists), dropped)
    }

    /// See ``ListWatch``.
    func isOrdered(_ list: String) -> Bool { lists.isOrdered(list) }

    /// Takes a page of a list that was read; see ``ListWatch``.
    mutating func read(
        _ page: ListPage, _ entries: [ListWatch.Entry]?, goesOn: Bool
    ) throws -> (part: ListPart?, isNoted: Bool, end: ListEnd?) {
        try lists.read(page, entries, goesOn: goesOn)
    }

    /// Takes a page that stands; answers how its list ends; see ``ListWalk/end(of:isKnown:goesOn:_:)``.
    mutating func stood(_ answer: RememberedAnswer) throws -> ListEnd? {
        guard let part = answer.part else { return nil }
        return try lists.stood(answer, part)
    }

    /// What is known of a request with a version that is met for the first time; nil where it must be asked.
    func met(_ digest: Int64) throws -> RememberedAnswer? {
        guard hasPast, let known = try memory.answer(to: digest), known.body == nil else { return nil }
        return known
    }

    /// A request with a version that is asked.
    mutating func open(_ request: HarvestRequest, _ digest: Int64, isListed: Bool) {
        branches[digest] = Branch(isListed: isListed)
        members[request.hashValue] = digest
    }

    /// The branch that a request is in; nil for most.
    func branch(of request: HarvestRequest) -> Int64? { members[request.hashValue] }

    /// A further request of a branch, asked for the first time.
    mutating func extend(_ branch: Int64, by request: HarvestRequest) {
        guard branches[branch] != nil else { return }
        branches[branch]?.pending += 1
        members[request.hashValue] = branch
    }

    /// Nothing is remembered of a branch, nor of the page that named it.
    mutating func forget(_ branch: Int64) {
        guard let gone = branches.removeValue(forKey: branch) else { return }
        if let page = gone.page { pages[page] = nil }
    }

    /// An answer that could not be had or read.
    mutating func failed(_ request: HarvestRequest) {
        isAllKnown = false
        if let branch = members.removeValue(forKey: request.hashValue) { forget(branch) }
    }

    /// An answer that was read.
    ///
    /// - Returns: What can be remembered now: the answer itself or, with its last branch, a page before it.
    mutating func read(
        _ request: HarvestRequest, _ reading: AnswerReading, _ summary: PageSummary, _ followed: Followed,
        response: FetchResponse, isPage: Bool
    ) throws -> [RememberedAnswer] {
        isAllKnown = false
        let isLasting =
            reading.isWhole && summary.isLasting && summary.fault == nil && summary.repeated == 0
            && summary.passedOver == 0 && summary.issues.count <= AnswerWatch.mostIssues
        if let branch = members.removeValue(forKey: request.hashValue) {
            guard isLasting else {
                let isOwed = branches[branch]?.isListed == true && request.version != nil
                forget(branch)
                return isOwed ? [RememberedAnswer(owed: request, branch)] : []
            }
            return advance(branch, reading, summary.issues)
        }
        let children = followed.children
        let next = summary.nextRequests.filter { $0.version == nil }
        guard isLasting, isPage || !children.isEmpty, next.count <= AnswerWatch.mostFurther,
            response.status == 200, !response.body.isTruncated
        else { return [] }
        var answer = RememberedAnswer(request: request.digest, body: try AnswerDigest.ofAnswer(response))
        answer.identifiers = reading.identifiers
        answer.children = children.map(\.digest)
        answer.unasked = children.reduce(0) { $0 + ($1.records ?? 0) }
        answer.records = reading.identifiers.count + answer.unasked
        answer.announcedTotal = summary.announcedTotal
        answer.next = next
        answer.catalog = summary.catalog
        answer.issues = summary.issues
        answer.part = followed.part
        let open = children.filter { $0.records == nil }
        guard open.allSatisfy({ branches[$0.digest] != nil }) else { return [] }
        if open.isEmpty { return [answer] }
        for child in open { branches[child.digest]?.page = answer.request }
        pages[answer.request] = Page(answer: answer, pending: open.count)
        return []
    }

    private mutating func advance(
        _ digest: Int64, _ reading: AnswerReading, _ issues: [RecordIssue]
    ) -> [RememberedAnswer] {
        guard var branch = branches[digest] else { return [] }
        branch.pending -= 1
        branch.identifiers += reading.identifiers
        branch.issues += issues
        guard branch.pending == 0 else {
            branches[digest] = branch
            return []
        }
        branches[digest] = nil
        let count = branch.identifiers.count
        var answer = RememberedAnswer(request: digest)
        answer.records = count
        answer.unasked = count
        answer.identifiers = branch.identifiers
        answer.issues = branch.issues
        guard let place = branch.page, var page = pages[place] else { return [answer] }
        page.pending -= 1
        page.answer.records += count
        page.answer.unasked += count
        pages[place] = page.pending == 0 ? nil : page
        return page.pending == 0 ? [answer, page.answer] : [answer]
    }
}
