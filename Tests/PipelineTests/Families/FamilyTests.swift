import DCAT
import Foundation
import Harvesting
import Testing

@testable import Pipeline

@Suite struct `Platform families` {
    typealias Answer = FamilyAnswers.Answer

    @Test func `oportal pages become datasets`() async throws {
        let harvest = try await FamilyHarvest(
            "oportal", endpoint: "https://data.example.gov.cn/oportal",
            answers: [
                Answer(["index?page=1"], "list-1.html"), Answer(["index?page=2"], "list-2.html"),
                Answer(["catalog/0f3a"], "detail-0f3a.html"), Answer(["catalog/77b1"], "detail-77b1.html"),
            ])
        #expect(harvest.outcome.announced == 3)
        #expect(harvest.datasets.map(\.identifier) == ["0f3a", "77b1", "c9d2"])
        let first = try #require(harvest["0f3a"])
        #expect(first.title.preferred() == "城市公园名录")
        #expect(first.publisher?.name.preferred() == "市园林局")
        #expect(first.themes.compactMap { $0.label.preferred() } == ["生态环境", "公共管理"])
        #expect(first.issued?.value?.iso8601 == "2021-11-08")
        #expect(first.modified?.value?.iso8601 == "2023-06-17")
        #expect(first.accessRights?.value == .public)
        #expect(first.frequency?.value == .term(.monthly))
        #expect(first.formatCodes == ["XLS", "JSON"])
        #expect(first.landingPage == "https://data.example.gov.cn/oportal/catalog/0f3a")
        #expect(first.contactPoint?.telephone == "0000-12345678")
        // Marks without a text name the format in their class.
        #expect(harvest["77b1"]?.formatCodes == ["CSV", "API"])
        // A page that cannot be had leaves what the list says.
        let third = try #require(harvest["c9d2"])
        #expect(third.modified?.value?.iso8601 == "2023-05-01")
        #expect(third.formatCodes == ["XML"])
        #expect(harvest.codes == ["page-http-404", "detail-unavailable"])
    }

    @Test func `oportal answers its files where it is asked for them`() async throws {
        let harvest = try await FamilyHarvest(
            "oportal-files", endpoint: "https://data.example.gov.cn/portal",
            answers: [
                Answer(["getResourceWithFormat?cataId=0f3a"], "../oportal-files/files.json"),
                Answer(["index?page=1"], "../oportal-files/list.html"),
                Answer(["catalog/0f3a"], "../oportal/detail-0f3a.html"),
            ])
        let dataset = try #require(harvest["0f3a"])
        #expect(dataset.formatCodes == ["XLS", "CSV", "JSON"])
        #expect(
            dataset.distributions.first?.downloadURL
                == "https://data.example.gov.cn/portal/catalog/download?cataId=0f3a&idInRc=f%2F1")
        #expect(dataset.distributions.first?.byteSize == 20480)
        #expect(dataset.distributions.first?.modified?.value?.start.iso8601 == "2023-06-16T16:00:00Z")
    }

    @Test func `Guizhou speaks in milliseconds and numbers`() async throws {
        let harvest = try await FamilyHarvest(
            "guizhou", endpoint: "https://data.example.gov.cn",
            settings: "options: {variables: {division: \"520100\"}, list: {paging: {size: 2}}}",
            answers: [
                Answer(
                    ["getDataDirectoryListByParams", "\"divisionId\":\"520100\"", "\"pageIndex\":1"], "list-1.json"),
                Answer(["getDataDirectoryListByParams", "\"pageIndex\":2"], "list-2.json"),
                Answer(["getDataDetailByDataId", "g-1"], "detail-g-1.json"),
                Answer(["getDataDetailByDataId", "g-2"], "detail-g-2.json"),
                Answer(["getDataDetailByDataId", "g-3"], "detail-g-3.json"),
            ])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == 3)
        let first = try #require(harvest["g-1"])
        #expect(first.frequency == Stated(raw: "1", value: .term(.quarterly)))
        #expect(first.accessRights == Stated(raw: "1", value: .restricted))
        #expect(first.modified?.value?.start.iso8601 == "2023-06-15T16:00:00Z")
        #expect(first.themes.compactMap { $0.label.preferred() } == ["城市管理", "公共管理"])
        #expect(first.formatCodes == ["JSON", "XLSX"])
        #expect(harvest["g-2"]?.frequency == nil)
        #expect(harvest["g-3"]?.frequency == Stated(raw: "12", value: nil))
        #expect(harvest.issues.filter { $0.code == "frequency-unknown" }.map(\.value) == ["null", "12"])
    }

    @Test func `Zhejiang wraps HTML in JSON`() async throws {
        let harvest = try await FamilyHarvest(
            "zhejiang-jdop", endpoint: "https://data.example.gov.cn",
            answers: [
                Answer(["datapubliclist.do", "pageNumber=1"], "list-1.json"),
                Answer(["data.do?iid=4208"], "detail-4208.html"), Answer(["data.do?iid=4209"], "detail-4209.html"),
            ])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.outcome.announced == 2)
        let first = try #require(harvest["4208"])
        #expect(first.title.preferred() == "种子备供信息")
        #expect(first.description.preferred() == "观测点备供种的调查信息")
        #expect(first.frequency?.value == .term(.irregular))
        #expect(first.keywords.map(\.text) == ["观测点", "种子"])
        #expect(first.publisher?.name.preferred() == "省农业农村厅")
        #expect(first.contactPoint?.email == "office@example.cn")
        #expect(first.accessRights == nil)
        #expect(first.distributions.count == 1)
        #expect(harvest["4209"]?.accessRights?.value == .public)
        #expect(harvest.issues.isEmpty)
    }
}
