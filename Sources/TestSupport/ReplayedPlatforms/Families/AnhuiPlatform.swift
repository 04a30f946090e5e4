/// Anhui's `dataopen-web`: forms, dates as digits without separators.
struct AnhuiPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/dataopen-web/data/findByPage":
            let size = PlatformRequest.number(request.form["pageSize"])
            let page = catalogue.page(PlatformRequest.number(request.form["pageNum"]), size: size)
            let rows = page.map {
                [
                    "rid": $0.identifier, "catalogName": $0.json("标题"),
                    "updateTime": PlatformAnswer.digits($0.text("更新日期")),
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                [
                    "code": 200,
                    "data": ["pages": catalogue.pages(size: size), "total": catalogue.records.count, "rows": rows],
                ] as [String: Any])
        case "/dataopen-web/data/findByRid":
            guard let record = catalogue.record(request.form["rid"]) else { return nil }
            return PlatformAnswer.json(["code": 200, "data": detail(record)] as [String: Any])
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> [String: Any] {
        [
            "rid": record.identifier, "catalogName": record.json("标题"),
            "publishTime": PlatformAnswer.digits(record.text("发布日期")),
            "updateTime": PlatformAnswer.digits(record.text("更新日期")), "providerDept": record.json("提供单位"),
            "belongFieldName": record.json("所属领域"), "openTypeName": record.json("开放属性"),
            "shareTypeName": record.json("开放属性"), "summary": record.json("摘要信息"),
            "updateCycleTxt": record.json("更新频率"), "formats": record.texts("数据格式").map { $0.uppercased() },
        ]
    }
}
