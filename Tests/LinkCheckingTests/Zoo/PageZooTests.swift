import DCAT
import DataQuality
import TestSupport
import Testing

@testable import LinkChecking

/// Pages and messages that real portals send in place of data, in their words and encodings, made up for these tests.
@Suite struct PageZooTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var response: LoopbackResponse
        var verdict: LinkVerdict
        var cause: String

        init(_ name: String, _ response: LoopbackResponse, _ verdict: LinkVerdict, _ cause: String) {
            (self.name, self.response, self.verdict, self.cause) = (name, response, verdict, cause)
        }

        var testDescription: String { name }
    }

    private static func page(
        _ title: String, _ body: String, _ status: Int = 200, headers: [(String, String)] = []
    ) -> LoopbackResponse {
        LoopbackResponse(
            status, headers: [("Content-Type", "text/html; charset=utf-8")] + headers,
            text: "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>")
    }

    private static func text(_ type: String, _ text: String) -> LoopbackResponse {
        LoopbackResponse(200, headers: [("Content-Type", type)], text: text)
    }

    /// A page in GBK, whatever its header says.
    private static func gbk(_ title: String, _ words: [UInt8], _ status: Int = 200) -> LoopbackResponse {
        LoopbackResponse(
            status, headers: [("Content-Type", "text/html")],
            body: Array("<html><head><title>\(title)</title></head><body><div>".utf8) + words
                + Array("</div></body></html>".utf8))
    }

    private static let cases = [
        Case("not found in Chinese", page("页面不存在", "<p>抱歉，您访问的页面不存在或已被删除"), .broken, "soft-404"),
        Case("not found in GBK", gbk("404", notFound), .broken, "soft-404"),
        Case("not found in GBK, in the body alone", gbk("Portal", notFound), .broken, "soft-404"),
        Case("busy", page("提示", "<div>系统繁忙，请稍后再试</div>"), .unknown, "error-page"),
        Case("denied", page("提示", "<div>禁止访问</div>"), .blocked, "error-page"),
        Case("single sign-on by script", page("统一身份认证", "<div id=app></div>"), .blocked, "login-page"),
        Case("call to log in", page("数据开放", "<p>请登录后下载数据"), .blocked, "login-page"),
        Case(
            "box and detour", text("text/html", "<script>alert('请先登录!');location.href='/login.jsp'</script>"),
            .blocked, "login-page"),
        Case("riddle", page("访问验证", "<p>请完成下方滑块验证"), .blocked, "challenge"),
        Case("riddle in English", page("Security check", "<p>Please verify you are a human"), .blocked, "challenge"),
        Case(
            "Jiasule", page("", "<script>document.cookie='x'</script>", 521, headers: [("Set-Cookie", "__jsluid_s=1")]),
            .blocked, "challenge"),
        Case("Ruishu", page("", "<script>$_ts=window['$_ts'];</script>", 412), .blocked, "challenge"),
        Case("Chuangyu", page("访问被拦截", "<p>当前访问疑似黑客攻击，已被创宇盾拦截", 403), .blocked, "firewall"),
        Case("Yunsuo", page("", "<script>v='security_session_verify'</script>"), .blocked, "challenge"),
        Case("Safedog in GBK", gbk("403", refused, 403), .blocked, "firewall"),
        Case("French", page("Ville", "<h1>Oups !</h1><p>La page demandée n'existe pas ou plus."), .broken, "soft-404"),
        Case("German", page("Stadt", "<h1>Der Dienst ist vorübergehend nicht verfügbar"), .unknown, "error-page"),
        Case("Spanish", page("Ayuntamiento", "<h2>No se ha encontrado la página solicitada"), .broken, "soft-404"),
        Case("Portuguese", page("Portal", "<h1>Ops!</h1><p>Ocorreu um erro."), .unknown, "error-page"),
        Case("message", text("application/json", #"{"code":-1,"message":"系统繁忙"}"#), .unknown, "error-page"),
        Case(
            "message of a login", text("application/json", #"{"resultCode":"01","resultMsg":"用户未登录"}"#), .blocked,
            "login-page"),
        Case("three words of text", text("text/plain;charset=utf-8", "文件不存在"), .broken, "soft-404"),
        Case(
            "message in XML", text("text/xml", "<r><code>500</code><msg>系统异常</msg></r>"), .unknown, "error-page"),
        // What is no message.
        Case("a page like any other", page("数据开放平台", "<p>欢迎访问"), .ok, "page-for-data"),
        Case("a table about outages", text("text/csv", "日期,原因\n2026-01-02,系统维护\n"), .ok, "http-200"),
        Case("a record about outages", text("application/json", #"[{"原因":"系统维护"}]"#), .ok, "http-200"),
    ]

    @Test(arguments: cases)
    func `what stands in place of data is told by its words`(expected: Case) async throws {
        let server = try LoopbackServer { _ in expected.response }
        let observation = try await ZooBench().check(server.url("/data.csv"))
        #expect(observation.verdict == expected.verdict && observation.cause == expected.cause, "\(observation.cause)")
    }

    private static let notFound: [UInt8] = [
        0xB6, 0xD4, 0xB2, 0xBB, 0xC6, 0xF0, 0xA3, 0xAC, 0xC4, 0xFA, 0xD2, 0xAA, 0xB2, 0xE9, 0xBF, 0xB4, 0xB5, 0xC4,
        0xD2, 0xB3, 0xC3, 0xE6, 0xB2, 0xBB, 0xB4, 0xE6, 0xD4, 0xDA, 0xA3, 0xA1, 0xC7, 0xEB, 0xC1, 0xAA, 0xCF, 0xB5,
        0xB9, 0xDC, 0xC0, 0xED, 0xD4, 0xB1, 0xA1, 0xA3,
    ]
    private static let refused: [UInt8] = [
        0xC4, 0xFA, 0xB5, 0xC4, 0xC7, 0xEB, 0xC7, 0xF3, 0xB4, 0xF8, 0xD3, 0xD0, 0xB2, 0xBB, 0xBA, 0xCF, 0xB7, 0xA8,
        0xB2, 0xCE, 0xCA, 0xFD, 0xA3, 0xAC, 0xD2, 0xD1, 0xB1, 0xBB, 0xCD, 0xF8, 0xD5, 0xBE, 0xB9, 0xDC, 0xC0, 0xED,
        0xD4, 0xB1, 0xC9, 0xE8, 0xD6, 0xC3, 0xC0, 0xB9, 0xBD, 0xD8,
    ]
}
