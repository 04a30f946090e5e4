/// Lianyungang: lists and details of HTML, identifiers in what a click does, formats as the headings of a table of files.
struct LianyungangPlatform: PlatformFamily {
    private static let labels = ["信息资源名称", "信息资源提供方", "是否向社会开放", "所属主题", "上传时间"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/data/showDataController/showdata.do": list(request, catalogue)
        case "/data/showDataController/showdetail.do": catalogue.record(request.query["dmid"]).map(detail)
        default: nil
        }
    }

    private func list(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse {
        let items = catalogue.page(request.query["pageNum1"].flatMap { Int($0) }, size: 10).map { record in
            """
            <li><h1 onclick="view('\(record.identifier)')">\(PlatformAnswer.escaped(record.text("信息资源名称")))</h1>
            <span>上传时间：\(record.text("上传时间"))</span></li>
            """
        }
        return PlatformAnswer.html(
            """
            <div class="mainz mt30 jQtabcontent"><ul>
            \(items.joined(separator: "\n"))
            </ul></div>
            <div class="page-footer">共<span>\(catalogue.pages(size: 10))</span>页</div>
            """)
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let rows = Self.labels.map { label in
            var value = record.text(label)
            if label == "上传时间" { value += " 10:20:30.0" }
            return "<tr><th>\(label):</th><td>\(PlatformAnswer.escaped(value))</td></tr>"
        }
        let files = record.texts("数据格式").map { "<th>\($0.uppercased()) 下载</th>" }
        let table = "<table class=\"tw-table-form tm-table-form\">"
        return PlatformAnswer.html(
            """
            \(table)\(rows.joined(separator: "\n"))</table>
            \(table)<tr><td>信息项</td><td>类型</td></tr></table>
            \(table)<tr>\(files.joined())</tr></table>
            \(table)<tr><td>预览</td></tr></table>
            """)
    }
}
