import DCAT
import Harvesting
import Testing

@testable import Pipeline

@Suite struct `Details that fail` {
    typealias Answer = FamilyAnswers.Answer

    private static func list(_ page: Int, total: Int = 30) -> String {
        let rows = ((page - 1) * 10..<page * 10).map { "{\"mlbh\":\"k\($0)\",\"mlmc\":\"目录\($0)\"}" }
        return "{\"data\":{\"total\":\(total),\"rows\":[\(rows.joined(separator: ","))]}}"
    }

    private static let pages = [
        Answer(["getMlxxList", "\"pageNo\":1,"], text: list(1)),
        Answer(["getMlxxList", "\"pageNo\":2,"], text: list(2)),
        Answer(["getMlxxList", "\"pageNo\":3,"], text: list(3)),
    ]
    private static let detail = Answer(
        ["getSjmlxq"], text: #"{"data":{"mlbh":"x","xxzymc":"目录","xxzytgf":"市局","gxzq":"05","kflx":"02"}}"#)

    @Test func `cost no more than what the list does not tell, though many fail in a row`() async throws {
        let missing = (12...16).map { Answer(["getSjmlxq", "mlbh=k\($0)"], "missing") }
        let harvest = try await FamilyHarvest(
            "exchange-gateway", endpoint: "https://data.example.gov.cn",
            answers: Self.pages + missing + [Self.detail])
        #expect(harvest.datasets.count == 30)
        #expect(harvest.outcome.state == .partial)
        #expect(harvest.issues.filter { $0.code == "detail-unavailable" }.count == 5)
        #expect(harvest.datasets.filter { $0.frequency?.value == .term(.annual) }.count == 25)
        #expect(harvest["k12"]?.title.preferred() == "目录12")
        #expect(harvest.outcome.announced == 30)
    }

    @Test func `leave the pages behind a page that fails`() async throws {
        let harvest = try await FamilyHarvest(
            "exchange-gateway", endpoint: "https://data.example.gov.cn",
            answers: [Self.pages[0], Self.pages[2], Self.detail])
        #expect(harvest.datasets.count == 20)
        #expect(harvest.outcome.state == .partial)
        #expect(harvest["k25"] != nil)
    }
}
