/// The "oportal" family (Shandong, Guangxi, Sichuan, Liaoning and others): HTML lists of ten, HTML details, and the files
/// of a dataset as JSON. The root path, such as `/oportal` or `/bs`, differs from platform to platform.
struct OportalPlatform: PlatformFamily {
    private static let inLine = ["来源部门", "重点领域", "发布时间", "更新时间", "开放条件", "开放类型"]
    private static let inTable = ["数据量", "文件数", "所属行业", "更新频率", "部门电话", "部门邮箱", "标签", "描述"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard let mark = request.path.range(of: "/catalog/") else { return nil }
        let root = String(request.path[..<mark.lowerBound])
        let rest = String(request.path[mark.upperBound...])
        switch rest {
        case "index": return list(request, catalogue, root)
        case "getResourceWithFormat": return files(request, catalogue)
        default: return catalogue.record(rest).map { detail($0, root) }
        }
    }

    private func list(_ request: PlatformRequest, _ catalogue: PlatformCatalogue, _ root: String) -> LoopbackResponse {
        let number = request.query["page"].flatMap { Int($0) } ?? 1
        var items = ""
        for record in catalogue.page(number, size: 10) {
            let title = PlatformAnswer.escaped(record.text("标题"))
            let formats = record.texts("数据格式").map { format in
                format == "api" ? "<li class=\"api\">接口</li>" : "<li class=\"\(format)\">\(format.uppercased())</li>"
            }
            items += """
                <li>
                  <div class="cata-title"><a href="\(root)/catalog/\(record.identifier)" target="_blank" title="\(title)">
                    \(title)</a></div>
                  <div class="cata-information"><span>来源部门：</span><span>\(
                      PlatformAnswer.escaped(record.text("来源部门")))</span>
                    <span>更新时间：</span><span>\(PlatformAnswer.escaped(record.text("更新时间")))</span></div>
                  <div class="file-type"><ul>\(formats.joined())</ul></div>
                </li>

                """
        }
        let pages = catalogue.pages(size: 10)
        return PlatformAnswer.html(
            """
            <div class="right-content-catalog">
              <div class="top-title">共 <span>\(catalogue.records.count)</span> 个目录</div>
              <div class="bottom-content"><ul>
            \(items)</ul></div>
              <div class="pagination"><a href="\(root)/catalog/index?page=\(min(number + 1, pages))">下一页</a></div>
            </div>
            """, title: "数据目录")
    }

    private func detail(_ record: PlatformRecord, _ root: String) -> LoopbackResponse {
        let lines = Self.inLine.filter(record.has).map { label in
            """
            <li>\(label)：<span class="text-primary">
                  \(PlatformAnswer.escaped(record.text(label)))
                </span></li>
            """
        }
        let rows = Self.inTable.filter(record.has).map { label in
            "<tr><td>\(label)</td><td>\(PlatformAnswer.escaped(record.text(label)))</td></tr>"
        }
        let title = PlatformAnswer.escaped(record.text("标题"))
        return PlatformAnswer.html(
            """
            <input type="hidden" id="cata_id" value="\(record.identifier)">
            <input type="hidden" id="cata_name" value="\(title)">
            <input type="hidden" id="rootPath" value="\(root)">
            <div id="catalog" opentype="\(record.text("开放条件", "开放类型") == "无条件开放" ? 1 : 2)">
              <ul class="d-title pull-left"><li><h4>\(title)</h4></li></ul>
              <ul class="list-inline">
                \(lines.joined(separator: "\n    "))
              </ul>
              <ul class="tab-body"><li name="basicinfo"><table class="table">
                \(rows.joined(separator: "\n    "))
              </table></li></ul>
            </div>
            """, title: record.text("标题"))
    }

    private func files(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        guard let record = catalogue.record(request.query["cataId"]) else { return nil }
        let formats = record.texts("数据格式").filter { $0 != "api" && $0 != "file" }
        let updated = PlatformAnswer.milliseconds(record.text("更新时间"), position: record.position)
        let files = formats.enumerated().map { index, format in
            [
                "fileName": record.text("标题") + "." + format, "fileFormat": format, "fileSize": 2_048 + index,
                "dataCount": record.text("数据量"), "updateTime": updated, "idInRc": "\(record.identifier)-\(index)",
                "isApply": 0, "status": 1,
            ] as [String: Any]
        }
        return PlatformAnswer.json(["object": ["total": files.count, "records": files], "status": true])
    }
}
