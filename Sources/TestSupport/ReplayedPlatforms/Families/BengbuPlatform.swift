/// Bengbu: a part of the city's web site, lists from page 0 and details of HTML.
struct BengbuPlatform: PlatformFamily {
    private static let labels = ["数据提供方", "数据主题", "发布时间", "更新时间", "公开属性", "更新频率", "摘要", "下载格式", "关键字", "数据条数"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/site/label/8888":
            let number = PlatformRequest.number(request.query["pageIndex"]) ?? 0
            let page = catalogue.page(number + 1, size: PlatformRequest.number(request.query["pageSize"]))
            let items = page.map { record in
                """
                <li><div class="sjinfo"><a href="/site/tpl/6621?resourceId=\(record.identifier)">\(
                    PlatformAnswer.escaped(record.text("标题")))</a><span>更新时间：\(record.text("更新时间"))</span></div></li>
                """
            }
            return PlatformAnswer.html("<div class=\"sj_list\"><ul>\(items.joined(separator: "\n"))</ul></div>")
        case "/site/tpl/6621": return catalogue.record(request.query["resourceId"]).map(detail)
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let lines = Self.labels.filter(record.has).map { label in
            var value = label == "下载格式" ? record.texts(label).joined(separator: "，") : record.text(label)
            if label == "发布时间" { value += " 08:00" }
            return "<li><span class=\"tit\">\(label)：</span>\(PlatformAnswer.escaped(value))</li>"
        }
        return PlatformAnswer.html(
            """
            <div class="data_newtitle"><h1 class="tit">\(PlatformAnswer.escaped(record.text("标题")))</h1></div>
            <div class="data_sj"><ul class="clearfix">\(lines.joined(separator: "\n"))</ul></div>
            """)
    }
}
