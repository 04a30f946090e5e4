import DCAT
import DataQuality

/// How everything is measured.
extension Messages {
    var methodologyLead: String {
        say(
            en:
                "This page is written from the rules themselves: the numbers below are the ones the program computed with, so the page and the scores cannot differ.",
            zh: "本页由评分规则直接生成：以下数值即程序计算所用数值，页面与得分不会不一致。")
    }
    var howScoresRead: String { say(en: "How to read a score", zh: "如何解读得分") }
    var scoreStates: [(name: String, meaning: String)] {
        [
            (
                say(en: "a score", zh: "得分"),
                say(
                    en:
                        "A share of full marks with an interval. The lower bound counts everything unknown as nothing, the upper bound counts it as full marks, the figure itself rests on what is known alone.",
                    zh: "满分的百分比，并附区间：下限将未知部分全部计零，上限将其全部计满分，得分本身仅依据已知部分。")
            ),
            (
                notMeasured,
                say(
                    en:
                        "The question applies, but the evidence could not be gathered. It widens the interval and is never a zero.",
                    zh: "问题适用，但未能取得证据。只会使区间变宽，绝不计为零分。")
            ),
            (
                notAssessable,
                say(
                    en:
                        "The question does not apply, such as timeliness where nothing is promised. It is left out of every mean.",
                    zh: "问题不适用，例如没有更新承诺时的及时性。不计入任何平均值。")
            ),
        ]
    }
    var aggregation: String {
        say(
            en:
                "A publisher's or portal's score is the mean over its datasets. Portals are ranked by dimension within their peer group, never by sums, and the three dimensions are never merged.",
            zh: "数据提供方或平台的得分为其全部数据集的平均值。平台按维度在同类组内排名，不按总和排名，三个维度绝不合并。")
    }
    /// How the results of a group come from those of its datasets; an edition's figures can be worked out from it.
    var groupFormula: String {
        say(
            en: """
                low = sum of the datasets' lower bounds, 0 where not measured / assessable datasets
                high = sum of their upper bounds, 1 where not measured / assessable datasets
                estimate = mean of the estimates there are, held between low and high
                median publisher = the middle one of the publishers' lows, estimates and highs, each taken by itself
                every figure is rounded to 0.0001, halves up
                copies, which count elsewhere, are left out; so is what is not assessable

                while links are left that no run has checked, for ranking:
                covered = sum of the datasets' shares of links checked
                size = covered² / sum of the squares of these shares / (1 − covered / assessable datasets)
                sample low = lower bound of Wilson's interval at 95 % confidence for (sum of lower bounds / covered, size)
                sample high = upper bound for ((sum of upper bounds − assessable datasets + covered) / covered, size)
                """,
            zh: """
                下限 = 各数据集下限之和（未能测量者计 0）/ 适用数据集数
                上限 = 各数据集上限之和（未能测量者计 1）/ 适用数据集数
                得分 = 已有得分的平均值，限于下限与上限之间
                数据提供方中位数 = 各数据提供方下限、得分、上限各自的中位数
                各数值四舍五入至 0.0001
                计入他处的重复收录和不适用者不计

                尚有链接未经任何一次运行检测时，排名依据：
                covered = 各数据集已检测链接比例之和
                size = covered² / 各比例平方之和 / (1 − covered / 适用数据集数)
                样本下限 = (下限之和 / covered, size) 的 Wilson 区间（95% 置信度）下界
                样本上限 = ((上限之和 − 适用数据集数 + covered) / covered, size) 的同一区间上界
                """)
    }
    var evidenceGrades: String { say(en: "Evidence of change", zh: "更新依据") }
    var evidenceGradesLead: String {
        say(
            en:
                "Strongest first; the estimate of timeliness rests on the strongest there is, or on a publication after it, and within a kind on the latest date. A day counts from its end, and so do a month and a year, whose start gives the lower bound. Strong evidence leaves nothing open; weak evidence alone leaves the scale open, down to what the date of publication guarantees, and beside strong evidence a later date lifts the upper bound alone.",
            zh:
                "由强至弱排列；及时性得分取最强的依据（或其后的发布日期），同类依据取最近日期。日期精确到日者自当日结束起算，月、年亦自其结束起算，并以其起始给出下限。强依据不留未定部分；仅有弱依据时区间保持开放，下限以发布日期所能保证者为止；与强依据并存时，较晚的弱依据只提高上限。"
        )
    }
    var strongEvidence: String { say(en: "Strong", zh: "强依据") }
    var ruleList: String { say(en: "Rules", zh: "评分规则") }
    func ruleVersion(_ version: Int) -> String { say(en: "version \(version)", zh: "第 \(version) 版") }
    func partOfRule(_ weight: String, _ rule: String) -> String {
        say(en: "\(weight) of \(rule)", zh: "占“\(rule)”的 \(weight)")
    }
    func basedOn(_ set: String) -> String {
        say(en: "Made from \(set) with other numbers.", zh: "在 \(set) 的基础上调整数值而成。")
    }
    var formula: String { say(en: "Formula", zh: "公式") }
    var parameters: String { say(en: "Parameters", zh: "参数") }
    var parameter: String { say(en: "Parameter", zh: "参数") }
    var permitted: String { say(en: "Permitted", zh: "允许范围") }
    var note: String { say(en: "Note", zh: "说明") }
    var sources: String { say(en: "Sources", zh: "来源") }
    /// Between the title of a source and what was taken from it.
    var sentenceEnd: String { say(en: ". ", zh: "。") }
    var linkStates: String { say(en: "Standing of links", zh: "链接状态") }
    var countsAs: String { say(en: "Counts as", zh: "计为") }
    func countsAs(_ isOnline: Bool?) -> String {
        switch isOnline {
        case true?: say(en: "online", zh: "在线")
        case false?: say(en: "offline", zh: "离线")
        case nil: say(en: "open", zh: "未定")
        }
    }
    var reasonCodes: String { say(en: "Reasons", zh: "原因代码") }
    var code: String { say(en: "Code", zh: "代码") }
    var sentence: String { say(en: "Sentence", zh: "说明文字") }
    var issueCodes: String { say(en: "Issues in records", zh: "记录问题代码") }
    var frequencies: String { say(en: "Update frequencies", zh: "更新频率") }
    var frequencyTerm: String { say(en: "Term", zh: "术语") }
    var longestGap: String { say(en: "Longest gap in days", zh: "最长间隔（天）") }
    var nothingDefinite: String { say(en: "nothing definite", zh: "不构成明确承诺") }
    var kind: String { say(en: "Kind", zh: "类别") }
    var mediaType: String { say(en: "Media type", zh: "媒体类型") }

    func name(_ unit: Rule.Unit) -> String {
        switch unit {
        case .days: say(en: "days", zh: "天")
        case .hours: say(en: "hours", zh: "小时")
        case .minutes: say(en: "minutes", zh: "分钟")
        case .year: say(en: "year", zh: "年")
        case .count: say(en: "count", zh: "个")
        case .share: say(en: "share", zh: "比例")
        case .points: say(en: "points of 1", zh: "分（满分 1）")
        case .stars: say(en: "stars", zh: "星")
        }
    }

    func name(_ kind: FileFormat.Kind) -> String {
        switch kind {
        case .table: say(en: "table", zh: "表格")
        case .tree: say(en: "tree", zh: "树状")
        case .graph: say(en: "graph", zh: "图")
        case .geographic: say(en: "geographic", zh: "地理")
        case .image: say(en: "image", zh: "图像")
        case .document: say(en: "document", zh: "文档")
        case .text: say(en: "text", zh: "文本")
        case .page: say(en: "web page", zh: "网页")
        case .archive: say(en: "archive", zh: "压缩包")
        case .service: say(en: "service", zh: "服务接口")
        case .database: say(en: "database", zh: "数据库")
        case .media: say(en: "sound or film", zh: "音视频")
        case .software: say(en: "software", zh: "软件")
        case .unknown: say(en: "unknown", zh: "未知")
        }
    }
}
