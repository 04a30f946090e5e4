/// Tianjin: two static lists, one of datasets and one of interfaces, and details of HTML.
struct TianjinPlatform: PlatformFamily {
    private static let labels = ["摘要", "提供单位", "主题", "发布时间", "更新时间", "更新频率", "开放类型"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/common/sjj.json": return list(catalogue.records.filter { $0.texts("格式") != ["api"] })
        case "/common/sjjk.json": return list(catalogue.records.filter { $0.texts("格式") == ["api"] })
        default:
            guard request.path.hasPrefix("/sj/"), request.path.hasSuffix(".html") else { return nil }
            let name = request.path.split(separator: "/").last?.dropLast(5)
            return catalogue.record(name.map(String.init)).map(detail)
        }
    }

    private func list(_ records: [PlatformRecord]) -> LoopbackResponse {
        let list = records.map { record in
            [
                "title": record.json("标题"), "href": "/sj/\(record.identifier).html",
                "documentType": record.texts("格式").joined(separator: ","),
            ] as [String: Any]
        }
        return PlatformAnswer.json(["dataList": list, "total": list.count] as [String: Any])
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let rows = Self.labels.map { label in
            "<tr><th>\(label)</th><td> \(PlatformAnswer.escaped(record.text(label))) </td></tr>"
        }
        return PlatformAnswer.html(
            """
            <div class="title f-cb mg-b4"><span>\(PlatformAnswer.escaped(record.text("标题")))</span></div>
            <div class="slidecont"><table>\(rows.joined(separator: "\n"))</table></div>
            """)
    }
}
