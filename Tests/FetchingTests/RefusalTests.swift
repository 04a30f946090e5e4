import Fetching
import Testing

@Suite struct RefusalTests {
    private func recognise(_ status: Int, _ headers: [HeaderField] = [], _ page: String = "") -> Refusal? {
        Refusal.recognise(status: status, headers: headers, firstBytes: Array(page.utf8))
    }

    private static let html = [HeaderField("Content-Type", "text/html; charset=utf-8")]

    @Test(arguments: [
        (401, Refusal.Kind.login), (407, .login), (403, .forbidden), (412, .forbidden), (451, .legal),
    ])
    func `a status of refusal is one whatever comes with it`(status: Int, kind: Refusal.Kind) {
        #expect(recognise(status)?.kind == kind)
        #expect(recognise(status)?.mark == "HTTP \(status)")
        #expect(recognise(status, [], "{\"success\": false}")?.kind == kind)
    }

    @Test(arguments: [200, 204, 301, 304, 400, 404, 410, 429, 500, 503])
    func `other answers are none without a mark`(status: Int) {
        #expect(recognise(status, Self.html, "<html><body>Hello</body></html>") == nil)
    }

    @Test(arguments: [
        (412, "<html><head><meta id=\"9DhefwqGPrzGxEp9hPaoag\"><script>$_ts=window['$_ts'];</script>", "ruishu"),
        (202, "<!DOCTYPE html><html><script>var $_ts={};</script>", "ruishu"),
        (
            521, "<script>document.cookie=('_')+('_')+('j')+('s')+('l');location.href=location.pathname</script>",
            "jiasule"
        ),
        (
            200, "<html><script>var arg1='3000176000856006061501533003690027800375'; var acw='x';</script></html>",
            "alibaba-cloud"
        ),
        (405, "<!doctypehtml><html><img src=\"https://errors.aliyun.com/images/x.png\"></html>", "alibaba-cloud"),
        (200, "<html><script>document.cookie='__tst_status=1'</script></html>", "tencent-cloud"),
        (403, "<html><title>403</title><a href='https://waf.tencent-cloud.com'></a></html>", "tencent-cloud"),
        (200, "<html><head><title>网站防火墙</title><a href=http://bbs.safedog.cn>", "safedog"),
        (200, "<html><script>var x='security_session_verify';</script></html>", "yunsuo"),
        (403, "<html><title>Attention Required! | Cloudflare</title>", "cloudflare"),
        (
            503, "<html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b></script>",
            "cloudflare"
        ),
        (403, "<HTML><H1>Access Denied</H1>https://errors.edgesuite.net/18.2</HTML>", "akamai"),
        (200, "<html><iframe src=\"/_Incapsula_Resource?CWUDNSAI=5\"></iframe></html>", "imperva"),
        (200, "<html><body>The requested URL was rejected. Your support ID is: 1</body></html>", "f5"),
    ])
    func `the page of a firewall tells whose it is`(status: Int, page: String, product: String) {
        let refusal = recognise(status, Self.html, page)
        #expect(refusal?.product == product, "\(refusal?.mark ?? "no mark")")
        #expect(refusal?.status == status)
        #expect(refusal?.excerpt.hasPrefix(page.prefix(10)) == true)
    }

    @Test(arguments: [
        "<script src=\"/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e&ns=1\"></script>",
        "<script>(function(){window[\"bobcmn\"] = \"10111\"</script><script src=\"/TSPD/08?type=9\"></script>",
        "<script src=\"/cdn-cgi/challenge-platform/scripts/jsd/main.js\"></script>",
        "<script src=\"https://cdn.perfdrive.com/aperture/aperture.js\"></script><div class=\"g-recaptcha\"></div>",
        "<a href=\"https://wangzhan.360.cn/\">360网站卫士</a> <a href=\"http://www.safedog.cn\">安全狗</a> 知道创宇云防御",
        "<meta name=\"aliyun_waf_aa\" content=\"1\"><a href=\"/login\">登录</a><input type=\"password\">",
        "<p>Our service detects unusual traffic from your computer network.</p>",
    ])
    func `what firewalls put into good pages is no refusal`(part: String) {
        let page = "<!DOCTYPE html><html><head><title>数据目录</title></head><body>\(part)</body></html>"
        #expect(recognise(200, Self.html, page) == nil, "\(recognise(200, Self.html, page)?.mark ?? "")")
    }

    @Test func `a header can be the mark`() {
        #expect(recognise(403, [HeaderField("CF-Mitigated", "challenge")])?.kind == .challenge)
        #expect(recognise(202, [HeaderField("x-amzn-waf-action", "captcha")])?.product == "aws-waf")
        #expect(recognise(403, [HeaderField("Server", "cloudflare")])?.product == nil)
    }

    @Test(arguments: [404, 410])
    func `what is gone is gone, however its page is decorated`(status: Int) {
        #expect(recognise(status, Self.html, "<html>safedog _Incapsula_Resource 人机验证</html>") == nil)
    }

    @Test func `data that speak of firewalls are data`() {
        let json = "{\"title\": \"safedog and __jsl_clearance cookies, /_Incapsula_Resource\"}"
        #expect(recognise(200, [HeaderField("Content-Type", "application/json")], json) == nil)
        #expect(recognise(200, [], "<?xml version=\"1.0\"?><rdf:RDF>safedog</rdf:RDF>") == nil)
        #expect(recognise(200, [], "id,name\n1,safedog\n") == nil)
    }

    @Test(arguments: [
        "<html><title>统一身份认证平台</title><input type=\"password\"></html>",
        "<html><title> Sign in to continue</title><input name=p type='password'></html>",
    ])
    func `a page to log in is told by its title and its field`(page: String) {
        #expect(recognise(200, Self.html, page)?.kind == .login)
        #expect(recognise(403, Self.html, page)?.kind == .login)
        #expect(recognise(200, Self.html, page.replacing("password", with: "text")) == nil)
    }

    @Test func `a page for one country alone is told from other refusals`() {
        let page = "<html>The service is not available in your country.</html>"
        #expect(recognise(403, Self.html, page)?.kind == .region)
        #expect(recognise(403, Self.html, "<html>本网站仅限中国大陆访问</html>")?.kind == .region)
        #expect(recognise(200, Self.html, page) == nil)
    }

    @Test func `of cookies the names alone are kept`() throws {
        let refusal = try #require(
            recognise(412, [HeaderField("Set-Cookie", "acw_tc=secret; Path=/"), HeaderField("X-Other", "1")]))
        #expect(refusal.headers == [HeaderField("Set-Cookie", "acw_tc")])
    }

    @Test func `the excerpt is one line of 200 characters`() throws {
        let refusal = try #require(recognise(403, [], "a\r\n\t b\u{7}" + String(repeating: "字", count: 400)))
        #expect(refusal.excerpt.hasPrefix("a b 字"))
        #expect(refusal.excerpt.count == 200)
    }

    @Test func `only the first bytes are looked at`() {
        let page = "<html>" + String(repeating: " ", count: Refusal.bytesLookedAt) + "safedog"
        #expect(recognise(200, Self.html, page) == nil)
    }
}
