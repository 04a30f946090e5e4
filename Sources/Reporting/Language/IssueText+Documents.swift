/// Issues of pages and documents, which concern no single record.
extension IssueText {
    static let documents: [String: IssueText] = [
        "document-fault": IssueText(
            en: ("Fault around the records", "Look at the byte that is named."), zh: ("记录之外的格式错误", "请检查所指出的字节位置。")),
        "column-unmapped": IssueText(
            en: ("Column not known", "Name it in “columns” or in “ignored” in the portal's file."),
            zh: ("未识别的列", "请在平台配置文件的 columns 或 ignored 中注明。")),
        "column-repeated": IssueText(
            en: ("Several columns tell the same", "Nothing, or pass over the others by “ignored”."),
            zh: ("多列内容重复", "可不处理，或在 ignored 中忽略其余列。")),
        "count-differs": IssueText(
            en: ("Page with another number of records than it says", "Repair the number that the service states."),
            zh: ("页面记录数与所述不符", "请修正服务所报告的记录数。")),
        "page-divided": IssueText(
            en: (
                "Page given only in smaller pieces",
                "Look for the record that breaks it; it is listed as not given when asked."
            ),
            zh: ("整页无法返回，已分批获取", "请检查导致失败的记录，该记录另列为无法获取。")),
        "list-restarted": IssueText(
            en: (
                "List broke off and was begun anew",
                "Let resumption tokens live longer, and repair the record that breaks the page."
            ),
            zh: ("列表中断后重新读取", "请延长续传令牌的有效期，并修复导致该页出错的记录。")),
        "deletions-untold": IssueText(
            en: ("Deletions are not told", "Keep deleted records (deletedRecord: persistent)."),
            zh: ("不提供已删除记录的信息", "请保留已删除记录（deletedRecord: persistent）。")),
        "paging-repeats": IssueText(
            en: ("Pages repeat", "Check that the portal honours the offset; try another method in the portal's file."),
            zh: ("分页重复", "请检查平台是否支持偏移量，或在平台配置文件中更换方法。")),
        "paging-ends-early": IssueText(
            en: ("Fewer records than announced", "Try smaller pages; some portals stop at a fixed depth."),
            zh: ("记录少于公布数", "请减小每页数量；部分平台限制翻页深度。")),
        "paging-endless": IssueText(
            en: ("Paging without end", "Have the last page lead nowhere; try another method in the portal's file."),
            zh: ("分页无终止", "请使最后一页不再指向下一页，或在平台配置文件中更换方法。")),
        "records-not-as-announced": IssueText(
            en: (
                "More or fewer records than announced",
                "Compare the portal's own count with what its pages hold; private and deleted records are often counted."
            ),
            zh: ("记录数与公布数不符", "请核对平台公布的总数与各页实际内容；未公开或已删除的记录常被计入。")),
        "harvest-bounded": IssueText(
            en: (
                "Harvest ended at a bound", "Raise the bound in the portal's file if the catalogue is really that long."
            ),
            zh: ("采集达到上限", "如目录确实如此之大，请在平台配置文件中提高上限。")),
        "portal-blocked": IssueText(
            en: ("Portal refused a request", "Ask the portal to admit the harvester, or harvest from elsewhere."),
            zh: ("平台拒绝请求", "请与平台沟通放行，或更换采集地点。")),
    ]
}
