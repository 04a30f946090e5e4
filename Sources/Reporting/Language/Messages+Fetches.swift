import Harvesting

/// What was asked of whom.
extension Messages {
    var fetches: String { say(en: "What we fetched", zh: "抓取记录") }
    var fetchesLead: String {
        say(
            en:
                "Every host that this run asked, how often, when, and what it answered. If you run one of these servers and want us to act otherwise, say so in your robots.txt or write to the contact in our requests.",
            zh: "本次运行请求过的每台主机、请求次数、时间及其响应。如您负责其中某台服务器并希望调整抓取方式，请在 robots.txt 中注明，或按请求中的联系方式与我们联系。"
        )
    }
    var fetchesCaption: String { say(en: "Requests by host", zh: "各主机请求情况") }
    var userAgentIs: String { say(en: "Our requests bear the name", zh: "请求使用的标识：") }
    var nothingFetched: String {
        say(en: "The capture of this run holds no request over the network.", zh: "本次运行的存档中没有网络请求。")
    }
    func furtherHosts(_ hosts: Int, requests: Int) -> String {
        say(
            en:
                "\(many(hosts, "further host", "further hosts")) with \(many(requests, "request", "requests")) in all are not listed one by one.",
            zh: "另有 \(count(hosts)) 台主机共 \(count(requests)) 次请求，未逐一列出。")
    }
    var host: String { say(en: "Host", zh: "主机") }
    var answeredGood: String { say(en: "Answered", zh: "正常响应") }
    var answeredRefusal: String { say(en: "Refused", zh: "拒绝") }
    var answeredError: String { say(en: "Errors", zh: "错误") }
    var notAnswered: String { say(en: "No answer", zh: "无响应") }
    var notMade: String { say(en: "Not made", zh: "未发出") }
    var volumeKept: String { say(en: "Volume, compressed", zh: "数据量（压缩后）") }
    var firstAndLast: String { say(en: "First and last", zh: "首次与末次") }

    func name(_ robots: HostFetches.Robots) -> String {
        switch robots {
        case .notAsked: say(en: "not asked for", zh: "未请求")
        case .none: say(en: "there is none", zh: "无")
        case .kept: say(en: "kept to", zh: "已遵守")
        case .failing: say(en: "fails, so nothing was asked", zh: "出错，未作请求")
        case .passedOver: say(en: "passed over, because:", zh: "未采用，原因：")
        }
    }
    func crawlDelay(_ asked: Double, atMost most: Double?) -> String {
        let asks = say(en: "asks for \(seconds(asked)) s between requests", zh: "要求请求间隔 \(seconds(asked)) 秒")
        guard let most, asked > most else { return asks }
        return asks + say(en: "; \(seconds(most)) s are kept", zh: "，实际间隔 \(seconds(most)) 秒")
    }

    private func seconds(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
    }

    // The answer that refused a portal's harvest.

    var refusalEvidence: String { say(en: "What refused us", zh: "拒绝证据") }
    func name(refusal kind: String) -> String {
        switch kind {
        case "forbidden": say(en: "programs are refused", zh: "拒绝程序访问")
        case "login": say(en: "a login is asked for", zh: "要求登录")
        case "firewall": say(en: "a firewall's page", zh: "防火墙拦截页")
        case "challenge": say(en: "a script or riddle for browsers", zh: "需浏览器执行的脚本或验证")
        case "region": say(en: "only some regions are served", zh: "仅对部分地区开放")
        case "legal": say(en: "withheld for legal reasons", zh: "因法律原因不予提供")
        default: kind
        }
    }
    var answerHeaders: String { say(en: "Header fields", zh: "响应头") }
    var answerExcerpt: String { say(en: "First characters", zh: "开头内容") }
    var kindOfRefusal: String { say(en: "Kind", zh: "类型") }
    var markOfRefusal: String { say(en: "Mark", zh: "特征") }
    var askedURL: String { say(en: "Asked", zh: "请求地址") }
    var fetchesLink: String { say(en: "What was fetched from each host, and when", zh: "各主机的抓取记录与时间") }
}
