import DCAT
import DataQuality
import Harvesting

/// How a portal's data came to be.
extension Messages {
    func name(_ state: HarvestFacts.State) -> String {
        switch state {
        case .complete: say(en: "complete", zh: "完整")
        case .partial: say(en: "partial", zh: "部分")
        case .shrunken: say(en: "too few records", zh: "记录过少")
        case .blocked: say(en: "blocked", zh: "访问受阻")
        case .failed: say(en: "failed", zh: "失败")
        case .noPortal: say(en: "no portal found", zh: "未发现平台")
        case .noInterface: say(en: "no known interface", zh: "接口未知")
        }
    }

    func explain(_ state: HarvestFacts.State) -> String {
        switch state {
        case .complete: say(en: "Everything the portal announces was read.", zh: "平台公布的全部记录均已读取。")
        case .partial:
            say(en: "Some of what the portal announces could not be read.", zh: "平台公布的部分记录未能读取。")
        case .shrunken:
            say(
                en: "The harvest gave fewer records than the portal's declared or learned minimum.",
                zh: "本次采集的记录数少于该平台设定或历史推算的最低数量。")
        case .blocked:
            say(en: "The portal refused our requests.", zh: "平台拒绝了采集请求。")
        case .failed: say(en: "The catalogue could not be read.", zh: "目录未能读取。")
        case .noPortal:
            say(
                en: "No open data portal of this unit was found; it is listed so that it is not left out.",
                zh: "未发现该地区的开放数据平台；列出以免遗漏。")
        case .noInterface:
            say(
                en:
                    "A portal is known, but nothing public tells how a program may read its catalogue; it was not asked.",
                zh: "已知有平台，但无公开资料说明程序如何读取其目录，故未采集。")
        }
    }

    func showsLastGood(since date: Instant) -> String {
        say(
            en:
                "What is shown was harvested on \(self.date(date)); it was kept because this run's harvest was not good enough to replace it.",
            zh: "本页显示 \(self.date(date)) 采集的数据；本次采集未达到替换要求，故保留上次有效数据。")
    }

    var noDataAtAll: String { say(en: "There are no data of this portal yet.", zh: "该平台尚无可用数据。") }

    func name(_ form: CatalogueForm) -> String {
        switch form {
        case .live: say(en: "live", zh: "在线采集")
        case .recorded: say(en: "recorded", zh: "存档")
        case .tabular: say(en: "handed in", zh: "报送表格")
        }
    }

    func explain(_ form: CatalogueForm) -> String {
        switch form {
        case .live: say(en: "The catalogue was asked of the portal itself.", zh: "目录直接采集自平台。")
        case .recorded(let date?):
            say(
                en: "The catalogue was read from a copy of \(self.date(date)), not from the portal itself.",
                zh: "目录读取自 \(self.date(date)) 的存档，而非平台本身。")
        case .recorded(nil):
            say(
                en: "The catalogue was read from a recorded copy, not from the portal itself.",
                zh: "目录读取自存档，而非平台本身。")
        case .tabular:
            say(
                en: "The catalogue was handed in as a table, not read from the portal itself.",
                zh: "目录以表格形式报送，而非采集自平台本身。")
        }
    }
}

/// The sections of a portal's page.
extension Messages {
    var results: String { say(en: "Results", zh: "评估结果") }
    var fixList: String { say(en: "What to mend first", zh: "改进建议（按收益排序）") }
    var fixListExplanation: String {
        say(
            en:
                "Each line is one thing to do, what meeting its rule in full everywhere would add to the mean score, and the datasets that would gain most. The gain is computed by the rules that gave the score.",
            zh: "每行列出一项改进、各数据集均完全达到该规则时平均得分可增加的幅度，以及受益最大的数据集。收益按评分规则计算。")
    }
    var effort: String { say(en: "Where", zh: "改动对象") }
    var remedy: String { say(en: "What to do", zh: "改进方法") }
    var gain: String { say(en: "Gain", zh: "可增分") }
    var examples: String { say(en: "Examples", zh: "示例") }
    var nothingToMend: String { say(en: "Nothing found that would raise a score.", zh: "未发现可提高得分的改进项。") }

    var publisher: String { say(en: "Publisher", zh: "数据提供方") }
    var publisherNotStated: String { say(en: "publisher not stated", zh: "未注明提供方") }
    func allPublishers(_ number: Int) -> String {
        say(en: "All \(many(number, "publisher", "publishers"))", zh: "全部 \(count(number)) 个数据提供方")
    }
    func largestPublishers(_ number: Int) -> String {
        say(en: "The \(count(number)) publishers with most datasets", zh: "数据集最多的 \(count(number)) 个数据提供方")
    }
    func allDatasets(_ number: Int) -> String {
        say(en: "All \(many(number, "dataset", "datasets"))", zh: "全部 \(count(number)) 个数据集")
    }

    var formatsExplanation: String {
        say(
            en:
                "Distributions by format: as the catalogue declares it, as the server names it, and as the first bytes show it.",
            zh: "各格式的数据资源数：目录声明、服务器标明与首字节识别三种口径。")
    }
    var format: String { say(en: "Format", zh: "格式") }
    var formatNotRecognised: String { say(en: "not stated or not recognised", zh: "未注明或无法识别") }
    var declared: String { say(en: "Declared", zh: "目录声明") }
    var served: String { say(en: "Served", zh: "服务器标明") }
    var sniffed: String { say(en: "Seen in the bytes", zh: "首字节识别") }
    var contradicted: String { say(en: "Declared but different", zh: "声明与实际不符") }
    var stars: String { say(en: "Stars", zh: "星级") }
    var machineReadable: String { say(en: "Machine-readable", zh: "可机读") }
    var openFormat: String { say(en: "Open format", zh: "开放格式") }

    var promises: String { say(en: "Promised updates", zh: "更新承诺") }
    var promisesExplanation: String {
        say(
            en:
                "Datasets by the update frequency their publisher promises, and how many keep it. Yearly promises are easier to keep than daily ones, so read the lines one by one.",
            zh: "按承诺的更新频率统计数据集及其履行情况。按年更新比按日更新更易履行，请分行解读。")
    }
    /// Both rates, as each tells a story of its own.
    func promiseRates(kept: Int, judged: Int, ofJudged: String, ofAll: String) -> String {
        say(
            en:
                "Kept: \(count(kept)) of the \(count(judged)) promises that can be judged (\(ofJudged)), which is \(ofAll) of all datasets.",
            zh: "可判断的 \(count(judged)) 项承诺中按期履行 \(count(kept)) 项（\(ofJudged)），占全部数据集的 \(ofAll)。")
    }
    var promise: String { say(en: "Promise", zh: "承诺频率") }
    var kept: String { say(en: "Kept", zh: "按期更新") }
    var late: String { say(en: "Late", zh: "逾期") }
    var shares: String { say(en: "Shares", zh: "占比") }
    var undecided: String { say(en: "Not judged", zh: "无法判断") }

    var links: String { say(en: "Links", zh: "链接检测") }
    var linksExplanation: String {
        say(
            en:
                "Only links that are gone count as offline. A server that refuses our checks or does not answer in time leaves the matter open.",
            zh: "只有确认失效的链接才计为离线。服务器拒绝检测或超时未响应的，视为未定。")
    }
    var verdict: String { say(en: "Verdict", zh: "结论") }
    var cause: String { say(en: "Cause", zh: "原因") }
    var linksNotChecked: String { say(en: "not checked in this run", zh: "本次未检测") }

    var issues: String { say(en: "Issues in the catalogue", zh: "目录问题") }
    var issue: String { say(en: "Issue", zh: "问题") }
    var issuesExplanation: String {
        say(
            en: "Faults in single records. Nothing was silently dropped: what could not be understood is listed here.",
            zh: "单条记录中的问题。凡无法理解的内容均列于此，绝无静默丢弃。")
    }
    func allIssues(_ number: Int) -> String {
        say(en: "All \(many(number, "issue", "issues"))", zh: "全部 \(count(number)) 个问题")
    }
    var severity: String { say(en: "Severity", zh: "严重程度") }
    var record: String { say(en: "Record", zh: "记录") }
    var field: String { say(en: "Field", zh: "字段") }
    var value: String { say(en: "Value", zh: "取值") }
    var occurrences: String { say(en: "Count", zh: "次数") }
    var noIssues: String { say(en: "No issues were found.", zh: "未发现问题。") }

    var about: String { say(en: "About this portal", zh: "平台信息") }
    var homepage: String { say(en: "Home page", zh: "主页") }
    var endpoint: String { say(en: "Catalogue read from", zh: "目录来源") }
    var catalogueTitle: String { say(en: "Catalogue's own title", zh: "目录自述名称") }
    var catalogueBy: String { say(en: "Catalogue published by", zh: "目录发布方") }
    var catalogueHomepage: String { say(en: "Catalogue's own home page", zh: "目录自述主页") }
    var catalogueLicence: String { say(en: "Catalogue's licence", zh: "目录许可协议") }
    var catalogueModified: String { say(en: "Catalogue modified", zh: "目录更新日期") }
    var adapter: String { say(en: "Kind of catalogue", zh: "目录类型") }
    var country: String { say(en: "Country", zh: "国家") }
    var level: String { say(en: "Level", zh: "级别") }
    var received: String { say(en: "Records received", zh: "收到记录") }
    var failedRecords: String { say(en: "Records lost", zh: "无法读取的记录") }
    var missingNow: String { say(en: "Missing at the last harvest", zh: "最近一次采集中缺失") }
    var dataFrom: String { say(en: "Data from", zh: "数据采集日期") }

    func name(_ severity: RecordIssue.Severity) -> String {
        switch severity {
        case .error: say(en: "error", zh: "错误")
        case .warning: say(en: "warning", zh: "警告")
        case .information: say(en: "note", zh: "提示")
        }
    }

    func name(_ promise: PromiseClass) -> String {
        switch promise {
        case .daily: say(en: "daily or faster", zh: "每日或更快")
        case .weekly: say(en: "weekly", zh: "每周")
        case .monthly: say(en: "monthly", zh: "每月")
        case .quarterly: say(en: "quarterly", zh: "每季度")
        case .halfYearly: say(en: "twice a year", zh: "每半年")
        case .yearly: say(en: "yearly", zh: "每年")
        case .longer: say(en: "less often", zh: "更低频")
        case .vague: say(en: "irregular or as needed", zh: "不定期")
        case .archived: say(en: "complete, no more updates", zh: "已完结，不再更新")
        case .notUnderstood: say(en: "not understood", zh: "无法理解")
        case .none: say(en: "no promise", zh: "未承诺")
        }
    }
}
