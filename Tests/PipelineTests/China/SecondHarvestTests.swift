import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Nights on replayed platforms whose lists tell when each record was updated.
@Suite struct SecondHarvestTests {
    /// A platform with the words that tell its details from its lists.
    struct Platform: Sendable, CustomTestStringConvertible {
        let name: String
        /// What stands in the address of a detail.
        let detail: String
        /// Labels of the invented records as its crawl has them; of the summary, what the details alone tell.
        var labels: [String: String] = [:]

        var testDescription: String { name }

        var replayed: ReplayedPlatform? {
            (ReplayedPlatform.all + ReplayedPlatform.invented).first { $0.name == name }
        }

        var crawl: [UInt8] {
            var text = String(decoding: InventedCatalogue.json(), as: UTF8.self)
            for (label, other) in labels { text = text.replacing("\"\(label)\":", with: "\"\(other)\":") }
            return Array(text.utf8)
        }
    }

    static let platforms = [
        // HTML, and details of HTML.
        Platform(name: "anhui_suzhou", detail: "/oportal/catalog/0", labels: ["摘要": "描述"]),
        // JSON, and details of HTML.
        Platform(name: "sichuan_luzhou", detail: "service_detail", labels: ["摘要": "资源摘要", "开放类型": "开放条件"]),
        // HTML in JSON, and details of HTML.
        Platform(name: "zhejiang_jinhua", detail: "detail/data.do", labels: ["更新时间": "更新日期"]),
        // JSON.
        Platform(name: "guizhou_anshun", detail: "getDataDetailByDataId", labels: ["摘要": "所属行业"]),
        // JSON in JSON.
        Platform(name: "shenzhen", detail: "selectDataCatalogByResId"),
    ]
    private static let count = 37
    private static let stride = 10
    /// Records that are changed.
    private static let due = 4

    /// The platform on loopback, harvested by its family's file.
    static func portal(_ platform: Platform, lines: String = "") throws -> LoopbackPortal {
        let replayed = try #require(platform.replayed)
        let portal = try LoopbackPortal(
            kind: "generic", path: "", try replayed.answers(crawl: platform.crawl))
        try FileManager.default.createSymbolicLink(
            atPath: portal.folder + "/families",
            withDestinationPath: CrawlReading.repository.appendingPathComponent("Pipelines/families").path)
        try portal.write(replayed.portalFile(endpoint: portal.server.url("")) + lines, to: "portals/p.yml")
        return portal
    }

    /// Every record with the run it was written in.
    private func records(_ portal: LoopbackPortal) throws -> [String] {
        let queue = try DatabaseQueue(path: RunFolders(output: portal.output).warehouse)
        return try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM dataset ORDER BY id").map(\.description)
        }
    }

    /// How many requests were lists and details, since so many requests.
    private func asked(_ portal: LoopbackPortal, _ platform: Platform, from: Int) -> (lists: Int, details: Int) {
        let targets = portal.targets(from: from)
        let details = targets.filter { $0.contains(platform.detail) }.count
        return (targets.count - details, details)
    }

    @Test(arguments: platforms)
    func `a second harvest asks for what changed`(platform: Platform) async throws {
        let replayed = try #require(platform.replayed)
        let portal = try Self.portal(platform, lines: "full-sweep-every: 3\n")
        func night(_ night: Double) async throws -> (result: PortalRun, lists: Int, details: Int) {
            let before = portal.server.requests.count
            let run = try await portal.run(night: night, [.harvest])
            #expect(run.exit == .success, "\(run.text)")
            let asked = asked(portal, platform, from: before)
            return (try #require(try portal.result()), asked.lists, asked.details)
        }

        let first = try await night(0)
        #expect(first.result.added == Self.count && first.result.unasked == 0)
        #expect(first.details == Self.count && first.lists >= 2)
        let stored = try records(portal)

        // Nothing changed: the lists are asked for, and no record is written.
        let second = try await night(1)
        #expect(second.details == 0 && second.lists == first.lists)
        #expect(second.result.isFull && second.result.state == .complete)
        #expect(second.result.received == Self.count && second.result.unasked == Self.count)
        #expect(second.result.announced == first.result.announced)
        #expect(second.result.unchanged == Self.count && second.result.changed + second.result.added == 0)
        #expect(second.result.missing + second.result.returned == 0)
        #expect(try records(portal) == stored)

        // What the list does not tell is not seen,
        portal.now(try replayed.answers(crawl: platform.crawl, changedEvery: Self.stride, in: .hiddenDetail))
        let third = try await night(2)
        #expect(third.details == 0 && third.result.changed == 0 && third.result.unchanged == Self.count)
        // but by the full sweep, which asks for everything.
        let sweep = try await night(3)
        #expect(sweep.details == Self.count && sweep.result.unasked == 0)
        #expect(sweep.result.changed == Self.due && sweep.result.unchanged == Self.count - Self.due)

        // Some are updated: these are asked for and reported, and no others.
        let before = try records(portal)
        portal.now(try replayed.answers(crawl: platform.crawl, changedEvery: Self.stride, in: .datedDetail))
        let fifth = try await night(4)
        #expect(fifth.details == Self.due && fifth.lists == first.lists)
        #expect(fifth.result.changed == Self.due && fifth.result.unchanged == Self.count - Self.due)
        #expect(fifth.result.received == Self.count && fifth.result.unasked == Self.count - Self.due)
        #expect(fifth.result.missing + fifth.result.added == 0)
        #expect(Set(try records(portal)).subtracting(before).count == Self.due)

        // What changed is known in its turn.
        let sixth = try await night(5)
        #expect(sixth.details == 0 && sixth.result.unchanged == Self.count && sixth.result.unasked == Self.count)
    }

    @Test func `a record that is gone goes missing, and one that is new is added`() async throws {
        let platform = try #require(Self.platforms.last)
        let replayed = try #require(platform.replayed)
        let portal = try Self.portal(platform)
        try await portal.run(night: 0, [.harvest])
        let records = try #require(try JSONSerialization.jsonObject(with: Data(platform.crawl)) as? [[String: Any]])
        var fresh = records[1]
        fresh["url"] = "https://data.linjiang.example.cn/detail?id=99999&type=1"
        let other = Array(try JSONSerialization.data(withJSONObject: [fresh] + records.dropFirst(2)))
        portal.now(try replayed.answers(crawl: other))
        let asked = portal.server.requests.count
        try await portal.run(night: 1, [.harvest])
        let result = try #require(try portal.result())
        #expect(result.added == 1 && result.missing == 2 && result.changed == 0)
        #expect(result.unchanged == Self.count - 2 && result.unasked == Self.count - 2)
        #expect(self.asked(portal, platform, from: asked).details == 1)
        // Back again, they are asked for again.
        portal.now(try replayed.answers(crawl: platform.crawl))
        try await portal.run(night: 2, [.harvest])
        let back = try #require(try portal.result())
        #expect(back.returned == 2 && back.missing == 1 && back.unasked == Self.count - 2)
    }

    @Test func `a detail that the portal refused is asked for again`() async throws {
        let platform = try #require(Self.platforms.first { $0.name == "guizhou_anshun" })
        let replayed = try #require(platform.replayed)
        let portal = try Self.portal(
            platform, lines: "options: {detail: {check: {at: code, is: ['200'], message: message}}}\n")
        let answer = try replayed.answers(crawl: platform.crawl)
        let refused = Self.count - 1
        portal.now { request in
            let isLast = String(decoding: request.body, as: UTF8.self).contains("\(String(refused + 1, radix: 16))")
            guard isLast, request.target.contains(platform.detail) else { return answer(request) }
            return LoopbackResponse(
                headers: [("Content-Type", "application/json")], text: #"{"code": 500, "message": "系统繁忙"}"#)
        }
        try await portal.run(night: 0, [.harvest])
        let first = try #require(try portal.result())
        let lost = try #require(try issues(portal)["detail-unavailable"])
        #expect(first.state == .complete && first.added == Self.count && lost > 0)
        portal.now(answer)
        let before = portal.server.requests.count
        try await portal.run(night: 1, [.harvest])
        let second = try #require(try portal.result())
        #expect(asked(portal, platform, from: before).details == lost)
        #expect(second.changed == lost && second.unasked == Self.count - lost)
        #expect(try issues(portal)["detail-unavailable"] == nil)
    }

    private func issues(_ portal: LoopbackPortal) throws -> [String: Int] {
        let warehouse = try Warehouse(path: RunFolders(output: portal.output).warehouse)
        let counts = try warehouse.issueCounts(portal: "p").map { ($0.code, $0.count) }
        return Dictionary(counts) { $0 + $1 }
    }

    @Test func `issues of records that stand stand with them`() async throws {
        let platform = try #require(Self.platforms.first { $0.name == "guizhou_anshun" })
        let replayed = try #require(platform.replayed)
        let portal = try Self.portal(platform)
        try await portal.run(night: 0, [.harvest])
        let first = try issues(portal)
        #expect(first["frequency-unknown"] ?? 0 > Self.due)
        try await portal.run(night: 1, [.harvest])
        #expect(try issues(portal) == first)
        portal.now(try replayed.answers(crawl: platform.crawl, changedEvery: Self.stride, in: .datedDetail))
        try await portal.run(night: 2, [.harvest])
        #expect(try portal.result()?.changed == Self.due)
        #expect(try issues(portal) == first)
    }

    @Test func `captures of such nights replayed in their order give the same editions`() async throws {
        let platform = try #require(Self.platforms.first)
        let replayed = try #require(platform.replayed)
        let portal = try Self.portal(platform)
        try await portal.run(night: 0)
        try await portal.run(night: 1)
        portal.now(try replayed.answers(crawl: platform.crawl, changedEvery: Self.stride, in: .datedDetail))
        try await portal.run(night: 2)
        #expect(try portal.result()?.unasked == Self.count - Self.due)
        try await portal.expectSameEditions(fromCapturesOf: 3)
    }
}
