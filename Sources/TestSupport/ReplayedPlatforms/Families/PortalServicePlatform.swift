/// The service portals of Luzhou (asked by JSON) and Meishan (asked by a form): lists as JSON, details of HTML.
struct PortalServicePlatform: PlatformFamily {
    private static let inList = ["提供方", "提供单位", "数据主题", "数据领域", "行业名称", "发布时间", "联系电话", "服务描述"]
    private static let inTable = ["更新周期", "开放属性", "关键字", "资源摘要", "格式类型"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/portal/dataservice/getPage":
            let number = request.number("page") ?? PlatformRequest.number(request.form["page"])
            let size = request.number("rows") ?? PlatformRequest.number(request.form["rows"])
            let rows = catalogue.page(number, size: size).map(entry)
            return PlatformAnswer.json(
                ["code": 0, "result": ["total": catalogue.records.count, "rows": rows] as [String: Any]])
        case "/portal/service_detail": return catalogue.record(request.query["id"]).map(detail)
        default: return nil
        }
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        var entry: [String: Any] = ["id": record.identifier, "name": record.json("标题")]
        entry["publishTime"] = record.json("发布时间")
        // Meishan tells this in the detail, and never when a record was updated.
        guard record.has("开放条件") else { return entry }
        entry["openType"] = record.text("开放条件") == "无条件开放" ? "1" : "2"
        entry["updateTime"] = record.json("更新时间")
        return entry
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let isToldInList = record.has("开放条件")
        let lines = Self.inList.filter { record.has($0) && !(isToldInList && $0 == "发布时间") }.map { label in
            "<li><span>\(label)：</span><span>\(PlatformAnswer.escaped(record.text(label)))</span></li>"
        }
        let rows = Self.inTable.filter(record.has).map { label in
            "<tr><td>\(label)</td><td> \(PlatformAnswer.escaped(record.text(label))) </td></tr>"
        }
        return PlatformAnswer.html(
            """
            <h2 class="dt-name"><p>\(PlatformAnswer.escaped(record.text("标题")))</p></h2>
            <ul class="desc-list-info clearfix">\(lines.joined(separator: "\n"))</ul>
            <table class="table table-striped table-bordered table-advance table-hover">
            \(rows.joined(separator: "\n"))
            </table>
            """)
    }
}
