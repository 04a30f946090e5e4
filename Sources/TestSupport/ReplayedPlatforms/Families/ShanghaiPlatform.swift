/// Shanghai: POST with JSON, times with a T, files under `docType`. It can refuse programs as the live platform does.
struct ShanghaiPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.path.hasPrefix("/zq/api/data_set/") else { return nil }
        let name = request.path.dropFirst("/zq/api/data_set/".count).split(separator: "/").first.map(String.init)
        if name == "search" {
            let size = request.number("pageSize")
            let content = catalogue.page(request.number("pageNum"), size: size).map {
                ["datasetId": $0.identifier, "datasetName": $0.json("标题")] as [String: Any]
            }
            let data: [String: Any] = [
                "totalPageNum": catalogue.pages(size: size), "totalElements": catalogue.records.count,
                "content": content,
            ]
            return PlatformAnswer.json(["code": "000000", "data": data] as [String: Any])
        }
        guard let record = catalogue.record(name) else { return nil }
        let files = record.texts("格式").map { format in
            [
                "name": record.text("标题"), "path": "/\(record.identifier).\(format)", "sort": "1",
                "file_type": [format],
            ] as [String: Any]
        }
        let detail: [String: Any] = [
            "dataset_id": record.identifier, "dataset_name": record.json("标题"),
            "open_list_abstract": record.json("摘要"), "data_label": record.texts("标签").joined(separator: ","),
            "data_domain": record.json("主题"), "cou_theme_cls": record.json("行业"),
            "create_date": record.text("发布时间") + "T09:30:15", "update_date": record.text("更新时间") + "T09:30:15",
            "open_rate": record.json("更新频率"), "org_name": record.json("提供单位"), "open_type": record.json("开放类型"),
            "contact_way": record.json("邮箱"), "docType": files,
        ]
        return PlatformAnswer.json(["code": "000000", "data": detail] as [String: Any])
    }
}
