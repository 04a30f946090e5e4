import DataQuality

/// What a rule is called and what it asks, in words.
enum RuleText {
    /// The rule's name, or its id where it is not one of the standard rules.
    static func name(_ rule: RuleID, _ messages: Messages) -> String {
        known[rule.id].map { messages.say(en: $0.english.name, zh: $0.chinese.name) } ?? rule.id
    }

    /// One sentence on the rule; nil where it is not one of the standard rules.
    static func explanation(_ rule: RuleID, _ messages: Messages) -> String? {
        known[rule.id].map { messages.say(en: $0.english.explanation, zh: $0.chinese.explanation) }
    }

    private typealias Words = (name: String, explanation: String)

    private static let known: [String: (english: Words, chinese: Words)] = [
        "timeliness": (
            ("Timeliness", "Was the data changed within the time its publisher promises, with a grace?"),
            ("及时性", "数据是否在数据提供方承诺的期限（含宽限期）内更新？")
        ),
        "format-richness": (
            ("Format richness", "How open, machine-readable and varied are the formats on offer?"),
            ("格式丰富度", "所提供的格式是否开放、可机读且多样？")
        ),
        "format-richness.best-format": (
            ("Best format", "The best real format on offer, on the five-star ladder."),
            ("最佳格式", "所提供的最佳实际格式在五星阶梯上的星级。")
        ),
        "format-richness.machine-readable": (
            ("Machine-readable share", "The share of distributions that a program can read value by value."),
            ("可机读比例", "程序可逐值读取的数据资源所占比例。")
        ),
        "format-richness.usable-kinds": (
            ("Kinds of usable format", "How many different kinds of machine-readable format are on offer."),
            ("可用格式类别", "提供了多少种不同类别的可机读格式。")
        ),
        "online-availability": (
            ("Online availability", "The share of links that answer; what cannot be decided widens the interval."),
            ("在线可用性", "可访问链接的比例；无法判断的链接使区间变宽。")
        ),
        "link-standing": (
            ("Standing of a link", "What a link is, judged by its checks over time and not by one of them."),
            ("链接状态", "依据多次检测而非单次检测判定链接状态。")
        ),
        "copies": (
            ("Datasets listed more than once", "Which listings are one dataset, and at which portal does it count?"),
            ("重复收录的数据集", "哪些收录属于同一数据集，计入哪个平台？")
        ),
        "ranking": (
            ("Ranking", "Who stands before whom, as far as the intervals settle it."),
            ("排名", "在得分区间可确定的范围内判定先后次序。")
        ),
    ]
}
