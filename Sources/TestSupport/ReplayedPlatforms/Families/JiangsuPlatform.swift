import Foundation

/// Jiangsu's `extranet`: POST bodies that are percent-encoded JSON, answers under `custom`, the formats in the list.
struct JiangsuPlatform: PlatformFamily {
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard request.method == "POST", let parameters = parameters(request) else { return nil }
        switch request.path {
        case "/extranet/rest/dataOpen/getResourceList":
            let page = catalogue.page(
                PlatformRequest.number(parameters["currentPage"]), size: PlatformRequest.number(parameters["pageSize"]))
            let list = page.map { record in
                [
                    "rowGuid": record.identifier, "resourcesName": record.json("资源名称"),
                    "updateDate": record.json("资源更新日期"),
                    "tag": record.texts("数据格式").map { ["name": $0 == "file" ? "其他" : $0.uppercased()] },
                ] as [String: Any]
            }
            return wrapped(["total": "\(catalogue.records.count)", "resultList": list])
        case "/extranet/rest/dataOpen/getResourceDetail":
            guard let record = catalogue.record(parameters["rowGuid"] as? String) else { return nil }
            return wrapped([
                "resourcesName": record.json("资源名称"), "openCondition": record.json("开放类型"),
                "updateFrequency": record.json("更新周期"), "updateDate": record.json("资源更新日期"),
                "provideDepartName": record.json("所属单位"), "belongIndustry": record.json("所属行业"),
                "resourceSubject": record.json("所属主题"), "editionNum": record.json("版本号"),
                "resourceDetail": record.json("资源描述"), "applicationScenario": record.json("应用场景"),
                "rowGuid": record.identifier,
            ])
        default: return nil
        }
    }

    private func parameters(_ request: PlatformRequest) -> [String: Any]? {
        let text = PlatformRequest.decoded(request.body[...])
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return object?["params"] as? [String: Any]
    }

    private func wrapped(_ custom: [String: Any]) -> LoopbackResponse {
        PlatformAnswer.json(["custom": custom, "status": ["code": 1, "text": ""]] as [String: Any])
    }
}
