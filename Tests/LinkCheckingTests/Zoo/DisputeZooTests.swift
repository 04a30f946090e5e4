import DCAT
import DataQuality
import TestSupport
import Testing

@testable import LinkChecking

/// Answers over which a publisher could dispute the verdict or a finding: good data that look like a fault, and faults that
/// look like data.
@Suite struct DisputeZooTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var declared: String
        var response: LoopbackResponse
        var verdict: LinkVerdict
        var cause: String
        var findings: [ContentFinding.Code]

        init(
            _ name: String, _ declared: String, _ type: String, _ text: String, _ verdict: LinkVerdict = .ok,
            _ cause: String = "http-200", _ findings: [ContentFinding.Code] = []
        ) {
            self.init(name, declared, type, Array(text.utf8), verdict, cause, findings)
        }

        init(
            _ name: String, _ declared: String, _ type: String, _ bytes: [UInt8], _ verdict: LinkVerdict = .ok,
            _ cause: String = "http-200", _ findings: [ContentFinding.Code] = []
        ) {
            (self.name, self.declared, self.verdict, self.cause) = (name, declared, verdict, cause)
            self.findings = findings
            response = LoopbackResponse(200, headers: [("Content-Type", type)], body: bytes)
        }

        var testDescription: String { name }
    }

    private static let page = "<html><head><title>TITLE</title></head><body>BODY</body></html>"

    private static func page(_ title: String, _ body: String) -> String {
        page.replacing("TITLE", with: title).replacing("BODY", with: body)
    }

    private static let prose = String(repeating: "<p>Words that say nothing of the matter.</p>", count: 30)

    private static let good = [
        Case("an answer that counts no error", "JSON", "application/json", #"{"error":0,"data":[{"a":1}]}"#),
        Case("an answer with an empty word of error", "JSON", "application/json", #"{"error":"","data":{"a":1}}"#),
        Case("an error that was measured", "JSON", "application/json", #"{"value":3.5,"error":0.25}"#),
        Case("rows with a warning", "JSON", "application/json", #"{"error":"2 left out","rows":[[1],[2]]}"#),
        Case("a place on the earth", "GEOTIFF", "image/tiff", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0xAF, 0x87]),
        Case("a place that stands further on", "GEOTIFF", "image/tiff", [0x49, 0x49, 0x2A, 0, 0, 0, 1, 0]),
        Case("a picture with a place", "TIFF", "image/tiff", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0xAF, 0x87]),
        Case(
            "a page about outages", "CSV", "text/html; charset=utf-8", page("系统维护情况统计 - 数据开放平台", prose), .ok,
            "page-for-data", [.pageForData]),
        Case(
            "a page about logins", "CSV", "text/html; charset=utf-8", page("用户登录次数数据集", prose), .ok, "page-for-data",
            [.pageForData]),
        Case(
            "a page with an error in reserve", "HTML", "text/html",
            page("Trees", "<div hidden><h2>Page not found</h2></div><h1>Trees</h1>" + prose)),
        Case("features behind marks", "GEOJSON", "application/geo+json-seq", "\u{1E}{\"type\":\"Feature\"}\n"),
        Case("records behind marks", "JSONL", "application/json-seq", "\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n"),
        Case("a page of data on missing files", "HTML", "text/html; charset=utf-8", page("文件不存在问题说明", prose)),
    ]

    private static let bad = [
        Case(
            "a store without the file", "CSV", "application/xml",
            "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>No such key.</Message></Error>", .broken,
            "soft-404", [.softNotFound, .formatDiffers]),
        Case(
            "a store that does not let us in", "XML", "application/xml",
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>", .blocked,
            "error-page", [.errorPage]),
        Case(
            "a catalogue without the resource", "JSON", "application/json",
            #"{"success":false,"error":{"__type":"Not Found Error","message":"Resource"}}"#, .broken, "soft-404",
            [.softNotFound]),
        Case(
            "WordPress", "CSV", "text/html", page("City", "<h1>Oops! That page can’t be found.</h1>" + prose), .broken,
            "soft-404", [.softNotFound, .pageForData]),
        Case(
            "a box in Korean", "CSV", "text/html; charset=utf-8",
            page("알림", "<script>alert('파일이 존재하지 않습니다.');history.back();</script>"), .broken, "soft-404",
            [.softNotFound, .pageForData]),
        Case(
            "a login without a title", "CSV", "text/html",
            page("Portal", "<h1>Please log in to download</h1><form><input type=password></form>" + prose), .blocked,
            "login-page", [.pageForData]),
        Case(
            "a form that sends itself to who knows the reader", "CSV", "text/html",
            "<body onload='document.forms[0].submit()'><form method=post><input name=SAMLRequest type=hidden></form>",
            .blocked, "login-page", [.pageForData]),
        Case(
            "a cookie by script", "CSV", "text/html",
            "<html><script>document.cookie='__test=1';location.href='/data.csv?i=1'</script></html>", .blocked,
            "challenge", [.pageForData]),
        Case(
            "no cookies, no data", "CSV", "text/html", page("Portal", "<h1>Please enable cookies to continue</h1>"),
            .blocked, "challenge", [.pageForData]),
        Case(
            "Imperva under success", "CSV", "text/html",
            "<html><head><script src=\"/_Incapsula_Resource?SWJIYLWA=5\"></script></head><body></body></html>",
            .blocked,
            "challenge", [.pageForData]),
        Case(
            "a database at fault", "CSV", "text/plain", "ORA-12154: TNS:could not resolve the identifier", .unknown,
            "error-page", [.errorPage]),
        Case(
            "a program at fault", "CSV", "text/plain",
            "java.lang.NullPointerException\n\tat a.B(B.java:3)\n\tat a.C(C.java:4)\n",
            .unknown, "error-page", [.errorPage]),
        Case(
            "another country", "CSV", "text/html", page("Not available in your country", prose), .blocked,
            "error-page", [.errorPage, .pageForData]),
    ]

    @Test(arguments: good + bad)
    func `the verdict is what the evidence says`(expected: Case) async throws {
        let server = try LoopbackServer { _ in expected.response }
        let observation = try await ZooBench().check(server.url("/data"), declared: expected.declared)
        #expect(observation.verdict == expected.verdict && observation.cause == expected.cause, "\(observation.cause)")
        #expect(observation.content?.findings.map(\.code) ?? [] == expected.findings)
    }

    /// Codes of Esri, which come under a status of success, with what they mean.
    @Test(arguments: [
        (404, LinkVerdict.broken, "soft-404"), (400, .unknown, "error-page"), (500, .unknown, "error-page"),
        (498, .blocked, "error-page"), (499, .blocked, "error-page"), (403, .blocked, "error-page"),
    ])
    func `a service that answers with an error is not online`(
        code: Int, verdict: LinkVerdict, cause: String
    ) async throws {
        let server = try LoopbackServer { _ in
            let text = "{\"error\":{\"code\":\(code),\"message\":\"No\",\"details\":[]}}"
            return LoopbackResponse(200, headers: [("Content-Type", "application/json")], text: text)
        }
        let observation = try await ZooBench().check(
            server.url("/arcgis/rest/services/Trees/FeatureServer"), declared: nil)
        #expect(observation.verdict == verdict && observation.cause == cause)
        #expect(observation.content?.findings.map(\.code) == [.serviceNotConfirmed, .exceptionReport])
    }
}
