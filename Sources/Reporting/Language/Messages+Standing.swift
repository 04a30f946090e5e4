import DCAT
import DataQuality

/// What links are, judged over time.
extension Messages {
    func name(_ state: LinkStanding.State) -> String {
        switch state {
        case .ok: say(en: "answers", zh: "可访问")
        case .moved: say(en: "answers elsewhere", zh: "重定向后可访问")
        case .failing: say(en: "failing", zh: "近期异常")
        case .broken: say(en: "gone", zh: "失效")
        case .blocked: say(en: "refused", zh: "访问受阻")
        case .throttled: say(en: "asked to wait", zh: "访问受限流")
        case .unknown: say(en: "no conclusion", zh: "无法判断")
        case .unsupported: say(en: "cannot be checked", zh: "无法检测")
        }
    }

    func explain(_ state: LinkStanding.State) -> String {
        switch state {
        case .ok: say(en: "The link answers with content.", zh: "链接正常返回内容。")
        case .moved: say(en: "The link answers after one or more redirects.", zh: "经一次或多次重定向后正常返回。")
        case .failing:
            say(
                en:
                    "The last checks failed, but not long or often enough to call the link gone. Leaves the matter open.",
                zh: "最近检测失败，但时长或次数尚不足以判定失效，视为未定。")
        case .broken:
            say(
                en:
                    "Failed long and often enough, or said to be gone in several runs. Counts as offline; one success clears it.",
                zh: "失败的时长和次数已达标准，或在多次运行中被服务器告知不存在，计为离线；一次成功即恢复。")
        case .blocked:
            say(
                en: "The server is there but refuses automatic checks or asks for a login. Leaves the matter open.",
                zh: "服务器在线，但拒绝自动检测或要求登录，视为未定。")
        case .throttled:
            say(en: "The server asked us to come later. Leaves the matter open.", zh: "服务器要求稍后再试，视为未定。")
        case .unknown: say(en: "Nothing can be concluded. Leaves the matter open.", zh: "无法得出结论，视为未定。")
        case .unsupported:
            say(
                en: "An address of a kind that is not checked. Leaves the matter open.", zh: "此类地址不作检测，视为未定。")
        }
    }

    /// Since when, and how often it failed.
    func failingSince(_ since: String, failures: Int) -> String {
        say(
            en: "failing since \(since), \(many(failures, "time", "times")) in a row",
            zh: "自 \(since) 起连续失败 \(count(failures)) 次")
    }
    func lastAnswered(_ date: String) -> String { say(en: "last answered \(date)", zh: "最近一次可访问：\(date)") }
    var neverAnswered: String { say(en: "never answered our checks", zh: "检测以来从未可访问") }
    func outage(from start: String, to end: String) -> String {
        say(en: "was down from \(start) to \(end)", zh: "\(start) 至 \(end) 期间不可访问")
    }
    func uptime(_ share: Double, days: Int) -> String {
        say(en: "up \(percent(share)) of \(days) days", zh: "\(days) 天内可用 \(percent(share))")
    }

    /// What the links that were checked say of those that were not.
    func sampled(_ coverage: Double, _ score: Score) -> String {
        say(
            en: "\(percent(coverage)) of links checked so far; of all, \(interval(score)) at 95% confidence",
            zh: "已检测 \(percent(coverage)) 的链接；据此推断总体为 \(interval(score))（95% 置信度）")
    }
}
