/// Zhoushan: lists asked for by JSON, details by address with POST, themes as numbers, dates in milliseconds.
struct ZhoushanPlatform: PlatformFamily {
    private static let themes = [
        "信用服务", "医疗卫生", "社保就业", "公共安全", "城建住房", "交通运输", "教育文化", "科技创新", "资源能源", "生态环境", "工业农业", "商贸流通",
        "财税金融", "安全生产", "市场监督", "社会救助", "法律服务", "生活服务", "气象服务", "地理空间", "机构团体",
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/catalog/dataOpen/otherPage":
            let size = request.number("pageSize")
            let list = catalogue.page(request.number("pageNo"), size: size).map {
                [
                    "id": Int($0.identifier) ?? 0, "resName": $0.json("资源名称"),
                    "updateDate": Int($0.text("更新日期")) ?? PlatformNull.value,
                ] as [String: Any]
            }
            let data: [String: Any] = [
                "total": catalogue.records.count, "pages": catalogue.pages(size: size), "records": list,
            ]
            return PlatformAnswer.json(["code": 200, "data": data] as [String: Any])
        case "/catalog/dataOpen/selectOne":
            guard let record = catalogue.record(request.query["id"]) else { return nil }
            return PlatformAnswer.json(["code": 200, "data": detail(record)] as [String: Any])
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> [String: Any] {
        let themes = record.texts("数据领域").map { name in
            Self.themes.firstIndex(of: name).map { String($0 + 1) } ?? "99"
        }
        return [
            "id": Int(record.identifier) ?? 0, "resName": record.json("资源名称"), "resSummary": record.json("摘要"),
            "datadomain": themes.joined(separator: ","), "dataCount": record.json("数据量"),
            "idPocName": record.json("资源提供方"), "resFormatName": record.json("资源格式"),
            "createDate": Int(record.text("上线日期")) ?? PlatformNull.value,
            "updateDate": Int(record.text("更新日期")) ?? PlatformNull.value,
        ]
    }
}
