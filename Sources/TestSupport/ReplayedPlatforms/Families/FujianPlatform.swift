/// Fujian: lists and details by address, open types as digits.
struct FujianPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/datadevelop/prod-api/open-portal/catalog/list":
            let page = catalogue.page(
                PlatformRequest.number(request.query["pageNum"]),
                size: PlatformRequest.number(request.query["pageSize"]))
            let rows = page.map { record in
                [
                    "catalogID": record.identifier, "catalogName": record.json("标题"), "openType": openType(record),
                ] as [String: Any]
            }
            return wrapped(["total": catalogue.records.count, "rows": rows])
        case "/datadevelop/prod-api/open-portal/catalog/getCataInfo":
            guard let record = catalogue.record(request.query["cataId"]) else { return nil }
            return wrapped([
                "catalogID": record.identifier, "catalogName": record.json("标题"), "catalogDes": record.json("摘要"),
                "orgName": record.json("提供单位"), "themeName": record.json("主题"), "industryName": record.json("行业"),
                "dataVol": 120, "updateTime": PlatformAnswer.clock(record.text("更新时间")),
                "dataUpdateTime": PlatformAnswer.clock(record.text("更新时间")), "openType": openType(record),
                "tags": record.texts("标签").joined(separator: ","),
                "releasedTime": PlatformAnswer.clock(record.text("发布时间")), "updateCycle": record.json("更新频率"),
                "organEmail": record.json("邮箱"),
            ])
        default: return nil
        }
    }

    private func openType(_ record: PlatformRecord) -> String { record.text("开放类型") == "无条件开放" ? "1" : "0" }

    private func wrapped(_ data: [String: Any]) -> LoopbackResponse {
        PlatformAnswer.json(["code": 200, "msg": "操作成功", "data": data] as [String: Any])
    }
}
