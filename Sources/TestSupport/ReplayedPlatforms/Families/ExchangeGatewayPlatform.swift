/// The exchange gateway of Xuzhou and Deyang: fields named by the initials of their Chinese names, frequencies and open
/// types as two digits, identifiers with a slash in them.
struct ExchangeGatewayPlatform: PlatformFamily {
    private static let frequencies = ["每日": "01", "每周": "02", "每月": "03", "季度": "04", "年": "05", "半年": "06"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/exchangeopengateway/v1.0/mh/sjml/getMlxxList":
            let page = catalogue.page(request.number("pageNo"), size: request.number("pageSize"))
            let rows = page.map { record in
                [
                    "mlbh": record.identifier, "mlmc": record.json(title(record)),
                    "xgsj": PlatformAnswer.milliseconds(record.updated, position: record.position),
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                ["code": 200, "data": ["total": catalogue.records.count, "rows": rows] as [String: Any]])
        case "/exchangeopengateway/v1.0/mlxx/getSjmlxq":
            guard let record = catalogue.record(request.query["mlbh"]) else { return nil }
            return PlatformAnswer.json(["code": 200, "data": detail(record)] as [String: Any])
        default: return nil
        }
    }

    private func title(_ record: PlatformRecord) -> String { record.has("标题") ? "标题" : "资源名称" }

    private func detail(_ record: PlatformRecord) -> [String: Any] {
        let isConditional = record.text("开放类型") == "有条件开放"
        var detail: [String: Any] = [
            "mlbh": record.identifier, "mlmc": record.json(title(record)), "xxzymc": record.json(title(record)),
            "xxzytgf": record.json("资源提供方"), "kflx": isConditional ? "01" : "02",
            "gxzq": Self.frequencies[record.text("更新周期")] ?? "", "zyzy": record.json("资源摘要"),
            "ssztlmmc": record.json(record.has("领域名称") ? "领域名称" : "主题分类"),
            "ssqtlmmc": record.json(record.has("所属行业") ? "所属行业" : "领域"),
        ]
        guard record.has("发布时间") else { return detail }
        detail["fbrq"] = PlatformAnswer.milliseconds(record.text("发布时间"), position: record.position)
        detail["gxrq"] = PlatformAnswer.milliseconds(record.text("更新时间"), position: record.position)
        detail["sjl"] = record.json("数据量")
        detail["zjhm"] = record.json("联系电话")
        detail["mlbqmcList"] = record.texts("标签")
        detail["zygs"] = record.texts("资源格式").joined(separator: "\\")
        return detail
    }
}
