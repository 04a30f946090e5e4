/// Huai'an: lists and details by address, answers wrapped twice in `data`.
struct HuaianPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/api/catalog":
            let size = PlatformRequest.number(request.query["pageSize"])
            let page = catalogue.page(PlatformRequest.number(request.query["pageNum"]), size: size)
            let list = page.map {
                [
                    "id": $0.identifier, "catalogName": $0.json("资源名称"),
                    "dataUpdateTime": PlatformAnswer.clock($0.text("更新时间")),
                    "publishTime": PlatformAnswer.clock($0.text("发布时间")),
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                ["code": 200, "data": ["total": catalogue.records.count, "data": list] as [String: Any]])
        case "/api/catalog/catalogDetail":
            guard let record = catalogue.record(request.query["catalogId"]) else { return nil }
            let detail: [String: Any] = [
                "id": record.identifier, "catalogName": record.json("资源名称"), "openCondition": record.json("开放方式"),
                "dataUpdateTime": PlatformAnswer.clock(record.text("更新时间")),
                "dataUpdatePeriod": record.json("更新周期"),
                "publishTime": PlatformAnswer.clock(record.text("发布时间")), "orgName": record.json("所属部门"),
            ]
            return PlatformAnswer.json(["code": 200, "data": detail] as [String: Any])
        default: return nil
        }
    }
}
