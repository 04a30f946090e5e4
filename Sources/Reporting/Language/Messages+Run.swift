import DCAT

/// What a run did.
extension Messages {
    var runLead: String {
        say(
            en:
                "What each portal did in this run, and why. Times are left out, so that a replay of the same capture gives this page again.",
            zh: "本次运行中各平台的采集情况及原因。本页不含耗时信息，以便从同一存档重放时得到完全相同的页面。")
    }
    func outcome(_ outcome: RunOutcome) -> String {
        switch outcome {
        case .success: say(en: "Every portal did what it should.", zh: "所有平台均正常完成。")
        case .partial:
            say(
                en: "Some portals did not do what they should; the others are up to date.",
                zh: "部分平台未正常完成，其余平台数据为最新。")
        }
    }
    var harvests: String { say(en: "Harvests", zh: "采集情况") }
    var harvestsCaption: String {
        say(
            en: "What was asked of each portal, and what it gave", zh: "对各平台的请求与收到的记录")
    }
    var changes: String { say(en: "Changes", zh: "变化") }
    var changesCaption: String {
        say(en: "Datasets of each portal compared with the harvest before", zh: "各平台数据集与上次采集相比的变化")
    }
    var duplicates: String { say(en: "Duplicates", zh: "重复") }
    var lost: String { say(en: "Lost", zh: "丢失") }
    var added: String { say(en: "Added", zh: "新增") }
    var changed: String { say(en: "Changed", zh: "变更") }
    var unchanged: String { say(en: "Unchanged", zh: "未变") }
    var missingCount: String { say(en: "Missing", zh: "缺失") }
    var returned: String { say(en: "Back again", zh: "恢复") }
    var removed: String { say(en: "Removed", zh: "移除") }
    var requests: String { say(en: "Requests", zh: "请求数") }
    var volume: String { say(en: "Volume", zh: "流量") }
    var linkChecks: String { say(en: "Link checks", zh: "链接检测") }
    var linkChecksCaption: String { say(en: "Links of each portal by verdict", zh: "各平台链接的检测结论") }
    /// - Parameter isUnread: whether that was known without reading a single record.
    func unchanged(_ count: Int, since instant: Instant, isUnread: Bool) -> String {
        let isUnread = isUnread ? say(en: " No record had to be read.", zh: "无需重新读取记录。") : ""
        return say(
            en: "Nothing has changed since \(moment(instant)): \(many(count, "dataset stands", "datasets stand")).",
            zh: "自\(moment(instant))以来没有变化，\(self.count(count)) 个数据集维持原状。") + isUnread
    }
    func unchangedSince(_ instant: Instant) -> String {
        say(en: "unchanged since \(date(instant))", zh: "自\(date(instant))起未变")
    }
    func unasked(_ count: Int) -> String {
        say(
            en: "\(self.count(count)) of them known from the list by their version, and not asked for again",
            zh: "其中 \(self.count(count)) 条依目录列表的版本信息判定未变，未再请求")
    }
    func unaskedPages(_ count: Int) -> String {
        say(
            en: "\(many(count, "page", "pages")) of lists not asked for: nothing new is behind their newest entries",
            zh: "目录列表按更新时间由新到旧排列且其后无新内容，未请求其余 \(self.count(count)) 页")
    }
    var notTakenOver: String { say(en: "not taken over; the last good data stand", zh: "未采用，保留上次有效数据") }
}
