/// Guizhou and its cities: lists and details asked for by JSON, dates in milliseconds, frequencies as numbers that mean
/// something else on other platforms, and null for a frequency that nobody stated.
struct GuizhouPlatform: PlatformFamily {
    private static let frequencies = [
        "每年": 0, "每季度": 1, "每月": 2, "每周": 3, "每天": 4, "每半年": 6, "其他": 7, "不定期更新": 8, "归档不更新": 9,
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.method == "POST", request.path.hasPrefix("/api/search/data/") else { return nil }
        switch request.path.split(separator: "/").last {
        case "getDataListByParams", "getDataDirectoryListByParams":
            let page = catalogue.page(request.number("pageIndex"), size: request.number("pageSize"))
            return PlatformAnswer.json(
                ["code": 200, "total": catalogue.records.count, "data": page.map(entry)] as [String: Any])
        case "getDataDetailByDataId":
            guard let record = catalogue.record(request.json["id"] as? String) else {
                return PlatformAnswer.json(["code": 500, "message": "数据不存在"] as [String: Any])
            }
            var detail = entry(record)
            // The crawl has 实时 where the platform had null.
            detail["frequency"] = Self.frequencies[record.text("更新频率")].map { $0 as Any } ?? PlatformNull.value
            detail["industryName"] = record.json("所属行业")
            detail["dataCapacity"] = 1_024
            return PlatformAnswer.json(["code": 200, "data": detail] as [String: Any])
        default: return nil
        }
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        [
            "id": record.identifier, "name": record.json("标题"), "topicName": record.json("主题名称"),
            "description": record.json("数据摘要"), "orgName": record.json("数据提供方"),
            "createTime": PlatformAnswer.milliseconds(record.text("发布时间"), position: record.position),
            "updateTime": PlatformAnswer.milliseconds(record.text("更新时间"), position: record.position),
            "openAttribute": record.text("开放属性") == "有条件开放" ? 1 : 0,
            "resourceFormats": record.has("数据格式") ? record.texts("数据格式") as Any : PlatformNull.value,
            "views": record.position % 500, "calls": record.position % 7,
        ]
    }
}
