import DCAT
import Testing

@testable import Pipeline

/// Cities whose whole interface stands in their own file.
@Suite struct `Portal files of single cities` {
    typealias Answer = FamilyAnswers.Answer

    /// An invented answer a request, and what must come of the one dataset in them.
    struct City: Sendable, CustomTestStringConvertible {
        var portal: String
        var answers: [Answer]
        var identifier: String
        var title: String
        var frequency: Frequency?
        var access: AccessRights?
        var modified: String?
        var formats: [String] = []

        var testDescription: String { portal }
    }

    static let all = [
        City(
            portal: "cn-jiangsu-nantong",
            answers: [
                Answer(["findResourceByPage?", "page=0"], text: #"{"data":{"totalPages":1,"content":[{"id":"a1"}]}}"#),
                Answer(
                    ["getResourceById?id=a1"],
                    text: #"""
                        {"data":{"resName":"港口吞吐量","companyName":"市交通局","updateCycle":"每月","isOpenToSociety":"1",
                        "updateTime":"2023-05-04 10:00:00","createTime":"2021-01-01 00:00:00"}}
                        """#),
                Answer(
                    ["listFiles?resId=a1"],
                    text:
                        #"{"data":{"childFiles":[{"fileType":"XLS","fileName":"a"},{"fileType":"csv","fileName":"b"}]}}"#
                ),
            ], identifier: "a1", title: "港口吞吐量", frequency: .term(.monthly), access: .public,
            modified: "2023-05-04T02:00:00Z", formats: ["XLS", "CSV"]),
        City(
            portal: "cn-jiangsu-yancheng",
            answers: [
                Answer(
                    ["listPageCatalogVo?", "%22COND%22%3A%5B%7B", "pageNumber=1"],
                    text: #"{"resultData":{"pager":{"pageCount":1},"list":[{"catalogPk":"y1"}]}}"#),
                Answer(
                    ["dataSetDetailById?catalogId=y1"],
                    text: #"""
                        {"resultData":{"catalogName":"湿地名录","updateCycle":"每年","openCondition":null,"isJson":1,"isExcel":0,
                        "isCsv":1,"publishTime":"2022-02-02 00:00:00"}}
                        """#),
            ], identifier: "y1", title: "湿地名录", frequency: .term(.annual), formats: ["JSON", "CSV"]),
        City(
            portal: "cn-anhui-huaibei",
            answers: [
                Answer(
                    ["dataset/pagelist?", "curPageNumber=1"], text: #"{"result":{"total":1,"data":[{"id":"h1"}]}}"#),
                Answer(
                    ["dataset/detail?id=h1"],
                    text: #"""
                        {"result":{"name":"矿山名录","updateCycle":"每季度","openConditions":"无条件开放","hascsv":true,"hasjson":false,
                        "hasrdf":true,"hasxls":null,"lastUpdateTime":"2023-01-02 08:00:00"}}
                        """#),
            ], identifier: "h1", title: "矿山名录", frequency: .term(.quarterly), access: .public,
            modified: "2023-01-02T00:00:00Z", formats: ["CSV", "RDF"]),
        City(
            portal: "cn-sichuan-mianyang",
            answers: [
                Answer(
                    ["getShowMsg.jspx?", "startNum=0"],
                    text: #"{"elementthing":{"listPage":{"total":1,"list":[{"id":"m1"}]}}}"#),
                Answer(
                    ["showBasicMsg.jspx?id=m1"],
                    text: #"""
                        {"elementthing":{"showBasicList":{"dir_name":"科研仪器","dir_office":"市科技局","dir_updatetime":"3",
                        "gmt_modified":"2023-03-04 08:00:00","dir_statistics_data":[{"sharelevel":"1"}]}}}
                        """#),
            ], identifier: "m1", title: "科研仪器", frequency: .term(.monthly), access: .restricted,
            modified: "2023-03-04T00:00:00Z"),
        City(
            portal: "cn-shanxi-datong",
            answers: [
                Answer(
                    ["Dataopen/list?pageNumber=1"],
                    text: """
                        <div class="m-cata-list"><ul><li><div class="item-content"><div class="item-title">
                        <a href="/Dataopen/show?id=9">古建筑名录</a></div></div><div class="item-info"><div>开放状态：无条件开放</div></div>
                        </li></ul></div><select class="page-select"><option>1</option></select>
                        """),
                Answer(
                    ["Dataopen/show?id=9"],
                    text: """
                        <div class="info-list"><ul><li><div class="info-header">更新频率</div><div class="info-body">每年</div></li>
                        <li><div class="info-header">最后更新</div><div class="info-body">2022-08-09</div></li></ul></div>
                        <div target="data-download"><table><tbody><tr class="xls"></tr><tr class="json"></tr></tbody></table></div>
                        """),
            ], identifier: "/Dataopen/show?id=9", title: "古建筑名录", frequency: .term(.annual), access: .public,
            modified: "2022-08-09", formats: ["XLS", "JSON"]),
        City(
            portal: "cn-shanxi-jincheng",
            answers: [
                Answer(
                    ["?getSearchList", "curPage=1"],
                    text: #"{"jsonStr":"{\"obj\":{\"totalPages\":1,\"pagingList\":[{\"id\":\"j1\"}]}}"}"#),
                Answer(
                    ["?goDetails&catalogid=j1"],
                    text: """
                        <div class="dt-title">古堡名录</div><div class="dl-part"><p class="dl-part-text">古堡的位置</p></div>
                        <div class="dt-con-text"><ul><li><span>更新频率：</span>每年</li><li><span>开放类型：</span>有条件开放</li></ul></div>
                        """),
            ], identifier: "j1", title: "古堡名录", frequency: .term(.annual), access: .restricted),
        City(
            portal: "cn-guangdong-zhongshan",
            answers: [
                Answer(
                    ["queryDomain", "page=1"],
                    text: "<dl><dd><h2><a href=\"javascript:view('z1','2')\">灯饰企业</a></h2></dd></dl>"),
                Answer(["queryDomain", "page=2"], text: "<dl></dl>"),
                Answer(
                    ["dataServerView?id=z1"],
                    text: """
                        <h2>灯饰企业</h2><table class="table-main"><tr><th>更新频率</th><td>每半年</td><th>更新时间</th><td>2023年6月5日</td></tr>
                        <tr><th>数据格式</th><td>xlsx</td></tr></table>
                        """),
            ], identifier: "z1", title: "灯饰企业", frequency: .term(.twiceAYear), modified: "2023-06-05",
            formats: ["XLSX"]),
        City(
            portal: "cn-hunan-changde",
            answers: [
                Answer(["catalogs?", "page=1"], text: #"{"total":1,"list":[{"CATA_ID":"c1"}]}"#),
                Answer(
                    ["detail?cataId=c1"],
                    text: """
                        <div class="info-content"><div class="top-info"><div class="catalog-name">河长名录</div>
                        <div class="time">发布时间：2021-04-05</div></div><div class="row-content"><div class="info-name">更新周期</div>
                        <div class="info-detail">每年</div><div class="info-name">开放属性</div><div class="info-detail">无条件开放</div></div></div>
                        """),
            ], identifier: "c1", title: "河长名录", frequency: .term(.annual), access: .public),
        City(
            portal: "cn-anhui-chuzhou",
            answers: [
                Answer(
                    ["OpenDirectory/select?", "page=0"],
                    text: #"""
                        {"totalPages":1,"content":[{"id":5,"name":"医院名录","companys":{"title":"市卫健委"},"sharetype":"2",
                        "updatetime":"2023-07-08 00:00:00","themes":{"title":"医疗"}}]}
                        """#)
            ], identifier: "5", title: "医院名录", access: .public, modified: "2023-07-07T16:00:00Z"),
        City(
            portal: "cn-jiangsu-wuxi",
            answers: [
                Answer(["method=GetCatalog", "page=1"], text: #"{"recordsTotal":1,"data":[{"cata_id":"w1"}]}"#),
                Answer(
                    ["catalogDetail.htm?cata_id=w1"],
                    text: """
                        <div class="data-name data-con">太湖水质</div><div class="baseInfo s1"><table><tr><td>更新频率：</td><td>每日</td></tr>
                        <tr><td>资源发布/更新时间：</td><td>2023-08-01 00:00</td></tr><tr><td>条件开放：</td><td>无条件开放</td></tr></table></div>
                        <div class="service s4"><ul><li>全部</li><li>CSV</li></ul></div>
                        """),
            ], identifier: "w1", title: "太湖水质", frequency: .term(.daily), access: .public,
            modified: "2023-07-31T16:00:00Z", formats: ["CSV"]),
    ]

    @Test(arguments: all) func `yield what the city says`(city: City) async throws {
        let harvest = try await FamilyHarvest(portal: city.portal, answers: city.answers)
        #expect(harvest.outcome.state == .complete, "\(harvest.outcome.message ?? "")")
        #expect(harvest.datasets.count == 1)
        let dataset = try #require(harvest[city.identifier])
        #expect(dataset.title.preferred() == city.title)
        #expect(dataset.frequency?.value == city.frequency)
        #expect(dataset.accessRights?.value == city.access)
        #expect(dataset.modified?.value?.iso8601 == city.modified)
        #expect(dataset.formatCodes == city.formats)
        #expect(harvest.issues.isEmpty, "\(harvest.issues)")
    }
}
