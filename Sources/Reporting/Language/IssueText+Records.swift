/// Issues of whole records.
extension IssueText {
    static let records: [String: IssueText] = [
        "identifier-missing": IssueText(
            en: ("No identifier", "Give every dataset a stable identifier."),
            zh: ("缺少标识符", "为每个数据集设定稳定的标识符。")),
        "identifier-duplicate": IssueText(
            en: ("Identifier shared by several records", "Give every dataset an identifier of its own."),
            zh: ("多条记录共用一个标识符", "为每个数据集设定唯一的标识符。")),
        "identifier-derived": IssueText(
            en: (
                "Identifier made up by us",
                "Add a column with stable identifiers, or a renamed dataset becomes another one."
            ),
            zh: ("标识符由程序推导", "增加标识符列；否则数据集改名后会被视为新的数据集。")),
        "dataset-copy": IssueText(
            en: (
                "Dataset listed elsewhere, too",
                "Keep one description: refer to the original listing, or harvest it with its own identifier."
            ),
            zh: ("数据集在他处也有收录", "保留一处描述：引用原目录，或采集时沿用其原有标识符。")),
        "title-missing": IssueText(
            en: ("No title", "Give the dataset a title in the language of the portal."),
            zh: ("缺少名称", "以平台所用语言填写数据集名称。")),
        "record-unreadable": IssueText(
            en: ("Record not readable", "Repair the entry; the value shows where it goes wrong."),
            zh: ("记录无法读取", "根据所示内容修复该条目。")),
        "record-mended": IssueText(
            en: ("Record read only after mending", "Have the portal write JSON with a library, not by joining texts."),
            zh: ("记录经修复后方可读取", "请使用标准库生成 JSON，不要拼接文本。")),
        "record-skipped": IssueText(
            en: ("Marked by the portal as not published", "Nothing, unless the mark is wrong."),
            zh: ("平台标记为未发布", "如标记无误，无需处理。")),
        "record-unavailable": IssueText(
            en: (
                "Listed but not given when asked",
                "Rebuild the portal's search index, or remove the record from the list."
            ),
            zh: ("列出但无法获取", "重建平台检索索引，或从列表中删除该记录。")),
        "detail-unavailable": IssueText(
            en: (
                "Own page not available; only the list is known",
                "Look why the portal lists the record and does not show its page."
            ),
            zh: ("详情页无法获取，仅有列表信息", "检查平台为何列出该记录却无法打开其详情页。")),
        "record-repeated": IssueText(
            en: (
                "Rows of one dataset contradict or are scattered",
                "Sort the table by identifier; give a file's own title in a column of its own."
            ),
            zh: ("同一数据集的行不连续或相互矛盾", "按标识符排序；文件名称另列填写。")),
        "record-empty": IssueText(
            en: ("Dataset named but not described", "Describe the dataset, or do not call it one."),
            zh: ("数据集只有地址而无描述", "补充描述，或不要将其标为数据集。")),
        "distribution-undescribed": IssueText(
            en: ("File named but not described", "Put its description into the same document."),
            zh: ("数据资源只有引用而无描述", "在同一文档中补充其描述。")),
        "publisher-inferred": IssueText(
            en: ("No publisher; its maker was taken for it", "State the publisher."),
            zh: ("未注明发布机构，以制作者代替", "请注明发布机构。")),
        "too-many-values": IssueText(
            en: ("More values than are read", "Look whether several datasets were written as one."),
            zh: ("取值过多，部分未读取", "检查是否将多个数据集写成了一个。")),
        "distribution-skipped": IssueText(
            en: ("File marked as deleted", "Nothing, unless the mark is wrong."),
            zh: ("数据资源标记为已删除", "如标记无误，无需处理。")),
        "row-ragged": IssueText(
            en: ("Row with too many or too few cells", "Put cells that hold the delimiter in quotation marks."),
            zh: ("行的单元格数与表头不符", "含分隔符的单元格请加引号。")),
        "row-unreadable": IssueText(
            en: ("Line not readable", "Export the table with a program, not by joining texts."),
            zh: ("行无法读取", "请用程序导出表格，不要拼接文本。")),
        "issues-omitted": IssueText(
            en: ("More issues than are kept", "Repair those that are listed first."),
            zh: ("问题过多，未全部列出", "请先修复已列出的问题。")),
    ]
}
