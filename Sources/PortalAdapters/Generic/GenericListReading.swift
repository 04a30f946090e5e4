import DCAT
import Harvesting
import JSON
import Vocabularies

/// Reads one page of a list.
struct GenericListReading {
    private let adapter: GenericAdapter
    private let position: ListPosition
    private let values: [String: String]
    private var fingerprint = PageFingerprint()
    private var found = ListPosition.Found()
    private var next: [HarvestRequest] = []
    /// Members that no rule reads, each with a value, told once a page.
    private var unmapped: [(name: String, value: String)] = []
    private var issues: [RecordIssue] = []
    /// When each entry changed that is asked for by itself.
    private var changes: [Instant?] = []

    private static let mostUnmapped = 100

    private init(_ adapter: GenericAdapter, _ response: HarvestResponse) {
        self.adapter = adapter
        position = GenericContext.position(in: response.request.context)
        var values = adapter.values(at: position)
        values["url"] = response.request.request.url
        self.values = values
    }

    private var rule: AnswerRule { adapter.settings.list }

    static func read(
        _ response: HarvestResponse, _ adapter: GenericAdapter, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var reading = GenericListReading(adapter, response)
        let isStreamed = reading.rule.outerForm == .json && reading.rule.unwrap == nil && reading.rule.check == nil
        if isStreamed {
            try reading.readStream(response, receive)
        } else {
            try reading.readDocument(response, receive)
        }
        return reading.summary(response)
    }

    // MARK: Records

    /// A list of JSON, element by element.
    private mutating func readStream(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        guard case .path(let names) = rule.records ?? .path([]) else { return }
        var hasList = false
        let stream = try JSONAnswer.read(response, arrays: names.isEmpty ? [] : [JSONPath(names)]) { item, _ in
            switch item {
            case .failure(let failure):
                fingerprint.add("#\(failure.position)")
                found.count += 1
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                let node = AnswerNode.json(element.value.tree())
                if element.path.names == names, !element.isTopLevel {
                    hasList = true
                    try take(node, receive)
                } else {
                    hasList = try readAround(node, receive) || hasList
                }
            }
        }
        issues += JSONAnswer.issues(stream)
        hasList = hasList || stream.paths.contains { $0.names == names }
        readPaging(.json(stream.surroundings))
        if !hasList { try missing(.json(stream.surroundings)) }
    }

    /// A page that does not lie open as a list: the whole answer, or one element of an array around lists.
    private mutating func readAround(
        _ node: AnswerNode, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> Bool {
        readPaging(node)
        let place = rule.records ?? .path([])
        let records = node.nodes(at: place).filter(\.isObject)
        for record in records { try take(record, receive) }
        return !records.isEmpty || node.isNull(at: place) || node.hasList(at: place)
    }

    private mutating func readDocument(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        let document = try AnswerDocument(response, rule)
        readPaging(document.inner)
        let place = rule.records ?? .path([])
        let records = document.inner.nodes(at: place)
        for record in records { try take(record, receive) }
        if records.isEmpty, !document.inner.isNull(at: place), !document.inner.hasList(at: place) {
            try missing(document.outer)
        }
    }

    private mutating func readPaging(_ node: AnswerNode) {
        found.total = found.total ?? adapter.settings.paging.total?.count(in: node, values)
        found.pages = found.pages ?? adapter.settings.paging.pages?.count(in: node, values)
        found.next = found.next ?? adapter.settings.paging.next?.text(in: node, values)
    }

    /// A first page without a list, and without a number that says there is none, is something else.
    private func missing(_ answer: AnswerNode) throws(AdapterError) {
        guard position.read == 0, position.failed == 0, found.total == nil, found.pages == nil else { return }
        var excerpt = ""
        if case .json(let tree) = answer { excerpt = ": " + String(decoding: tree.json.prefix(200), as: UTF8.self) }
        throw AdapterError(.unexpectedContent, "the answer holds no list where the portal's file says\(excerpt)")
    }

    private mutating func take(_ node: AnswerNode, _ receive: (HarvestedRecord) throws -> Void) throws {
        found.count += 1
        let place = "#\(position.read + found.count)"
        for (name, value) in rule.content.unmapped(node) { noteUnmapped(name, value) }
        var values = values
        var collector = IssueCollector()
        let settings = adapter.settings
        let facts = rule.content.read(node, &values, settings.vocabulary, &collector)
        let kept = values.filter { rule.content.keptNames.contains($0.key) }
        fingerprint.add(
            ([facts.text(.identifier), facts.text(.title)].compactMap { $0 }
                + kept.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "\u{1F}"))
        if settings.firstStep != nil {
            // Labels are the same on every page; they are told once, as the members are.
            for issue in collector.take(record: nil, title: nil) where issue.code == IssueCode.fieldUnmapped.rawValue {
                noteUnmapped(issue.field ?? "", issue.value ?? "")
            }
        }
        let record = GenericRecord(settings, facts: facts, issues: collector, place: place)
        guard let (rule, role) = settings.firstStep else {
            try receive(record.harvested(files: self.rule.content.files(node, values, settings.vocabulary)))
            return
        }
        let versions = self.rule.version.map { $0.texts(in: node, values) }
        let version = versions.joined().joined(separator: " ")
        let request = adapter.recordRequest(
            rule, role: role, values: values, kept: kept, facts: facts, pass: position.pass,
            version: version.isEmpty ? nil : version)
        if let request {
            next.append(request)
            if request.version != nil { changes.append(changed(versions[0])) }
        } else {
            try receive(record.withoutAnswer("the list does not give what the request for it needs"))
        }
    }

    /// When an entry changed, by the first thing that tells its version: lists are ordered by one time.
    private func changed(_ texts: [String]) -> Instant? {
        guard adapter.settings.learnsOrder, texts.count == 1 else { return nil }
        let rules = adapter.settings.vocabulary.rules
        return DateVocabulary.read(
            texts[0], offsetMinutes: rules.timeZoneMinutes, dayMonthOrder: rules.dayMonthOrder)?.start
    }

    private mutating func noteUnmapped(_ name: String, _ value: String) {
        guard unmapped.count < GenericListReading.mostUnmapped, !unmapped.contains(where: { $0.name == name }) else {
            return
        }
        unmapped.append((name, value))
    }

    // MARK: The page

    private mutating func summary(_ response: HarvestResponse) -> PageSummary {
        let settings = adapter.settings
        found.isRepeated = fingerprint.repeats(position.trail)
        for (name, value) in unmapped {
            issues.append(
                RecordIssue(
                    .fieldUnmapped, .warning, field: name, value: value,
                    message:
                        "'\(name)' in the list is read by no rule; name it in a rule, in 'headings' or in 'ignored'."))
        }
        let total = position.total ?? found.total
        var last = position
        last.total = total
        let pass = adapter.passAfter(last).flatMap { adapter.pageRequest($0) }
        let list = ListPage(
            list: String(position.pass), total: total, changes: changes, after: [pass].compactMap { $0 })
        switch position.after(found, settings.paging, mark: fingerprint.extending(position.trail)) {
        case .page(let position): if let request = adapter.pageRequest(position) { next.append(request) }
        case .end(let isEarly):
            if isEarly || found.isRepeated { issues.append(ending(response, isEarly: isEarly)) }
            next += list.after
        }
        var summary = PageSummary(
            announcedTotal: last.announced, nextRequests: found.isRepeated ? followers : next, issues: issues)
        if settings.learnsOrder, !found.isRepeated { summary.list = list }
        return summary
    }

    /// Of a page that came before, only what begins the next pass is asked for.
    private var followers: [HarvestRequest] { next.filter { $0.role == GenericContext.page } }

    private func ending(_ response: HarvestResponse, isEarly: Bool) -> RecordIssue {
        let url = response.request.request.url
        if found.isRepeated {
            return RecordIssue(
                .pagingRepeats, isEarly ? .error : .information, value: url,
                message: "The page gives the same records as one before; the list ends here.")
        }
        let total = position.total ?? found.total
        let announced = total.map { "\($0) records" } ?? "\(position.pages ?? found.pages ?? 0) pages"
        return RecordIssue(
            .pagingEndsEarly, .error, value: url,
            message: "The portal announced \(announced); the list ends after \(position.read + found.count) records.")
    }
}

extension AnswerNode {
    fileprivate var isObject: Bool {
        if case .json(.object) = self { true } else { false }
    }

    /// Whether a list stands at a JSON path, if an empty one.
    fileprivate func hasList(at place: AnswerPlace) -> Bool {
        guard case .json(var tree) = self, case .path(let names) = place else { return false }
        for name in names {
            guard let inner = tree[name] else { return false }
            tree = inner
        }
        return tree.array != nil
    }
}
