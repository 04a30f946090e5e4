/// Zhejiang and its cities (`jdop_front`): lists as HTML inside JSON, details as HTML tables of labels with colons.
struct JdopFrontPlatform: PlatformFamily {
    private static let labels = [
        "摘要", "标签", "更新周期", "资源格式", "数源单位", "联系方式", "数据领域", "行业分类", "开放条件", "发布日期", "更新日期", "数据量",
        "数据容量", "数据条数",
    ]

    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse? {
        switch request.path {
        case "/jdop_front/channal/datapubliclist.do": list(request, catalogue)
        case "/jdop_front/detail/data.do": catalogue.record(request.query["iid"]).map(detail)
        default: nil
        }
    }

    private func list(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse {
        let page = catalogue.page(
            PlatformRequest.number(request.form["pageNumber"]), size: PlatformRequest.number(request.form["pageSize"]))
        let items = page.map { record in
            """
            <div class="search_result"><div class="search_result_left">
            <a href="../detail/data.do?iid=\(record.identifier)&amp;searchString=" target="_blank">\(
                PlatformAnswer.escaped(record.text("标题")))</a></div>
            <div><p class="ck"><span>访问</span><span>下载</span><span>更新日期：<span>\(
                PlatformAnswer.escaped(record.text("更新日期")))</span></span></p></div></div>
            """
        }
        let html =
            "<div class=\"search_total\">共找到<span class=\"onColor\">\(catalogue.records.count)</span>个结果</div>"
            + items.joined()
        return PlatformAnswer.json(["data": html, "success": true] as [String: Any])
    }

    private func detail(_ record: PlatformRecord) -> LoopbackResponse {
        let rows = Self.labels.filter(record.has).map { label in
            """
            <tr><td class="bg">\(label)：</td><td colspan="3"> \(
                PlatformAnswer.escaped(record.text(label))) </td></tr>
            """
        }
        return PlatformAnswer.html(
            """
            <div class="sjxqTit"><span class="sjxqTit1">\(PlatformAnswer.escaped(record.text("标题")))</span></div>
            <div class="box1"><table>
            <tr style="display:none"><td>评分：</td><td>5</td></tr>
            \(rows.joined(separator: "\n"))
            </table></div>
            """, title: "数据详情")
    }
}
