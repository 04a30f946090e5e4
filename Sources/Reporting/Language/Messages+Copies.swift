/// Datasets that are listed more than once.
extension Messages {
    var alsoListed: String { say(en: "Also listed at:", zh: "同时收录于：") }
    var countsHere: String {
        say(en: "It belongs here and is counted once, here.", zh: "该数据集归属本平台，仅在此处计入评分。")
    }
    /// - Parameter agreement: in what the listings agree.
    func countsThere(_ agreement: String) -> String {
        say(
            en: "It counts at the first of these, not here. The listings agree in \(agreement).",
            zh: "该数据集计入上述第一处，不在本平台计分。两处一致之处：\(agreement)。")
    }
    /// Stands where a score would, of those all of whose datasets are copies.
    var scoredElsewhere: String { say(en: "all scored elsewhere, as copies", zh: "均为副本，在他处计分") }
    var copies: String { say(en: "Listed here, counted elsewhere", zh: "在此收录、在他处计分的数据集") }
    func copiesExplanation(_ copies: Int, of datasets: Int) -> String {
        say(
            en:
                "\(count(copies)) of the \(many(datasets, "dataset", "datasets")) are copies of datasets that belong to these portals. Each dataset is scored once, where it belongs, so the results above leave them out; their own pages show how they fare.",
            zh:
                "\(count(datasets)) 个数据集中有 \(count(copies)) 个归属以下平台。每个数据集只在归属处计分一次，上述结果不含这些数据集；其各自页面仍给出评估详情。")
    }
    var thisPortal: String { say(en: "this portal, listed twice", zh: "本平台（重复收录）") }
    var copy: String { say(en: "copy", zh: "副本") }

    func agreement(_ code: String) -> String {
        switch code {
        case "identifier": say(en: "identifier", zh: "标识符")
        case "title": say(en: "title", zh: "名称")
        case "publisher": say(en: "publisher", zh: "数据提供方")
        case "landing-page": say(en: "landing page", zh: "详情页")
        default: say(en: "resources", zh: "数据资源")
        }
    }

    /// Words one after the other.
    func list(_ words: [String]) -> String { words.joined(separator: say(en: ", ", zh: "、")) }
}
