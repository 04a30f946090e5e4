/// Issues of single values.
extension IssueText {
    static let values: [String: IssueText] = [
        "field-unmapped": IssueText(
            en: ("Field not known to us", "For us: map the field, or ignore it for a written reason."),
            zh: ("未识别的字段", "由我方处理：映射该字段，或注明理由后忽略。")),
        "field-conflict": IssueText(
            en: ("Two fields contradict each other", "Keep one of them."), zh: ("两个字段相互矛盾", "保留其中之一。")),
        "value-unexpected": IssueText(
            en: ("Value of the wrong kind", "Correct the value."), zh: ("取值类型不符", "更正该取值。")),
        "value-converted": IssueText(
            en: ("Number where a text was due", "Put the value in quotation marks."), zh: ("应为文本而填写了数值", "请给取值加上引号。")),
        "format-unknown": IssueText(
            en: ("Format not known", "Use a media type or a code of the EU file type table."),
            zh: ("格式无法识别", "请使用媒体类型或欧盟文件类型代码表中的代码。")),
        "frequency-unknown": IssueText(
            en: (
                "Update frequency not known", "Use a code of the EU frequency table or an ISO 8601 interval."
            ),
            zh: ("更新频率无法识别", "请使用欧盟频率代码表中的代码或 ISO 8601 周期。")),
        "licence-unknown": IssueText(
            en: ("Licence not known", "State the IRI of the licence, not its text."),
            zh: ("许可协议无法识别", "请填写许可协议的 IRI，而非全文。")),
        "access-rights-unknown": IssueText(
            en: ("Access not understood", "Use public, restricted or non-public, or the EU table."),
            zh: ("开放类型无法识别", "请填写“无条件开放”“有条件开放”或“不予开放”，或使用欧盟代码表。")),
        "date-unreadable": IssueText(
            en: ("Date not readable", "Write 2024-03-09, with a time zone where there is a time."),
            zh: ("日期无法识别", "请按 2024-03-09 填写；含时间的须注明时区。")),
        "size-unreadable": IssueText(
            en: ("Size not readable", "Write the bytes as a number."), zh: ("文件大小无法识别", "请以数字填写字节数。")),
        "link-unreadable": IssueText(
            en: ("No link where one was due", "Put the address there, and remarks in a field of their own."),
            zh: ("应为链接而不是链接", "请填写网址，备注另填。")),
        "link-incomplete": IssueText(
            en: ("Link without scheme or host", "Write the whole address, with https://."),
            zh: ("链接不完整", "请填写包含 https:// 的完整网址。")),
    ]
}
