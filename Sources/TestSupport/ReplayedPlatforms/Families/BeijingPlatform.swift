/// Beijing: the search of the city's content management, details as lines of text in HTML, files as a table.
struct BeijingPlatform: PlatformFamily {
    private static let labels = ["资源摘要", "提供单位", "主题", "发布时间", "更新时间", "更新频率", "开放类型"]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/cms/web/search":
            let parameters = request.method == "POST" ? request.form : request.query
            let size = PlatformRequest.number(parameters["pageSize"])
            let docs = catalogue.page(PlatformRequest.number(parameters["curPage"]), size: size).map {
                [
                    "id": $0.identifier, "name": $0.json("标题"), "url": "/zyml/ajg/szj/\($0.identifier).htm",
                ] as [String: Any]
            }
            return PlatformAnswer.json(
                [
                    "status": 200,
                    "page": ["countPage": catalogue.pages(size: size), "count": catalogue.records.count],
                    "object": ["docs": docs],
                ] as [String: Any])
        case "/cms/web/bjdata/api/dataDoc.jsp": return catalogue.record(request.query["contentID"]).map(files)
        default:
            guard request.path.hasPrefix("/zyml/"), request.path.hasSuffix(".htm") else { return nil }
            let name = request.path.split(separator: "/").last?.dropLast(4)
            return catalogue.record(name.map(String.init)).map(detail)
        }
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let lines = Self.labels.map { label in
            "\(label)：\(PlatformAnswer.escaped(record.text(label == "资源摘要" ? "摘要" : label)))<br/>"
        }
        return PlatformAnswer.html(
            """
            <h1 class="sjdetails_title">\(PlatformAnswer.escaped(record.text("标题")))</h1>
            <div id="zydtCont1"><div class="sjdetails_cardmain_frame">
            名称：\(PlatformAnswer.escaped(record.text("标题")))<br/>
            \(lines.joined(separator: "\n"))
            </div></div>
            """, title: record.text("标题"))
    }

    private func files(_ record: PlatformRecord) -> LoopbackResponse {
        let rows = record.texts("格式").enumerated().map { index, format in
            """
            <tr><td>\(PlatformAnswer.escaped(record.text("标题")))</td><td>\(format)</td>
            <td>\(record.text("更新时间"))</td><td>\(record.identifier)-\(index)</td></tr>
            """
        }
        return PlatformAnswer.html("<table>\(rows.joined())</table>")
    }
}
