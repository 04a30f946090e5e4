/// Guangdong: POST with JSON, datasets and interfaces in lists of their own, frequencies as numbers up to 99.
struct GuangdongPlatform: PlatformFamily {
    private static let frequencies = [
        "实时": "1", "每日": "2", "每周": "3", "每月": "4", "每季度": "5", "每半年": "6", "每年": "7", "不更新": "8", "其他": "99",
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        let isService = request.path.contains("/dataManageApi/api/")
        let records = catalogue.records.filter { ($0.texts("格式") == ["api"]) == isService }
        switch request.path.split(separator: "/").last {
        case "findPageBySearch":
            let size = max(1, request.number("pageSize") ?? 8)
            let start = (max(1, request.number("pageNo") ?? 1) - 1) * size
            let page: [String: Any] = [
                "pages": (records.count + size - 1) / size, "total": records.count,
                "list": records.dropFirst(start).prefix(size).map(entry),
            ]
            return wrapped(["page": page, "cityCount": []])
        case "selectDataCatalogByResId", "selectDataApiByResId":
            guard let record = records.first(where: { $0.identifier == request.json["resId"] as? String }) else {
                return nil
            }
            var detail = entry(record)
            detail["openMode"] = record.json("开放类型")
            detail["keyword"] = record.texts("标签").joined(separator: ",")
            detail["publishDate"] = PlatformAnswer.clock(record.text("发布时间"))
            detail["lastModifyTime"] = PlatformAnswer.clock(record.text("更新时间"))
            detail["email"] = record.json("邮箱")
            return wrapped(detail)
        default: return nil
        }
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        [
            "resId": record.identifier, "resTitle": record.json("标题"), "resAbstract": record.json("摘要"),
            "subjectName": record.json("主题"), "officeName": record.json("提供单位"),
            "pubDate": PlatformAnswer.clock(record.text("发布时间")),
            "dataUpdateTime": PlatformAnswer.clock(record.text("更新时间")),
            "sourceSuffix": record.texts("格式").joined(separator: ","), "visits": 12, "downloads": 3,
            "invokedCount": 0, "updateCycle": Self.frequencies[record.text("更新频率")] ?? "",
        ]
    }

    private func wrapped(_ data: [String: Any]) -> LoopbackResponse {
        PlatformAnswer.json(["status": "1000", "msg": "成功", "data": data] as [String: Any])
    }
}
