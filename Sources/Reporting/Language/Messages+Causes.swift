import DataQuality

/// What each status and cause makes of a link.
extension Messages {
    var linkCauses: String { say(en: "From status to verdict", zh: "从状态码到结论") }
    var linkCausesLead: String {
        say(
            en:
                "What one check finds, by the status or the cause that its evidence names. This table is made by the code that judges. What answers after redirects “answers elsewhere” and counts the same; an error page that names 401 or 403 counts as refused.",
            zh: "一次检测的结果按佐证所载的状态码或原因归类，本表由判定程序直接生成。经重定向后可访问者记为“重定向后可访问”，计分相同；错误页面注明 401 或 403 者按访问受阻处理。")
    }
    var linkCausesCaption: String { say(en: "Every status and cause, and what it comes to", zh: "各状态码与原因的判定") }
    var oneCheckFinds: String { say(en: "One check finds", zh: "一次检测的结果") }
    var statusOrCause: String { say(en: "Status or cause", zh: "状态码或原因") }
    var linkIsThen: String { say(en: "The link then is", zh: "链接随之判为") }

    func name(_ signal: LinkSignal) -> String {
        switch signal {
        case .ok: say(en: "it answers", zh: "可访问")
        case .moved: say(en: "it answers elsewhere", zh: "重定向后可访问")
        case .gone: say(en: "the server says that there is nothing", zh: "服务器告知不存在")
        case .failure: say(en: "it fails", zh: "访问失败")
        case .refusal: say(en: "the server refuses us", zh: "服务器拒绝访问")
        case .distrust: say(en: "we do not accept its certificate or encryption", zh: "证书或加密不被接受")
        case .throttled: say(en: "we are asked to wait", zh: "被要求稍后再试")
        case .unclear: say(en: "nothing that tells", zh: "无法说明问题")
        case .unsupported: say(en: "it cannot be asked", zh: "无法检测")
        }
    }

    /// What such a check does to the failures before it, and what they come to.
    func consequence(_ signal: LinkSignal, _ rules: LinkStandingRules) -> String {
        switch signal {
        case .ok, .moved: say(en: "Clears all failures before it.", zh: "清除此前的全部失败。")
        case .gone:
            say(
                en:
                    "Gone, and offline, when found so in \(count(rules.goneRunsUntilBroken)) runs without a success between.",
                zh: "\(count(rules.goneRunsUntilBroken)) 次运行均如此且其间没有成功，判为失效，计为离线。")
        case .failure:
            say(
                en: "Gone, and offline, after \(failuresAndHours(rules)).",
                zh: "\(failuresAndHours(rules))，判为失效，计为离线。")
        case .refusal, .distrust, .unsupported:
            say(
                en: "Failures before it are remembered, but no longer shown.",
                zh: "此前的失败予以保留，但不再显示为失效。")
        case .throttled, .unclear:
            say(
                en: "A link that was failing or gone stays so.", zh: "此前近期异常或失效的链接维持原状。")
        }
    }

    /// The rules of time, one sentence each.
    func linkTimes(_ rules: LinkStandingRules) -> [String] {
        [
            say(
                en: "A link is called gone after \(failuresAndHours(rules)).",
                zh: "\(failuresAndHours(rules))，链接判为失效。"),
            say(
                en:
                    "Where the server itself says that there is nothing, it is believed when it says so in \(count(rules.goneRunsUntilBroken)) runs without a success between.",
                zh: "服务器自称不存在的，在 \(count(rules.goneRunsUntilBroken)) 次运行中均如此且其间没有成功，即予采信。"),
            say(
                en: "Until then it is failing and counts as open, never as offline. One success ends both at once.",
                zh: "在此之前为近期异常，计为未定，不计为离线；一次成功即解除两者。"),
            say(
                en:
                    "Failures of a run are put down to our own side where at least \(percent(rules.ownTroubleShare)) and at least \(count(rules.ownTroubleHosts)) of the hosts that answered before are silent, or none could be reached; they do not count, for at most \(count(rules.ownTroubleRuns)) runs in a row.",
                zh:
                    "某次运行中，此前有响应的主机至少 \(percent(rules.ownTroubleShare)) 且至少 \(count(rules.ownTroubleHosts)) 台没有响应，或无一可达的，归因于我方，该次失败不计入，最多连续 \(count(rules.ownTroubleRuns)) 次运行。"
            ),
        ]
    }

    private func failuresAndHours(_ rules: LinkStandingRules) -> String {
        let hours = NumberText.plain(rules.hoursUntilBroken)
        return say(
            en:
                "\(many(rules.failuresUntilBroken, "failure", "failures")) in a row, the first and the last at least \(hours) hours apart",
            zh: "连续失败至少 \(count(rules.failuresUntilBroken)) 次，且首末两次至少相隔 \(hours) 小时")
    }
}
