/// Xiamen's `opendata-server`: a list asked for by nested JSON, a detail by address, formats as one text.
struct XiamenPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/opendata-server/catalog/list":
            let page = request.json["page"] as? [String: Any] ?? [:]
            let size = PlatformRequest.number(page["linesPerPage"])
            let records = catalogue.page(PlatformRequest.number(page["currentPage"]), size: size)
            let list = records.map {
                [
                    "catalogId": $0.identifier, "catalogName": $0.json("目录名称"),
                    "updatedTime": PlatformAnswer.clock($0.text("更新时间")),
                ] as [String: Any]
            }
            let totals = ["totalNum": catalogue.records.count, "totalPage": catalogue.pages(size: size)]
            return PlatformAnswer.json(["code": 200, "data": ["list": list, "page": totals] as [String: Any]])
        case "/opendata-server/catalog/detail":
            guard let record = catalogue.record(request.query["catalogId"]) else { return nil }
            return PlatformAnswer.json(["code": 200, "data": detail(record)] as [String: Any])
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> [String: Any] {
        [
            "catalogId": record.identifier, "catalogName": record.json("目录名称"), "openTypeName": record.json("开放类型"),
            "openDataFormat": record.texts("数据格式").map { $0.uppercased() }.joined(separator: ","),
            "provideDept": record.json("数据来源"), "contactMethod": record.json("联系方式"),
            "theme": record.json("主题领域"), "industry": record.json("行业分类"), "tag": record.json("标签"),
            "summary": record.json("简介"), "dataUpdateRate": record.json("更新频率"),
            "publishTime": PlatformAnswer.clock(record.text("发布时间")),
            "updatedTime": PlatformAnswer.clock(record.text("更新时间")),
        ]
    }
}
