/// Ningbo: lists and details asked for by JSON.
struct NingboPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/api/dataset/dataSetList":
            let page = catalogue.page(request.number("pageNo"), size: request.number("pageSize"))
            let rows = page.map {
                [
                    "uuid": $0.identifier, "resourceName": $0.json("资源名称"), "updateTime": $0.json("更新时间"),
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                ["code": 0, "list": ["total": catalogue.records.count, "rows": rows] as [String: Any]])
        case "/api/dataset/dataSetInfo":
            guard let record = catalogue.record(request.json["uuid"] as? String) else { return nil }
            var detail: [String: Any] = [
                "uuid": record.identifier, "corresFormat": record.json("资源格式"), "createTime": record.json("发布时间"),
                "dataUnitTel": record.json("联系方式"), "domainName": record.json("数据领域"),
                "dataNumber": record.json("数据量"), "label": record.json("标签"),
                "resourceName": record.json("资源名称"), "updateFrequency": record.json("更新周期"),
                "updateTime": record.json("更新时间"),
            ]
            if record.has("开放条件") { detail["openConditions"] = record.json("开放条件") }
            return PlatformAnswer.json(["code": 0, "bTCataResources": detail] as [String: Any])
        default: return nil
        }
    }
}
