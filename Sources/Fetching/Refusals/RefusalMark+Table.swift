extension RefusalMark {
    /// In order of trust: what only one product sends stands before what several do. Fields that a product adds to
    /// every answer, such as `Server: cloudflare`, are no marks: the refusal may be that of the server behind it. Scripts that
    /// a product puts into good pages count on refusing statuses alone.
    static let table = chinese + international

    private static let refusing: Answers = .statuses([202, 401, 403, 405, 412, 418, 429, 493, 503, 521, 567])

    /// Products met before Chinese government sites.
    private static let chinese: [RefusalMark] = [
        // Ruishu (River Security): a script computes a cookie, with 412 or 202.
        RefusalMark("ruishu", .challenge, .page(["$_ts=window['$_ts']"])),
        RefusalMark("ruishu", .challenge, .page(["$_ts.cd="])),
        RefusalMark("ruishu", .challenge, on: .statuses([202, 400, 412]), .page(["$_ts"])),
        RefusalMark("ruishu", .challenge, on: .statuses([202, 400, 412]), .cookie("fssbbil1ugzbn7n80")),
        // Knownsec's Jiasule and Chuangyu.
        RefusalMark("jiasule", .challenge, on: .statuses([521]), .page(["document.cookie"])),
        RefusalMark("jiasule", .challenge, on: .statuses([521]), .cookie("__jsl")),
        RefusalMark("jiasule", .challenge, on: .failures, .page(["__jsl_clearance"])),
        RefusalMark("jiasule", .firewall, on: .failures, .page(["知道创宇云防御"])),
        RefusalMark("jiasule", .firewall, on: .failures, .page(["创宇盾"])),
        // Alibaba Cloud.
        RefusalMark("alibaba-cloud", .challenge, .page(["acw_sc__v2"])),
        RefusalMark("alibaba-cloud", .challenge, .page(["var arg1='", "acw"])),
        RefusalMark("alibaba-cloud", .challenge, .page(["_waf_bd8ce2ce37"])),
        RefusalMark("alibaba-cloud", .challenge, on: refusing, .page(["aliyun_waf"])),
        RefusalMark("alibaba-cloud", .challenge, on: refusing, .page(["aliyuncaptcha"])),
        RefusalMark("alibaba-cloud", .firewall, on: .failures, .page(["errors.aliyun.com"])),
        RefusalMark("alibaba-cloud", .firewall, on: .failures, .page(["您访问的url有可能对网站造成安全威胁"])),
        // Tencent Cloud and EdgeOne.
        RefusalMark("tencent-cloud", .challenge, .page(["__tst_status"])),
        RefusalMark("tencent-cloud", .challenge, .page(["eo_bot_ssid"])),
        RefusalMark("tencent-cloud", .challenge, .page(["/wafcaptcha"])),
        RefusalMark("tencent-cloud", .firewall, on: .failures, .page(["waf.tencent-cloud.com"])),
        RefusalMark("tencent-cloud", .firewall, on: .failures, .page(["腾讯t-sec"])),
        RefusalMark("tencent-cloud", .firewall, on: .failures, .page(["tencent cloud edgeone"])),
        RefusalMark("tencent-cloud", .firewall, on: .statuses([567]), .header("server", "edgeone")),
        // Safedog, Yunsuo, Baota, D-Dun.
        RefusalMark("safedog", .firewall, .page(["safedog", "网站防火墙"])),
        RefusalMark("safedog", .firewall, on: .failures, .page(["safedog"])),
        RefusalMark("safedog", .firewall, on: .failures, .header("server", "safedog")),
        RefusalMark("safedog", .firewall, .page(["您的请求带有不合法参数"])),
        RefusalMark("yunsuo", .challenge, .page(["yunsuo_session"])),
        RefusalMark("yunsuo", .challenge, .page(["security_session_verify"])),
        RefusalMark("yunsuo", .challenge, .page(["security_verify_data"])),
        RefusalMark("yunsuo", .firewall, .page(["yunsuologo"])),
        RefusalMark("baota", .firewall, on: .failures, .page(["宝塔"])),
        RefusalMark("baota", .firewall, on: .failures, .page(["btwaf"])),
        RefusalMark("d-dun", .firewall, .page(["d盾_拦截"])),
        // Huawei Cloud, Baidu, 360, Chaitin, Sangfor, DBAppSecurity, Anquanbao, NSFOCUS.
        RefusalMark("huawei-cloud", .firewall, on: .statuses([418]), .cookie("hwwafsesid")),
        RefusalMark("huawei-cloud", .firewall, on: .failures, .page(["您的请求疑似攻击行为"])),
        RefusalMark("baidu-yunjiasu", .firewall, on: .statuses([493, 521]), .header("server", "yunjiasu")),
        RefusalMark("360", .challenge, .page(["wzwschallenge"])),
        RefusalMark("360", .challenge, .page(["wzws_sessionid"])),
        RefusalMark("360", .firewall, on: .failures, .page(["wangzhan.360.cn"])),
        RefusalMark("safeline", .challenge, on: .failures, .page(["safeline"])),
        RefusalMark("safeline", .challenge, .cookie("sl-challenge")),
        RefusalMark("safeline", .firewall, on: .failures, .page(["请求存在威胁"])),
        RefusalMark("sangfor", .firewall, on: .failures, .page(["sangfor"])),
        RefusalMark("dbappsecurity", .firewall, on: .failures, .page(["安恒"])),
        RefusalMark("anquanbao", .firewall, on: .statuses([405]), .header("x-powered-by-anquanbao", "")),
        RefusalMark("nsfocus", .firewall, on: .failures, .page(["nsfocus"])),
        // What several of them say in the same words.
        RefusalMark("unnamed", .firewall, on: refusing, .page(["网站防火墙"])),
        RefusalMark("unnamed", .firewall, on: refusing, .page(["web应用防火墙"])),
        RefusalMark("unnamed", .firewall, on: refusing, .page(["访问被拦截"])),
        RefusalMark("unnamed", .firewall, on: refusing, .page(["访问被阻断"])),
        RefusalMark("unnamed", .firewall, on: refusing, .page(["请求已被拦截"])),
        RefusalMark("unnamed", .challenge, on: refusing, .page(["人机验证"])),
        RefusalMark("unnamed", .challenge, on: refusing, .page(["滑动验证"])),
    ]

    private static let international: [RefusalMark] = [
        RefusalMark("cloudflare", .challenge, .header("cf-mitigated", "challenge")),
        RefusalMark("cloudflare", .challenge, .page(["/cdn-cgi/challenge-platform/", "just a moment"])),
        RefusalMark("cloudflare", .challenge, .page(["_cf_chl_opt"])),
        RefusalMark("cloudflare", .challenge, .page(["cf-browser-verification"])),
        RefusalMark("cloudflare", .firewall, on: .failures, .page(["attention required! | cloudflare"])),
        RefusalMark("cloudflare", .firewall, on: .statuses([401, 403, 429]), .page(["cf-error-details"])),
        RefusalMark("aws-waf", .challenge, .header("x-amzn-waf-action", "")),
        RefusalMark("aws-waf", .challenge, on: refusing, .page(["awswafcookiedomainlist"])),
        RefusalMark("aws-waf", .challenge, .page(["window.gokuprops"])),
        RefusalMark(
            "cloudfront", .firewall, on: .statuses([403]), .page(["generated by cloudfront", "request blocked"])),
        RefusalMark("akamai", .firewall, on: .failures, .page(["errors.edgesuite.net"])),
        RefusalMark("akamai", .firewall, on: .statuses([403]), .header("server", "akamaighost")),
        RefusalMark("akamai", .challenge, .page(["sec-if-cpt-container"])),
        RefusalMark("imperva", .challenge, .page(["_incapsula_resource?cwudnsai"])),
        RefusalMark("imperva", .challenge, .page(["_incapsula_resource?swudnsai"])),
        RefusalMark("imperva", .challenge, on: refusing, .page(["_incapsula_resource"])),
        RefusalMark("imperva", .firewall, .page(["incapsula incident id"])),
        RefusalMark("f5", .firewall, .page(["the requested url was rejected", "support id"])),
        RefusalMark("f5", .challenge, .page(["please enable javascript to view the page content", "support id"])),
        RefusalMark("sucuri", .firewall, on: .failures, .page(["sucuri website firewall"])),
        RefusalMark("sucuri", .firewall, .header("x-sucuri-block", "")),
        RefusalMark("datadome", .challenge, .page(["captcha-delivery.com"])),
        RefusalMark("datadome", .challenge, on: .statuses([403]), .header("x-datadome", "")),
        RefusalMark("human", .challenge, .page(["px-captcha"])),
        RefusalMark("human", .challenge, on: .failures, .page(["_pxappid"])),
        RefusalMark("azure", .firewall, on: .statuses([403]), .page(["the request is blocked", "azure"])),
        RefusalMark("azure", .challenge, .page(["azure waf", "js challenge"])),
        RefusalMark("fortinet", .firewall, on: .failures, .page(["fortiguard"])),
        RefusalMark("fortinet", .firewall, on: .failures, .page(["fgd_icon"])),
        RefusalMark("fortinet", .firewall, on: .failures, .page(["web page blocked", "attack id"])),
        RefusalMark("barracuda", .firewall, on: .failures, .page(["barracuda"])),
        RefusalMark("radware", .challenge, on: refusing, .page(["perfdrive.com"])),
        RefusalMark("radware", .firewall, .page(["unauthorized activity has been detected"])),
        RefusalMark("wordfence", .firewall, on: .failures, .page(["generated by wordfence"])),
        RefusalMark("modsecurity", .firewall, on: .failures, .page(["mod_security"])),
        RefusalMark("modsecurity", .firewall, on: .failures, .page(["modsecurity"])),
        RefusalMark("anubis", .challenge, .page(["/.within.website/x/cmd/anubis"])),
        RefusalMark("ddos-guard", .challenge, on: .statuses([403, 503]), .page(["ddos-guard"])),
        RefusalMark("google", .challenge, on: refusing, .page(["unusual traffic from your computer network"])),
        RefusalMark("recaptcha", .challenge, on: refusing, .page(["g-recaptcha"])),
        RefusalMark("hcaptcha", .challenge, on: refusing, .page(["hcaptcha.com"])),
    ]
}
