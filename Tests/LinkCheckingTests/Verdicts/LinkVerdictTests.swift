import DCAT
import DataQuality
import Fetching
import Testing

@testable import LinkChecking

@Suite struct LinkVerdictTests {
    @Test(
        arguments: [
            (200, .ok), (202, .ok), (204, .ok), (206, .ok), (299, .ok), (300, .ok), (304, .unknown), (302, .unknown),
            (400, .unknown), (401, .blocked), (402, .blocked), (403, .blocked), (404, .broken), (405, .unknown),
            (406, .unknown), (407, .blocked), (408, .unknown), (409, .unknown), (410, .broken), (412, .blocked),
            (413, .unknown), (414, .unknown), (416, .ok), (418, .unknown), (421, .unknown), (425, .unknown),
            (429, .unknown), (451, .blocked), (500, .unknown), (501, .unknown), (502, .unknown), (503, .unknown),
            (504, .unknown), (520, .unknown), (599, .unknown), (999, .blocked), (0, .unknown), (100, .unknown),
            (-1, .unknown),
        ] as [(Int, LinkVerdict)])
    func `HTTP statuses`(status: Int, verdict: LinkVerdict) {
        #expect(LinkVerdict.judge(httpStatus: status) == verdict)
    }

    @Test(
        arguments: [
            (213, .ok), (226, .ok), (250, .ok), (350, .ok), (421, .unknown), (425, .unknown), (430, .blocked),
            (450, .unknown), (500, .unknown), (530, .blocked), (532, .blocked), (550, .broken), (553, .unknown),
        ] as [(Int, LinkVerdict)])
    func `FTP reply codes`(code: Int, verdict: LinkVerdict) {
        #expect(LinkVerdict.judge(ftpCode: code) == verdict)
    }

    @Test(arguments: FetchFailure.Code.allCases)
    func `no failure to answer is proof of a dead link`(code: FetchFailure.Code) {
        let judgement = LinkVerdict.judge(failure: code)
        #expect(judgement.verdict.isOnline == nil)
        switch code {
        case .invalidURL, .unsupportedScheme, .addressRefused: #expect(judgement.verdict == .unsupported)
        case .robots: #expect(judgement.verdict == .blocked)
        default: #expect(judgement.verdict == .unknown)
        }
        if code != .storage, code != .cancelled { #expect(judgement.cause.slug == code.rawValue) }
    }

    @Test(arguments: [LinkCause.http(404), .ftp(550)] + LinkCause.Name.allCases.map { .named($0) })
    func `a cause is read back from its slug`(cause: LinkCause) {
        #expect(LinkCause(slug: cause.slug) == cause)
    }

    @Test(arguments: ["", "http-", "http-x", "because"])
    func `what is no cause is none`(slug: String) {
        #expect(LinkCause(slug: slug) == nil)
    }

    @Test(arguments: [
        ("https://data.example/login?back=%2Fa.csv", true), ("https://sso.example/start", true),
        ("https://data.example/Account/Login.aspx", true), ("https://data.example/cas/login", true),
        ("https://data.example/catalogin/a.csv", false), ("https://data.example/a.csv", false),
    ])
    func `login pages are told by the words of the URL`(url: String, isLogin: Bool) {
        #expect(LoginPage.isLogin(url, insteadOf: "https://data.example/b.csv") == isLogin)
    }

    @Test func `a login page that was asked for is none`() {
        #expect(!LoginPage.isLogin("https://data.example/login/", insteadOf: "http://data.example/login"))
    }

    private let data = LinkToCheck(url: "https://data.example/a.csv", declared: FileFormat(code: "CSV"))
    private let page = LinkToCheck(url: "https://data.example/about", declared: FileFormat(code: "HTML"))

    private func answer(
        _ mediaType: String, redirects: [String] = [], message: PageMessage? = nil
    ) -> LinkAnswer {
        var answer = LinkAnswer(.http(status: 200))
        answer.mediaType = mediaType
        answer.redirects = redirects
        answer.message = message
        return answer
    }

    @Test func `data behind an address that speaks of logging in are no login page`() {
        let way = ["https://data.example/login/files/a.csv"]
        #expect(
            LinkVerdict.judge(answer("text/csv", redirects: way), link: data) == LinkJudgement(.moved, .http(200)))
        #expect(
            LinkVerdict.judge(answer("text/html", redirects: way), link: data)
                == LinkJudgement(.blocked, .named(.loginPage)))
    }

    @Test func `a page that says there is nothing is believed wherever it stands, other words only in place of data`() {
        let nothing = answer("text/html", message: .notFound("Not found"))
        for link in [data, page] {
            #expect(LinkVerdict.judge(nothing, link: link) == LinkJudgement(.broken, .named(.softNotFound)))
        }
        let words: [(PageMessage, LinkJudgement)] = [
            (.error("Error", status: nil), LinkJudgement(.unknown, .named(.errorPage))),
            (.error("Error", status: 500), LinkJudgement(.unknown, .named(.errorPage))),
            (.error("Forbidden", status: 403), LinkJudgement(.blocked, .named(.errorPage))),
            (.login("Log in"), LinkJudgement(.blocked, .named(.loginPage))),
            (.challenge("Are you human?"), LinkJudgement(.blocked, .named(.challenge))),
        ]
        for (message, judgement) in words {
            #expect(LinkVerdict.judge(answer("text/html", message: message), link: data) == judgement)
            #expect(
                LinkVerdict.judge(answer("text/html", message: message), link: page) == LinkJudgement(.ok, .http(200)))
        }
    }

    @Test func `a page in place of data is online, and moved where redirects led to it`() {
        #expect(
            LinkVerdict.judge(answer("text/html"), link: data) == LinkJudgement(.ok, .named(.pageForData)))
        #expect(
            LinkVerdict.judge(answer("text/html", redirects: ["https://data.example/b"]), link: data)
                == LinkJudgement(.moved, .named(.pageForData)))
        #expect(LinkVerdict.judge(answer("text/csv"), link: data) == LinkJudgement(.ok, .http(200)))
    }

    @Test(arguments: [FetchFailure.Code.invalidURL, .unsupportedScheme])
    func `where a redirect leads nowhere, the link is unknown; where it leads nowhere itself, unsupported`(
        code: FetchFailure.Code
    ) {
        var answer = LinkAnswer(.failure(code))
        #expect(LinkVerdict.judge(answer, link: data).verdict == .unsupported)
        answer.isRedirectFault = true
        #expect(LinkVerdict.judge(answer, link: data) == LinkJudgement(.unknown, .named(.invalidRedirect)))
    }
}
