import DataQuality

/// What the rules themselves say in English, in other languages: formulas, and notes on their numbers and sources. The
/// names of parameters, tables and rules stay as they are, since pipelines write them, and so do the titles of sources.
enum RuleWords {
    static func formula(_ rule: Rule, _ messages: Messages) -> (text: String, isTranslated: Bool) {
        translated(rule.formula, chineseFormulas[rule.id.id], messages)
    }

    /// The note on a parameter, table or source of a rule.
    static func note(_ note: String, _ messages: Messages) -> (text: String, isTranslated: Bool) {
        translated(note, chineseNotes[note], messages)
    }

    private static func translated(
        _ english: String, _ chinese: String?, _ messages: Messages
    ) -> (text: String, isTranslated: Bool) {
        guard let chinese else { return (english, messages.language == .english) }
        return (messages.say(en: english, zh: chinese), true)
    }

    private static let chineseFormulas: [String: String] = [
        "timeliness": """
        period（周期）= 所承诺更新频率允许的两次更新之间的最长时间，至少为 shortest-period
        due（期限）= period + max(grace-days, grace-share × period)
        delinquent（计零分天数）= max(delinquent-age(period), due + least-slope)
        age（距今天数）= 评估时点 − 最近一次更新
        counted age（计分天数）= min(max(age, due), delinquent)
        得分 = (delinquent − counted age) / (delinquent − due)
        """,
        "format-richness": "得分 = 各部分得分 × 各部分权重之和；未提供任何数据资源时为 empty-score",
        "format-richness.best-format": "得分 = 各数据资源中 star-points(格式星级) 的最高值",
        "format-richness.machine-readable": "得分 = 可机读的数据资源数 / 数据资源数；与数据并列的网页不计入",
        "format-richness.usable-kinds": "得分 = min(1, 所提供的可机读格式类别数 / wanted-kinds)",
        "online-availability": """
        得分 = 在线 / (在线 + 失效)
        下限 = 在线 / (在线 + 失效 + 未定)
        上限 = (在线 + 未定) / (在线 + 失效 + 未定)
        在线 = 可访问或重定向后可访问的链接；失效 = 已失效的链接；未定 = 近期异常、访问受阻、访问受限流、\
        无法判断或无法检测的链接，尚未检测的链接，以及未注明链接的数据资源；链接状态由 link-standing 判定；\
        未提供任何数据资源时为 empty-score
        """,
        "link-standing": """
        失效 = 连续失败次数 ≥ failures-until-broken，且首末两次失败至少相隔 hours-until-broken；或在 \
        gone-runs-until-broken 次运行中均被告知不存在（404、410、FTP 550），其间没有成功
        近期异常 = 连续失败，但尚未判定失效；成功一次即解除两者
        我方故障 = 某次运行中此前未曾失败的主机里，至少 own-trouble-share 且至少 own-trouble-hosts 台没有响应，\
        或该次运行的主机无一可达；该次运行的失败不计入，最多连续 own-trouble-runs 次
        """,
        "copies": """
        分数 = identifier + title + only-title + publisher + landing-page（两处收录一致者各计其分）+ resources × \
        地址较少一方与另一方共有的地址比例
        同一数据集 = 分数 ≥ threshold；为超过 largest-block 处收录所共有者不作依据
        归属 = 最接近数据生产者的平台（部门、城市、省或直辖市、国家、国际）；其次依次为仍在收录、最先收录、任务中的次序、标识符
        """,
        "ranking": """
        最佳排名 = 1 + 下限高于本对象上限的对象数
        最差排名 = 参与排名的对象数 − 上限低于本对象下限的对象数
        同组 = 得分区间相互重叠而连成一组的对象；组内先后不作判定
        暂定 = 有得分的数据集占适用数据集的比例低于 least-coverage
        """,
    ]

    private static let chineseNotes: [String: String] = [
        "One day covers the lag between a publication and our harvest.": "一天足以覆盖发布与采集之间的时差。",
        "A tenth of the period, so that a yearly table may be five weeks late.": "周期的十分之一，即每年更新的数据可迟约五周。",
        "Catalogue dates rarely tell hours, so a stream is held to one day.": "目录中的日期很少精确到小时，实时数据按一天要求。",
        "Thirty years, the longest frequency of the EU table; a longer interval promises nothing.":
            "三十年，欧盟频率表中的最长频率；更长的间隔不构成承诺。",
        "The score never drops from 1 to 0 at one stroke.": "得分不会从满分骤降为零分。",
        "A date may lie ahead by a time zone; further ahead it is no evidence.": "日期可因时区略为超前；超前更多则不作为依据。",
        "The first year of the web; an earlier date is a placeholder or the time the data covers.":
            "万维网诞生之年；更早的日期是占位值或数据所涉时间。",
        "A Last-Modified this close to the request is the time of the answer, not of the data.":
            "与请求时间如此接近的 Last-Modified 是响应时间，而非数据时间。",
        "Changes that must have been seen before a history stands in for a promise.":
            "以自身历史代替承诺之前须观察到的更新次数。",
        "Promise class, by period.": "按周期划分的承诺类别。",
        "Days from which a dataset of a given period counts as abandoned; between rows by proportion.":
            "给定周期的数据集从多少天起视为停止维护；行间按比例取值。",
        "An open dataset that lists nothing to open offers no format at all.": "开放数据集未列出任何数据资源，即未提供任何格式。",
        "Each rung of the ladder counts the same.": "每一星级计分相同。",
        "Such as a table, a tree and a service; encodings of one kind count once.":
            "例如表格、树状结构与服务；同一类别的不同编码只计一次。",
        "An open dataset that lists nothing to open has nothing online.": "开放数据集未列出任何数据资源，即无任何内容在线。",
        "Links that a receipt lists one by one, those not online first.": "得分依据中逐一列出的链接数，不在线者在先。",
        "One failure is an accident, two may be.": "一次失败属偶然，两次亦有可能。",
        "Outages over a weekend are repaired on Monday.": "周末的故障到周一即可修复。",
        "A server that says so itself is believed the second time.": "服务器自称不存在，第二次即予采信。",
        "Hosts fall silent one by one; so many at once are one cause, and it is near us.":
            "主机通常逐台失联；同时失联如此之多，原因当在我方一侧。",
        "Fewer silent hosts may be chance.": "失联主机更少则可能出于偶然。",
        "Whatever stays silent longer is not there, wherever the cause lies.": "失联更久者，无论原因何在，均视为不存在。",
        "At least nine characters with letters and digits, or an address.": "至少九个字符且含字母和数字，或为网址。",
        "In any language, letters and digits alone; a title by itself never suffices.":
            "任一语言的名称，只比较文字和数字；仅名称一致不足以认定。",
        "In different portals of which neither has another dataset of that title.": "分属两个平台，且两个平台均无其他同名数据集。",
        "The publisher's name.": "数据提供方名称。",
        "In different portals; within one, many datasets share a page.": "仅限不同平台之间；同一平台内常有多个数据集共用一页。",
        "One file may hold several datasets, so that resources alone do not suffice.":
            "一个文件可能包含多个数据集，仅资源一致不足以认定。",
        "From so many points on two listings count as one dataset.": "达到该分数，两处收录视为同一数据集。",
        "A form letter of a title, or one page for everything, tells nothing.": "千篇一律的名称或通用页面不说明问题。",
        "Agreements add up to a weight, which is held against a threshold; the points are our own.":
            "各项一致累加为权重并与阈值比较；分值由本项目自定。",
        "Below this share a rank is marked provisional.": "低于该比例时，排名标为暂定。",
        "The delinquent ages, from app/project_configuration.yaml as of 2025-09-09.":
            "计零分天数，取自 2025-09-09 的 app/project_configuration.yaml。",
        "One day of grace for the lag of harvesting.": "为采集时差留一天宽限。",
        "The terms of declared frequencies.": "所承诺更新频率的用语。",
        "The share of datasets within their declared frequency, reported beside the score.":
            "按所承诺频率更新的数据集比例，与得分并列公布。",
        "Interoperability is judged on the best distribution.": "互操作性按最佳数据资源评判。",
        "The ladder; the licence, its first rung, is reported apart and never multiplied in.":
            "星级阶梯；其第一级“许可”另行公布，不乘入得分。",
        "Best Practice 12, machine-readable standardized data formats.": "最佳实践 12：机器可读的标准化数据格式。",
        "Best Practice 14, data in multiple formats.": "最佳实践 14：以多种格式提供数据。",
        "A 429 is no verdict; HEAD is asked again as GET where it says nothing.":
            "状态码 429 不构成结论；HEAD 请求未能说明情况时改用 GET 再次请求。",
        "Three values: ok, broken, unknown.": "三种取值：正常、失效、未知。",
        "Verdicts on one check are often wrong.": "仅凭一次检测所作的结论常常有误。",
        "A red mark that stays a week after the repair.": "修复后仍保留一周的红色标记。",
        "First failure, last success and the number of failures are kept.": "保留首次失败、最近一次成功的时间以及失败次数。",
        "Ranks are shown with their uncertainty.": "排名与其不确定性一并给出。",
    ]
}
