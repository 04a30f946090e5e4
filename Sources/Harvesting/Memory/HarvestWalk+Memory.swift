import DCAT
import Fetching

extension HarvestWalk {
    /// Takes up the requests with a version that an answer names: those that are known stand, the others are asked.
    ///
    /// - Parameter isBare: whether the answer gave no record itself.
    mutating func follow(
        _ summary: PageSummary, of request: HarvestRequest, isBare: Bool, into sink: any RecordSink
    ) throws -> AnswerWatch.Followed {
        guard answers != nil else { return AnswerWatch.Followed(rest: summary.nextRequests) }
        let branch = answers?.branch(of: request)
        var followed = AnswerWatch.Followed(rest: [])
        var entries: ListEntries?
        if let page = summary.list, isBare, branch == nil, answers?.isOrdered(page.list) == true {
            entries = ListEntries(page)
        }
        for next in summary.nextRequests {
            if let branch {
                try extend(branch, by: next)
            } else if next.version == nil {
                followed.rest.append(next)
            } else {
                let digest = next.digest
                let isNew = queue.isNew(next)
                let known = isNew ? try answers?.met(digest) : nil
                entries?.add(next, digest, isAnswered: known != nil, isRepeated: !isNew)
                guard isNew else { continue }
                followed.children.append(AnswerWatch.Child(digest: digest, records: known?.records))
                if let known {
                    count(known)
                    try sink.stand(known)
                } else {
                    answers?.open(next, digest, isListed: entries != nil)
                    try queue.append(next)
                }
            }
        }
        if let page = summary.list {
            // What else the page leads to would be left out with the pages behind it.
            let leadsOnAlone = followed.rest.count <= 1 && followed.rest.allSatisfy { $0.role == request.role }
            try go(through: page, leadsOnAlone ? entries?.all : nil, &followed, into: sink)
        }
        return followed
    }

    /// Goes on along a list or, where what is left of it stands, to what comes after it.
    private mutating func go(
        through page: ListPage, _ entries: [ListWatch.Entry]?, _ followed: inout AnswerWatch.Followed,
        into sink: any RecordSink
    ) throws {
        guard let read = try answers?.read(page, entries, goesOn: followed.rest != page.after) else { return }
        followed.part = read.part
        if read.isNoted, let entries { try sink.note(entries.map(\.entry), of: page.list) }
        if let end = read.end {
            try take(end, into: sink)
            followed.rest = page.after
        }
    }

    private mutating func take(_ end: ListEnd, into sink: any RecordSink) throws {
        outcome.received += end.records
        outcome.unasked += end.records
        outcome.unaskedPages += end.pages
        for request in end.owed where queue.isNew(request) {
            answers?.open(request, request.digest, isListed: true)
            try queue.append(request)
        }
        try sink.note(end)
    }

    /// A branch has the records of its own requests alone: where it shares one with another, neither is remembered.
    private mutating func extend(_ branch: Int64, by next: HarvestRequest) throws {
        guard queue.isNew(next) else {
            answers?.forget(branch)
            if let other = answers?.branch(of: next) { answers?.forget(other) }
            return
        }
        answers?.extend(branch, by: next)
        try queue.append(next)
    }

    /// Takes a page that came for what it gave before; answers whether it is known again.
    mutating func stand(
        _ request: HarvestRequest, _ response: FetchResponse, into sink: any RecordSink
    ) throws -> Bool {
        guard let known = try answers?.known(request, response) else { return false }
        count(known)
        try sink.stand(known)
        let summary = PageSummary(
            announcedTotal: known.announcedTotal, nextRequests: known.next, catalog: known.catalog,
            issues: known.issues)
        var next = known.next
        if let end = try answers?.stood(known) {
            try take(end, into: sink)
            next = known.part?.after ?? []
        }
        try pageRead(request, summary, next: next, records: known.records)
        try sink.pageCompleted(
            HarvestedPage(
                ordinal: outcome.requests, request: request, status: response.status, fetchedAt: response.fetchedAt,
                bytes: response.body.length, records: known.records, summary: summary))
        return true
    }

    private mutating func count(_ known: RememberedAnswer) {
        outcome.received += known.records
        outcome.unasked += known.unasked
    }
}

/// The entries of a page while its requests are taken up.
private struct ListEntries {
    private let changes: [Instant?]
    private var entries: [ListWatch.Entry] = []
    private var isWhole = true

    init(_ page: ListPage) { changes = page.changes }

    /// nil where the page tells no time of an entry.
    var all: [ListWatch.Entry]? { isWhole && entries.count == changes.count ? entries : nil }

    mutating func add(_ request: HarvestRequest, _ digest: Int64, isAnswered: Bool, isRepeated: Bool) {
        guard isWhole, changes.indices.contains(entries.count), let changed = changes[entries.count] else {
            isWhole = false
            return
        }
        let entry = ListEntry(key: request.entryKey, request: digest, changed: changed)
        entries.append(ListWatch.Entry(entry: entry, isAnswered: isAnswered, isRepeated: isRepeated))
    }
}
