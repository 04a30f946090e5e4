/// Hebei: POST with forms; dates and theme in the list, the rest in a page that follows the national guide of 2017.
struct HebeiPlatform: PlatformFamily {
    private static let labels = [
        ("信息资源名称", "标题"), ("信息资源代码", ""), ("资源提供方", "提供单位"), ("资源摘要", "摘要"), ("格式类型", "格式"),
        ("更新周期", "更新频率"), ("电子邮箱", "邮箱"),
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/catalogRest/getData":
            let size = PlatformRequest.number(request.form["pageSize"])
            let list = catalogue.page(PlatformRequest.number(request.form["pageNo"]), size: size).map { record in
                [
                    "METADATA_ID": record.identifier, "METADATA_NAME": record.json("标题"),
                    "CREAT_DATE": PlatformAnswer.clock(record.text("发布时间")),
                    "UPDATE_DATE": PlatformAnswer.clock(record.text("更新时间")), "THEME_NAME": record.json("主题"),
                ] as [String: Any]
            }
            let page: [String: Any] = [
                "totalPage": catalogue.pages(size: size), "totalCount": catalogue.records.count, "dataList": list,
            ]
            return PlatformAnswer.json(["page": page])
        case "/catalog/resourceDetails": return catalogue.record(request.form["rowkey"]).map(detail)
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let paragraphs = Self.labels.map { label, source in
            let value = source.isEmpty ? record.identifier : record.texts(source).joined(separator: ",")
            return "<p>\(label):</p><p> \(PlatformAnswer.escaped(value)) </p>"
        }
        return PlatformAnswer.html(
            """
            <div class="info"><table>
            <tr><td>信息资源分类：</td><td>\(PlatformAnswer.escaped(record.text("主题")))</td></tr>
            <tr><td>开放条件：</td><td>\(PlatformAnswer.escaped(record.text("开放类型")))</td></tr>
            </table></div>
            <div class="resdetails_table_box page1">\(paragraphs.joined(separator: "\n"))</div>
            """)
    }
}
