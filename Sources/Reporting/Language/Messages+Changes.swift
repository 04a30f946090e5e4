/// What changed from run to run.
extension Messages {
    func changesOf(_ portal: String) -> String { say(en: "What changed: \(portal)", zh: "变化情况：\(portal)") }
    var whatChanged: String { say(en: "What changed", zh: "变化情况") }
    func allChanges(_ number: Int) -> String {
        say(
            en: "All \(many(number, "change", "changes")) of this run, and the runs before",
            zh: "本次运行的全部 \(count(number)) 项变化及历次运行")
    }
    var recentRuns: String { say(en: "Recent runs", zh: "近期运行") }
    var recentRunsCaption: String {
        say(
            en:
                "Datasets compared with the harvest before. A dataset that is no longer listed is missing for some days before it is removed.",
            zh: "数据集与上次采集相比的变化。不再列出的数据集先标记为缺失，数日后方移除。")
    }
    var run: String { say(en: "Run", zh: "运行") }
    var vanished: String { say(en: "No longer listed", zh: "不再列出") }
    var changesOnly: String { say(en: "changes only", zh: "仅增量") }
    var changedDatasets: String { say(en: "Datasets of this run", zh: "本次运行涉及的数据集") }
    func changedDatasetsCaption(_ shown: Int, of all: Int) -> String {
        if shown == all { return say(en: "All \(count(all)) changes of this run", zh: "本次运行的全部 \(count(all)) 项变化") }
        return say(
            en: "The first \(count(shown)) of \(count(all)) changes of this run; changes.csv has all",
            zh: "本次运行 \(count(all)) 项变化中的前 \(count(shown)) 项；全部见 changes.csv")
    }
    var nothingChanged: String { say(en: "Nothing changed in this run.", zh: "本次运行没有变化。") }
    func name(_ kind: ChangeLine.Kind) -> String {
        switch kind {
        case .added: added
        case .changed: changed
        case .returned: returned
        case .missing: vanished
        case .removed: removed
        }
    }
}
