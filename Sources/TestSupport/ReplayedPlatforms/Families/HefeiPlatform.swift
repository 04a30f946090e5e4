/// Hefei: fields named by the initials of their Chinese names, dates as digits, two numbers for a dataset.
struct HefeiPlatform: PlatformFamily {
    private static let frequencies = ["每年": "6", "每两年": "8"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/open-data-web/kfzy/queryKfZyPage.do":
            let page = catalogue.page(
                PlatformRequest.number(request.query["currentPageNo"]),
                size: PlatformRequest.number(request.query["pageSize"]))
            let list = page.map {
                [
                    "id": $0.identifier, "zyId": $0.identifier, "zymc": $0.json("摘要信息"),
                    "gxsj": PlatformAnswer.digits($0.text("更新时间")),
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                ["code": 200, "data": ["totalCount": catalogue.records.count, "result": list] as [String: Any]])
        case "/open-data-web/kfzy/getKfzyDetail.do":
            guard let record = catalogue.record(request.form["id"]) else { return nil }
            let formats = record.texts("资源格式").filter { $0 != "file" }.map { $0.uppercased() }
            let detail: [String: Any] = [
                "id": record.identifier, "zy": record.json("标题"), "zymc": record.json("摘要信息"),
                "tgdwmc": record.json("提供单位"), "filedName": record.json("所属领域"),
                "cjsj": PlatformAnswer.digits(record.text("发布时间")),
                "gxsj": PlatformAnswer.digits(record.text("更新时间")),
                "gxpl": Self.frequencies[record.text("更新频率")] ?? "", "fjhzm": formats.joined(separator: " "),
            ]
            return PlatformAnswer.json(["code": 200, "data": detail] as [String: Any])
        default: return nil
        }
    }
}
