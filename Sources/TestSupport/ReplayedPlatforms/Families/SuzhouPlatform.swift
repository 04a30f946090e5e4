/// Suzhou in Jiangsu: POST with the page in the address and in the body, frequencies as texts of digits, a class of
/// resource in place of a format.
struct SuzhouPlatform: PlatformFamily {
    private static let frequencies = [
        "实时": "1", "每日": "2", "每周": "3", "每月": "4", "每季度": "5", "每半年": "6", "每年": "7", "不定时": "8", "其它": "9",
    ]
    private static let classes = ["table": "库表", "file": "文件", "api": "接口"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/dii/catalog/cms/open/getResourcePage":
            let size = request.number("size") ?? PlatformRequest.number(request.query["size"])
            let number = request.number("current") ?? PlatformRequest.number(request.query["current"])
            let list = catalogue.page(number, size: size).map {
                [
                    "id": $0.identifier, "resourceName": $0.json("资源信息名称"),
                    "dataUpdateTime": PlatformAnswer.clock($0.updated),
                ] as [String: Any]
            }
            let data: [String: Any] = [
                "pages": catalogue.pages(size: size), "total": catalogue.records.count, "records": list,
            ]
            return PlatformAnswer.json(["code": "200", "data": data] as [String: Any])
        case "/dii/catalog/cms/open/getResourceInfo":
            guard let record = catalogue.record(request.query["id"]) else { return nil }
            return PlatformAnswer.json(["code": "200", "data": detail(record)] as [String: Any])
        default: return nil
        }
    }

    private func detail(_ record: PlatformRecord) -> [String: Any] {
        [
            "id": record.identifier, "createTime": PlatformAnswer.clock(record.text("创建时间")),
            "createrDeptName": record.json("提供机构"), "resourceName": record.json("资源信息名称"),
            "updateFrequency": Self.frequencies[record.text("更新频率")] ?? "",
            "resourceIntroduction": record.json("描述"), "resourceType": Self.classes[record.text("资源类型")] ?? "",
            "openAttributeName": record.json("开放属性"), "catalogName": record.json("资源目录"),
            "contacts": record.json("联系人"), "contactTel": record.json("联系方式"),
        ]
    }
}
