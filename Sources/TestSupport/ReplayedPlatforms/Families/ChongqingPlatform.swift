/// Chongqing: one GraphQL query for everything, codes as words in capitals.
struct ChongqingPlatform: PlatformFamily {
    private static let frequencies = [
        "实时": "REAL_TIME", "每日": "EVERY_DAY", "每周": "EVERY_WEEK", "每月": "EVERY_MONTH", "每季度": "EVERY_QUARTER",
        "每半年": "HALF_YEAR", "每年": "EVERY_YEAR", "不定期": "IRREGULAR", "其他": "OTHER",
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.method == "POST", request.path == "/rop-frontier/graphql",
            (request.json["query"] as? String)?.contains("resourcesCatalogueList") == true
        else { return nil }
        let variables = request.json["variables"] as? [String: Any]
        let input = variables?["input"] as? [String: Any] ?? [:]
        let offset = PlatformRequest.number(input["offset"]) ?? 0
        let page = catalogue.slice(offset: offset, limit: PlatformRequest.number(input["limit"]))
        let result: [String: Any] = ["total": catalogue.records.count, "offset": offset, "data": page.map(entry)]
        return PlatformAnswer.json(["data": ["result": result]])
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        let formats = record.texts("格式")
        let isService = formats == ["api"]
        return [
            "id": record.identifier, "resourceName": record.json("标题"), "resourceDesc": record.json("摘要"),
            "organizationName": record.json("提供单位"), "classificationName": record.json("主题"),
            "updateDate": PlatformAnswer.clock(record.text("更新时间")),
            "openAttr": record.text("开放类型") == "无条件开放" ? "UNCONDITIONAL" : "CONDITIONAL",
            "shareType": isService ? "INTERFACE" : "FILE",
            "renewCycle": Self.frequencies[record.text("更新频率")].map { $0 as Any } ?? PlatformNull.value,
            "fileTypes": isService ? PlatformNull.value : formats.joined(separator: ","),
            "interfaceNum": isService ? 1 : 0, "fileNum": isService ? 0 : formats.count, "downloadCnt": 2,
            "visitCnt": 9, "tags": ["INDUSTRY": record.json("行业"), "TOPIC": record.json("主题")],
        ]
    }
}
