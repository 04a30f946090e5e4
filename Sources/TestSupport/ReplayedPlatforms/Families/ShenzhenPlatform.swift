/// Shenzhen: POST with a form, the list as JSON written as a text inside JSON, times with a fraction.
struct ShenzhenPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/data/dataSet/findPage", "/data/api/findPageByParams":
            let isService = request.path.hasPrefix("/data/api/")
            let records = catalogue.records.filter { ($0.texts("格式") == ["api"]) == isService }
            let size = max(1, PlatformRequest.number(request.form["pageSize"]) ?? 6)
            let start = (max(1, PlatformRequest.number(request.form["pageNo"]) ?? 1) - 1) * size
            let list: [String: Any] = [
                "total": records.count, "pages": (records.count + size - 1) / size,
                "list": records.dropFirst(start).prefix(size).map(entry),
            ]
            return PlatformAnswer.json([isService ? "apiList" : "dataList": PlatformAnswer.text(list)])
        case "/data/catalog/selectDataCatalogByResId":
            guard let record = catalogue.record(request.form["resId"]) else { return nil }
            var detail = entry(record)
            detail["resAbstract"] = record.json("摘要")
            detail["keyword"] = record.texts("标签").joined(separator: ",")
            detail["subjectName"] = record.json("主题")
            detail["tradeName"] = record.json("行业")
            detail["sourceSuffix"] = record.texts("格式").joined(separator: ",")
            detail["dataUpdateTime"] = time(record.text("更新时间"))
            return PlatformAnswer.json(detail)
        default: return nil
        }
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        [
            "resId": record.identifier, "resTitle": record.json("标题"), "domainName": record.json("主题"),
            "officeName": record.json("提供单位"), "publishDate": time(record.text("发布时间")),
            "updateDate": time(record.text("更新时间")), "openLevelName": record.json("开放类型"),
            "suffixes": record.texts("格式").joined(separator: ","), "visits": 40, "downloads": 5, "invokedCount": 0,
            "updateCycle": record.json("更新频率"),
        ]
    }

    private func time(_ date: String) -> Any {
        date.isEmpty ? PlatformNull.value : date.prefix(10) + " 09:30:15.0"
    }
}
