/// Wuhu: everything in the list, which is JSON written as a text inside JSON.
struct WuhuPlatform: PlatformFamily {
    private static let frequencies = ["实时": "1", "每日": "2", "每周": "3", "每月": "4", "每半年": "5", "每年": "6"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.path == "/datagov-ops/data/getDataSetByWhere" else { return nil }
        let page = catalogue.page(
            PlatformRequest.number(request.form["pageNo"]), size: PlatformRequest.number(request.form["pageSize"]))
        let list = page.map(entry)
        let inner = PlatformAnswer.text(["smcDataSetList": list, "total": catalogue.records.count] as [String: Any])
        return PlatformAnswer.json(inner)
    }

    private func entry(_ record: PlatformRecord) -> [String: Any] {
        let formats = record.texts("资源格式")
        let isService = formats == ["api"]
        return [
            "id": record.identifier, "datasetName": record.json("标题"), "isValid": record.json("机构分类"),
            "dataType": record.json("领域名称"), "createDate": record.json("数据集创建时间"),
            "updateDate": PlatformAnswer.clock(record.text("数据集更新时间")),
            "openType": record.text("开放类型") == "无条件开放" ? "1" : "2",
            "dataUpdateFrequency": Self.frequencies[record.text("更新频率")] ?? "",
            "summary": record.text("数据简介").replacing("\\n", with: "\n"),
            "dataResourceType": isService ? "2" : "1",
            "fileList": isService ? [] : formats.map { ["fileType": "." + $0] },
        ]
    }
}
