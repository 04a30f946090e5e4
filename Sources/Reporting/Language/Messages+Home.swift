import Harvesting

/// The comparison of portals.
extension Messages {
    var homeLead: String {
        say(
            en:
                "How often do open data portals keep their promises, in which formats do they publish, and do their links answer? Every figure here was computed from the portals' own catalogues and from checks of their links, and every figure leads to the evidence behind it.",
            zh: "开放数据平台是否按承诺更新、以何种格式发布、链接能否访问？本站每个数字均依据平台自身目录和链接检测计算得出，并可追溯到相应佐证。")
    }
    var portals: String { say(en: "Portals", zh: "平台") }
    var portal: String { say(en: "Portal", zh: "平台") }
    var dataset: String { say(en: "Dataset", zh: "数据集") }
    var datasets: String { say(en: "Datasets", zh: "数据集") }
    var distribution: String { say(en: "Distribution", zh: "数据资源") }
    var distributions: String { say(en: "Distributions", zh: "数据资源") }
    var publishers: String { say(en: "Publishers", zh: "数据提供方") }
    var announced: String { say(en: "Announced", zh: "平台公布数") }
    var state: String { say(en: "State", zh: "状态") }
    var sideBySide: String { say(en: "Side by side", zh: "各平台对比") }
    var sideBySideCaption: String {
        say(en: "Portals and their three headline dimensions", zh: "各平台三个主要维度的得分")
    }
    var dimensionsNeverMerged: String {
        say(
            en:
                "The three dimensions answer different questions and are never merged into one number. The full colour of a bar is certain, the pale part is what blocked or unchecked links and missing dates leave open.",
            zh: "三个维度回答不同的问题，绝不合并成一个分数。条形的深色部分为确定值，浅色部分表示因访问受阻、未检测或缺少日期而无法确定的范围。")
    }
    var ranking: String { say(en: "Ranking", zh: "排行") }
    var rankingExplanation: String {
        say(
            en:
                "Places are ranges: a portal's place is certain only as far as its interval does not overlap with another's. Portals are ranked within their peer group, and a line separates groups between which the order is certain.",
            zh: "名次以区间表示：只有得分区间互不重叠时，先后次序才是确定的。各平台仅在同类组内排名，横线分隔次序确定的组别。")
    }
    var place: String { say(en: "Place", zh: "名次") }

    /// `2`, or `1–3` where the intervals leave it open.
    func place(_ best: Int, _ worst: Int) -> String { best == worst ? "\(best)" : "\(best)–\(worst)" }

    var provisional: String { say(en: "provisional", zh: "暂定") }
    var provisionalExplanation: String {
        say(en: "too few datasets could be judged", zh: "可评估的数据集过少")
    }

    func name(_ peers: PeerGroup) -> String {
        switch peers {
        case .international: say(en: "international portals", zh: "国际平台")
        case .national: say(en: "national portals", zh: "国家级平台")
        case .province: say(en: "provinces and municipalities", zh: "省级平台（含直辖市）")
        case .city: say(en: "cities", zh: "城市平台")
        case .agency: say(en: "agencies", zh: "部门平台")
        case .notStated: say(en: "portals of unstated level", zh: "未注明级别的平台")
        }
    }

    func name(_ level: PortalDeclaration.Level) -> String {
        switch level {
        case .international: say(en: "international", zh: "国际")
        case .national: say(en: "national", zh: "国家级")
        case .province: say(en: "province", zh: "省级")
        case .municipality: say(en: "municipality", zh: "直辖市")
        case .city: say(en: "city", zh: "城市")
        case .agency: say(en: "agency", zh: "部门")
        }
    }
}

/// The published comparison beside the measured one.
extension Messages {
    var claimedAndMeasured: String { say(en: "Claimed and measured", zh: "文献说法与实测对照") }
    var claimsExplanation: String {
        say(
            en:
                "A comparison of six platforms, as found in slides on digital government that seem to draw on a report of the Guangdong–Hong Kong–Macao Greater Bay Area series (publisher unconfirmed). Beside each of its cells stands what was measured here.",
            zh: "下表左侧为一份数字政府讲义中的六平台比较（疑似引自粤港澳大湾区系列报告，出版者未经证实），右侧为本次实测结果。")
    }
    var claimsCaption: String { say(en: "Each claim beside its measurement", zh: "各项说法与实测结果") }
    var platform: String { say(en: "Platform", zh: "平台") }
    var claimed: String { say(en: "Claimed", zh: "文献说法") }
    var measured: String { say(en: "Measured", zh: "实测结果") }
    var formats: String { say(en: "Formats", zh: "数据格式") }
    var online: String { say(en: "Online", zh: "在线可用") }
    var pace: String { say(en: "Timeliness", zh: "及时性") }
    var yes: String { say(en: "yes", zh: "是") }
    var no: String { say(en: "no", zh: "否") }
    var notInThisEdition: String { say(en: "not in this edition", zh: "本版未收录") }
    var noDataToCompare: String { say(en: "no data to compare", zh: "无可比数据") }
    var openEvidence: String { say(en: "evidence", zh: "佐证") }

    func name(_ pace: SeedClaim.Pace) -> String {
        switch pace {
        case .realTime: say(en: "real time", zh: "实时")
        case .fromTimeToTime: say(en: "from time to time", zh: "不定期")
        }
    }

    func name(_ verdict: ClaimFinding.Verdict) -> String {
        switch verdict {
        case .supported: say(en: "holds", zh: "属实")
        case .contradicted: say(en: "does not hold", zh: "不符")
        case .partly: say(en: "holds in part", zh: "部分属实")
        case .open: say(en: "open", zh: "尚无定论")
        }
    }

    func distinctFormats(_ number: Int) -> String {
        say(en: "\(many(number, "format", "formats")) in all", zh: "共 \(count(number)) 种格式")
    }

    func linksAnswer(_ score: String) -> String {
        say(en: "\(score) of links answer", zh: "\(score) 的链接可访问")
    }

    func realTimeShare(_ share: String) -> String {
        say(en: "\(share) of datasets keep a daily promise", zh: "\(share) 的数据集做到每日更新")
    }

    func onTimeShare(_ share: String) -> String {
        say(en: "\(share) of definite promises kept", zh: "明确承诺的按期更新率为 \(share)")
    }

    var claimRules: String {
        say(
            en:
                "A claimed yes holds when at least half of the links answer for certain, and does not when fewer than half can. “Real time” holds when at least half of all datasets keep a promise of a day or faster. A list of formats holds when each named format is found among the distributions.",
            zh: "判定规则：至少一半链接确定可访问时，“在线”属实；即使未知链接全部可访问也不足一半时，为不符。至少一半数据集做到每日或更快更新时，“实时”属实。点名的格式全部见于数据资源时，格式说法属实。")
    }
}
