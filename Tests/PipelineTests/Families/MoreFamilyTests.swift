import DCAT
import Testing

@testable import Pipeline

/// Families of which no replayed platform is at hand.
@Suite struct `Further platform families` {
    typealias Answer = FamilyAnswers.Answer

    @Test func `Inner Mongolia counts its pages`() async throws {
        let harvest = try await FamilyHarvest(
            "inner-mongolia", endpoint: "https://data.example.gov.cn",
            answers: [
                Answer(["dataSet/list", "page=1"], "list.json"), Answer(["dataInfo", "id=41"], "detail.json"),
            ])
        #expect(harvest.outcome.state == .complete)
        let dataset = try #require(harvest["41"])
        #expect(dataset.title.preferred() == "草原监测站点")
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.frequency?.value == .term(.annual))
        #expect(dataset.modified?.value?.iso8601 == "2023-03-02")
        #expect(dataset.landingPage == "https://data.example.gov.cn/data/dataSet/detail/41")
        #expect(harvest.issues.isEmpty)
    }

    @Test func `Jiangxi knows one open type, and refuses politely`() async throws {
        let harvest = try await FamilyHarvest(
            "jiangxi", endpoint: "https://data.example.gov.cn",
            answers: [
                Answer(["openData/page", "\"current\":1"], "list.json"), Answer(["dataId=j1"], "detail-j1.json"),
                Answer(["dataId=j2"], "detail-j2.json"),
            ])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest["j1"]?.accessRights?.value == .restricted)
        #expect(harvest["j1"]?.formatCodes == ["XLS", "CSV"])
        // The portal's own refusal of a record leaves what the list says.
        #expect(harvest["j2"]?.title.preferred() == "水文站")
        #expect(harvest.issues.map(\.code) == ["detail-unavailable"])
        #expect(harvest.issues.first?.message.contains("资源不存在") == true)
    }

    @Test func `Guangzhou numbers its cycles in its own way`() async throws {
        let harvest = try await FamilyHarvest(
            "guangzhou", endpoint: "https://data.example.gov.cn",
            answers: [
                Answer(["findDsDataTableExts", "\"page\":1"], "list.json"),
                Answer(["findDsDataTableExtDetail/s-1"], "detail.json"),
            ])
        let dataset = try #require(harvest["s-1"])
        #expect(dataset.frequency == Stated(raw: "1", value: .term(.irregular)))
        #expect(dataset.accessRights?.value == .restricted)
        #expect(dataset.formatCodes == ["CSV", "XLSX"])
        #expect(dataset.keywords.map(\.text) == ["体育", "场馆"])
        #expect(harvest.issues.isEmpty)
    }

    @Test func `Hainan has a list of data and one of interfaces`() async throws {
        let harvest = try await FamilyHarvest(
            "hainan", endpoint: "https://data.example.gov.cn",
            answers: [
                Answer(["search/data/list", "curPage=0"], "list-data.json"),
                Answer(["search/interface/list", "curPage=0"], "list-interface.json"),
                Answer(["sjj/h1.htm"], "detail-h1.html"), Answer(["sjjk/h2.htm"], "detail-h2.html"),
            ])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == 2)
        #expect(harvest["h1"]?.frequency?.value == .term(.quarterly))
        #expect(harvest["h1"]?.modified?.value?.iso8601 == "2023-02-01")
        #expect(harvest["h2"]?.formatCodes == ["API"])
        #expect(harvest.issues.isEmpty)
    }

    @Test func `Wuhan tells its cycle deep inside`() async throws {
        let harvest = try await FamilyHarvest(
            "wuhan", endpoint: "https://data.example.gov.cn",
            answers: [Answer(["catalog/page", "\"current\":1"], "list.json"), Answer(["cataId=w1"], "detail.json")])
        let dataset = try #require(harvest["w1"])
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.formatCodes == ["XLS", "JSON"])
        #expect(dataset.themes.compactMap { $0.label.preferred() } == ["交通运输", "公共管理"])
        #expect(harvest.issues.isEmpty)
    }

    @Test func `athena numbers its cycles in a third way`() async throws {
        let harvest = try await FamilyHarvest(
            "athena", endpoint: "https://data.example.gov.cn",
            answers: [Answer(["catalog/page", "\"pageNum\":1"], "list.json"), Answer(["dataId=501"], "detail.json")])
        let dataset = try #require(harvest["501"])
        #expect(dataset.frequency == Stated(raw: "1", value: .term(.daily)))
        #expect(dataset.accessRights?.value == .restricted)
        #expect(dataset.modified?.value?.start.iso8601 == "2023-09-01T02:00:00Z")
        #expect(harvest.issues.isEmpty)
    }
}
