import DCAT
import Foundation
import GRDB
import Harvesting
import Testing

@testable import Warehouse

/// Answers that are known again in the next harvest.
@Suite struct StandingAnswerTests {
    private let store: ScratchStore
    private static let start = Instant(year: 2026, month: 11, day: 1)

    init() throws { store = try ScratchStore() }

    /// What a harvest does, step by step.
    private enum Step {
        case record(String, title: String = "t", issues: [String] = [])
        case remember(Int64, [String], children: [Int64] = [], issues: [String] = [])
        case stand(Int64)
    }

    private func dataset(_ identifier: String, _ title: String) -> Dataset {
        var dataset = Dataset(identifier: identifier)
        dataset.title = MultilingualText(title)
        return dataset
    }

    private func issue(_ code: String, record: String?) -> RecordIssue {
        RecordIssue(code: code, severity: .warning, record: record, message: code)
    }

    @discardableResult
    private func harvest(_ night: Double, _ steps: [Step], isKnown: Bool = false) throws -> PortalRun {
        let asOf = Self.start.adding(days: night)
        let run = try store.warehouse.beginRun(name: "run-\(night)", asOf: asOf)
        let loader = try PortalLoader(warehouse: store.warehouse, portal: "p", run: run.id)
        let memory = StoredAnswers(warehouse: store.warehouse, portal: "p", since: Self.start)
        var outcome = HarvestOutcome(state: .complete)
        outcome.isKnown = isKnown
        for step in steps {
            switch step {
            case .record(let identifier, let title, let issues):
                outcome.received += 1
                let found = issues.map { issue($0, record: identifier) }
                try loader.receive(.dataset(dataset(identifier, title), issues: found), position: outcome.received)
            case .remember(let request, let identifiers, let children, let issues):
                var answer = RememberedAnswer(request: request, body: [1])
                answer.identifiers = identifiers
                answer.records = identifiers.count
                answer.children = children
                answer.issues = issues.map { issue($0, record: nil) }
                for issue in answer.issues { try loader.report(issue) }
                try loader.remember(answer)
            case .stand(let request):
                let answer = try #require(try memory.answer(to: request), "\(request) is not known")
                outcome.received += answer.records
                try loader.stand(answer)
            }
        }
        return try loader.finish(outcome, guard: .init(), asOf: asOf)
    }

    private func known(_ request: Int64) throws -> Bool {
        try StoredAnswers(warehouse: store.warehouse, portal: "p", since: nil).answer(to: request) != nil
    }

    private func issues() throws -> [String] {
        try store.warehouse.issues(portal: "p", after: 0, limit: 100).map {
            "\($0.issue.code) \($0.issue.record ?? "")"
        }
        .sorted()
    }

    private func titles() throws -> [String: String] {
        let all = try store.warehouse.datasets(portal: "p", limit: 100)
        return Dictionary(
            uniqueKeysWithValues: all.map { ($0.identifier, $0.evidence.dataset.title.preferred() ?? "") })
    }

    private static let first: [Step] = [
        .record("a", issues: ["odd"]), .record("b"), .remember(1, ["a", "b"], issues: ["page"]),
        .record("c", issues: ["odd"]), .remember(2, ["c"]), .record("d"), .remember(3, ["d"]), .record("e"),
        .record("f"),
        .remember(5, ["e", "f"]),
    ]

    @Test func `what stands is unchanged and keeps its issues, what is not met goes missing`() throws {
        try harvest(0, Self.first)
        #expect(try issues() == ["odd a", "odd c", "page "])
        let second = try harvest(1, [.stand(1), .record("c", title: "new"), .remember(4, ["c"]), .stand(5)])
        #expect([second.unchanged, second.changed, second.missing, second.added] == [4, 1, 1, 0] as [Int])
        #expect(second.received == 5 && second.duplicates == 0)
        #expect(try issues() == ["odd a", "page "])
        #expect(try known(1) && known(4) && known(5))
        #expect(try !known(2) && !known(3))
    }

    @Test func `where all stands nothing is staged or written`() throws {
        try harvest(0, Self.first)
        let before = try issues()
        let second = try harvest(1, [.stand(1), .stand(2), .stand(3), .stand(5)], isKnown: true)
        #expect(second.isAccepted && second.isFull && second.unchanged == 6 && second.received == 6)
        #expect(second.missing + second.changed + second.added + second.returned == 0)
        #expect(try issues() == before)
        #expect(try known(1) && known(2) && known(3))
    }

    @Test func `a page stands with what followed from it`() throws {
        try harvest(
            0,
            [
                .record("a"), .remember(11, ["a"]), .record("b"), .remember(12, ["b"]),
                .remember(1, [], children: [11, 12]),
            ])
        let second = try harvest(1, [.stand(1), .record("new"), .remember(2, ["new"])])
        #expect(second.unchanged == 2 && second.added == 1 && second.missing == 0)
        #expect(try known(11) && known(12) && known(1))
    }

    @Test func `a record that two answers give is counted as repeated`() throws {
        try harvest(0, [.record("a"), .remember(1, ["a"]), .record("a"), .remember(2, ["a"])])
        let second = try harvest(1, [.stand(1), .stand(2), .record("b"), .remember(3, ["b"])])
        #expect(second.duplicates == 1 && second.unchanged == 1 && second.added == 1)
    }

    @Test func `answers whose records share an identifier are not known again`() throws {
        try harvest(
            0,
            [
                .record("a", title: "one"), .remember(11, ["a"]), .remember(1, [], children: [11]),
                .record("a", title: "two"), .remember(2, ["a"]), .record("b"), .remember(3, ["b"]),
            ])
        #expect(try titles().count == 3)
        #expect(try !known(11) && !known(1) && !known(2))
        #expect(try known(3))
    }

    @Test func `a record that stands keeps beside a new one of its identifier`() throws {
        try harvest(0, [.record("a", title: "old"), .remember(1, ["a"]), .record("b"), .remember(2, ["b"])])
        let second = try harvest(1, [.record("a", title: "new"), .remember(3, ["a"]), .stand(1), .stand(2)])
        #expect(second.missing == 0 && second.changed == 1 && second.added == 1)
        #expect(try titles().values.sorted() == ["new", "old", "t"])
        #expect(try issues().contains { $0.hasPrefix("identifier-duplicate") })
        #expect(try !known(1) && !known(3))
        #expect(try known(2))
    }

    @Test func `a harvest that is refused leaves the memory as it was`() throws {
        let many = (0..<10).map { Step.record("d\($0)") }
        try harvest(0, many + [.remember(1, (0..<10).map { "d\($0)" })])
        let second = try harvest(1, [.record("d0"), .remember(2, ["d0"])])
        #expect(!second.isAccepted)
        #expect(try known(1))
        #expect(try !known(2))
    }

    @Test func `a remembered answer is read back as it was`() throws {
        var answer = RememberedAnswer(request: -5, body: [1, 2, 255])
        answer.records = 3
        answer.unasked = 2
        answer.identifiers = ["a", "ü"]
        answer.children = [Int64.min, -1, 7]
        answer.announcedTotal = 12
        answer.next = [HarvestRequest(.init(.get, "http://p/2"), context: ["page": "2"])]
        var catalog = Catalog()
        catalog.title = MultilingualText("C")
        answer.catalog = catalog
        answer.issues = [issue("odd", record: "a")]
        answer.part = ListPart(
            list: "列表", place: 3, entries: 10, newest: Self.start, oldest: Self.start.adding(days: -4_000), ties: 2,
            total: nil, after: answer.next)
        let run = try store.warehouse.beginRun(name: "run", asOf: Self.start)
        let loader = try PortalLoader(warehouse: store.warehouse, portal: "p", run: run.id)
        try loader.receive(.dataset(dataset("a", "t"), issues: []), position: 1)
        try loader.remember(answer)
        _ = try loader.finish(HarvestOutcome(state: .complete), guard: .init(), asOf: Self.start)
        let back = try StoredAnswers(warehouse: store.warehouse, portal: "p", since: nil).answer(to: -5)
        // The store keeps the identifiers to itself.
        answer.identifiers = []
        #expect(back == answer)
    }

    /// The warehouse that a database of an earlier version becomes, with one run of one portal in it.
    private func migrated(from version: String, _ sql: String = "") throws -> Warehouse {
        let path = store.folder + "/before.sqlite"
        let queue = try DatabaseQueue(path: path)
        try WarehouseMigrations.migrator.migrate(queue, upTo: version)
        try queue.write { db in
            try db.execute(
                sql: """
                    \(sql)
                    INSERT INTO run(id, name, as_of, state) VALUES (1, 'r', 0, 'success');
                    INSERT INTO portal_run(run, portal, state, accepted, received, failures, duplicates, added, changed,
                        unchanged, missing, returned, removed, requests, bytes)
                    VALUES (1, 'p', 'complete', 1, 5, 0, 0, 5, 0, 0, 0, 0, 0, 1, 10);
                    """)
        }
        try queue.close()
        return try Warehouse(path: path)
    }

    @Test func `a database of before answers were kept is migrated`() throws {
        let warehouse = try migrated(from: "6 harvest memory")
        let run = try #require(try warehouse.latestRun())
        #expect(try warehouse.portalRuns(run.id).map(\.unasked) == [0])
        #expect(try warehouse.pastHarvests(portal: "p", before: RunID(number: 2), limit: 3).map(\.isFull) == [true])
        #expect(try StoredAnswers(warehouse: warehouse, portal: "p", since: run.asOf).answer(to: 1) == nil)
    }

    @Test func `a database of before lists were known is migrated`() throws {
        let warehouse = try migrated(
            from: "10 what publishing leaves",
            """
            INSERT INTO answer(portal, request, body, records, unasked, identifiers, children, next)
            VALUES ('p', 7, x'01', 2, 0, 'a', x'', x'');
            """)
        let memory = StoredAnswers(warehouse: warehouse, portal: "p", since: Self.start)
        let answer = try #require(try memory.answer(to: 7))
        #expect(answer.records == 2 && answer.part == nil)
        #expect(try memory.list("0") == nil && memory.entry(1, of: "0") == nil)
        let run = try #require(try warehouse.latestRun())
        #expect(try warehouse.portalRuns(run.id).map(\.unaskedPages) == [0])
    }
}
