import DataQuality

/// A dataset's page.
extension Messages {
    var receipts: String { say(en: "Receipts", zh: "得分依据") }
    var receiptsExplanation: String {
        say(
            en: "How each score came about: rule, evidence and arithmetic. Anyone can do the sums again by hand.",
            zh: "各项得分的由来：规则、依据与算式，任何人均可手工复算。")
    }
    func receiptCaption(_ dimension: String) -> String {
        say(en: "Receipt for \(dimension)", zh: "\(dimension)的得分依据")
    }
    var rule: String { say(en: "Rule", zh: "规则") }
    var weight: String { say(en: "Weight", zh: "权重") }
    var result: String { say(en: "Result", zh: "结果") }
    var why: String { say(en: "Why", zh: "原因") }
    var evidence: String { say(en: "Evidence", zh: "依据") }
    var arithmetic: String { say(en: "Arithmetic", zh: "算式") }
    var lowerBound: String { say(en: "lower bound", zh: "下限") }
    var upperBound: String { say(en: "upper bound", zh: "上限") }
    var remediesOfDataset: String { say(en: "What to mend", zh: "改进建议") }
    var remediesCaption: String {
        say(
            en: "What the publisher can do, and what meeting the rule in full would add to this dataset's score",
            zh: "数据提供方可采取的改进，以及完全达到该规则时该数据集可增加的得分")
    }
    func narrows(_ share: Double) -> String {
        say(en: "interval \(gainless(share)) narrower", zh: "区间缩小 \(gainless(share))")
    }
    private func gainless(_ share: Double) -> String {
        say(en: "\(NumberText.points(share)) points", zh: "\(NumberText.points(share)) 个百分点")
    }

    var distributionsExplanation: String {
        say(
            en: "What the catalogue offers, and what the check of each link found",
            zh: "目录所列数据资源及其链接检测结果")
    }
    func distributionNumber(_ number: Int) -> String { say(en: "Distribution \(number)", zh: "数据资源 \(number)") }
    func distributionsShown(_ shown: Int, of all: Int) -> String {
        say(
            en: "The first \(count(shown)) of \(count(all)) are shown; the JSON of this page has all.",
            zh: "仅显示前 \(count(shown)) 个，共 \(count(all)) 个；完整内容见本页 JSON 数据。")
    }
    var noDistributions: String { say(en: "The record lists no distribution.", zh: "该记录未列出数据资源。") }
    var link: String { say(en: "Link", zh: "链接") }
    var noLink: String { say(en: "no link stated", zh: "未注明链接") }
    var notChecked: String { say(en: "not checked", zh: "未检测") }
    var checked: String { say(en: "checked", zh: "检测于") }
    var answeredBy: String { say(en: "answered by", zh: "响应地址") }
    var size: String { say(en: "Size", zh: "大小") }
    var notTold: String { say(en: "not told", zh: "未知") }

    var recordOfDataset: String { say(en: "Catalogue record", zh: "目录信息") }
    var issuesOfRecord: String { say(en: "Issues in this record", zh: "该记录的问题") }
    var identifier: String { say(en: "Identifier", zh: "标识符") }
    var description: String { say(en: "Abstract", zh: "摘要") }
    var landingPage: String { say(en: "Page on the portal", zh: "平台页面") }
    var contactPoint: String { say(en: "Contact point", zh: "联系方式") }
    var keywords: String { say(en: "Keywords", zh: "标签") }
    var themes: String { say(en: "Themes", zh: "主题") }
    var issued: String { say(en: "Release date", zh: "发布日期") }
    var modified: String { say(en: "Update date", zh: "更新日期") }
    var recordIssued: String { say(en: "Record created", zh: "目录创建日期") }
    var recordModified: String { say(en: "Record changed", zh: "目录更新日期") }
    var updateFrequency: String { say(en: "Update frequency", zh: "更新频率") }
    var temporalCoverage: String { say(en: "Time covered", zh: "时间范围") }
    var spatialCoverage: String { say(en: "Place covered", zh: "空间范围") }
    var languages: String { say(en: "Languages", zh: "语种") }
    var licence: String { say(en: "Licence", zh: "开放许可协议") }
    var rights: String { say(en: "Rights", zh: "权利说明") }
    var accessRights: String { say(en: "Access", zh: "开放类型") }
    var version: String { say(en: "Version", zh: "版本号") }
    var partOf: String { say(en: "Part of", zh: "所属系列") }
    var conformsTo: String { say(en: "Conforms to", zh: "遵循标准") }
    var firstSeen: String { say(en: "First seen by us", zh: "首次采集") }
    var lastChange: String { say(en: "Record last changed, as we saw it", zh: "最近一次观察到的目录变化") }
    var sourceSays: String { say(en: "the source says", zh: "原文") }
    var openLicence: String { say(en: "open", zh: "开放") }
    var closedLicence: String { say(en: "not open", zh: "非开放") }
}
