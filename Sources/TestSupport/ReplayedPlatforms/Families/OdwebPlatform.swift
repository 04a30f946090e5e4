/// The older `odweb` family (Yinchuan and others): lists as JSON for a table on the page, details of HTML.
///
/// In which form the list tells formats is not known; here they stand as a list with commas.
struct OdwebPlatform: PlatformFamily {
    private static let labels = ["来源部门", "所属主题", "发布时间", "最后更新", "开放状态", "所属行业", "更新频率", "标签", "描述"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/odweb/catalog/catalog.do":
            let start = PlatformRequest.number(request.form["start"]) ?? 0
            let length = PlatformRequest.number(request.form["pageLength"] ?? request.form["length"])
            let rows = catalogue.slice(offset: start, limit: length).map { record in
                [
                    "cata_id": record.identifier, "cata_title": record.json("标题"),
                    "update_time": PlatformAnswer.clock(record.text("最后更新")),
                    "released_time": PlatformAnswer.clock(record.text("发布时间")),
                    "conf_catalog_format": record.texts("数据格式").filter { $0 != "file" }.joined(separator: ","),
                ] as [String: Any]
            }
            return PlatformAnswer.json(["recordsTotal": catalogue.records.count, "data": rows] as [String: Any])
        case "/odweb/catalog/catalogDetail.htm": return catalogue.record(request.query["cata_id"]).map(detail)
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let rows = Self.labels.filter(record.has).map { label in
            let value = PlatformAnswer.escaped(record.text(label))
            let shown =
                label == "标签"
                ? "<div class=\"info-body\" tags=\"\(value)\"></div>"
                : "<div class=\"info-body\"> \(value)\(label == "发布时间" ? " 11:12:13" : "") </div>"
            return "<li><div class=\"info-header\">\(label)</div>\(shown)</li>"
        }
        return PlatformAnswer.html(
            """
            <div class="detail-header"><span class="detail-title">\(PlatformAnswer.escaped(record.text("标题")))</span></div>
            <div class="detail-info-list tab-body"><ul><li action="data-info"><div class="info-list"><ul>
            \(rows.joined(separator: "\n"))
            </ul></div></li></ul></div>
            """)
    }
}
