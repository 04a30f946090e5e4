/// Shaanxi: a list of one object whose `result` holds everything that is told of a dataset; one date only.
struct ShaanxiPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.path == "/query" else { return nil }
        let page = catalogue.page(request.query["page.pageNo"].flatMap { Int($0) }, size: 10)
        let result = page.map { record in
            [
                "id": record.identifier, "sdataName": record.json("标题"), "sorgName": record.json("来源部门"),
                "sdataTopic": record.texts("所属主题"), "spubDate": PlatformAnswer.clock(record.text("发布时间")),
                "sdataIntro": record.json("描述"), "sdataFormats": record.json("数据格式"), "keywords": record.json("标签"),
            ] as [String: Any]
        }
        return PlatformAnswer.json(
            [
                [
                    "result": result, "totalCount": catalogue.records.count, "totalPages": catalogue.pages(size: 10),
                ] as [String: Any]
            ])
    }
}
