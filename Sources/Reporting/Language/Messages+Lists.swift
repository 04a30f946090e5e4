import DCAT

/// Lists of datasets, publishers and issues.
extension Messages {
    var datasetsExplanation: String {
        say(
            en: "Each score with its interval; every line leads to the receipts behind its scores.",
            zh: "各维度得分及区间；点击数据集可查看得分依据。")
    }
    var missing: String { say(en: "missing", zh: "缺失") }
    func missingSince(_ date: Instant) -> String {
        say(
            en:
                "The portal no longer lists this dataset since \(self.date(date)). It is removed after some days of grace.",
            zh: "自 \(self.date(date)) 起，平台目录中已找不到该数据集；宽限期满后将移除。")
    }
    func datasetsOf(_ portal: String) -> String { say(en: "Datasets of \(portal)", zh: "\(portal)的数据集") }
    func publishersOf(_ portal: String) -> String { say(en: "Publishers of \(portal)", zh: "\(portal)的数据提供方") }
    func issuesOf(_ portal: String) -> String { say(en: "Issues in the catalogue of \(portal)", zh: "\(portal)的目录问题") }
    var publishersCaption: String {
        say(en: "Publishers by number of datasets", zh: "数据提供方（按数据集数量排序）")
    }
    var parentAgency: String { say(en: "Part of", zh: "上级机构") }
    var message: String { say(en: "Message", zh: "说明") }
}
