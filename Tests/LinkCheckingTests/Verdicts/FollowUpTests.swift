import DCAT
import DataQuality
import Fetching
import Testing

@testable import LinkChecking

@Suite struct FollowUpTests {
    private static let csv = FileFormat(code: "CSV")

    private func head(_ outcome: LinkAnswer.Outcome, _ change: (inout LinkAnswer) -> Void = { _ in }) -> LinkAnswer {
        var answer = LinkAnswer(outcome, method: .head)
        answer.saysSomething = true
        change(&answer)
        return answer
    }

    @Test(arguments: [
        (200, false), (206, false), (204, false), (301, true), (304, true), (400, true), (401, true), (403, true),
        (404, true), (405, true), (410, true), (429, false), (500, true), (501, true), (503, true),
    ])
    func `HEAD is not the last word on a bad status, except on 429`(status: Int, isNeeded: Bool) {
        let link = LinkToCheck(url: "https://data.example/a.csv", declared: Self.csv)
        #expect((FollowUp.occasion(after: head(.http(status: status)), link: link) != nil) == isNeeded)
    }

    @Test(arguments: [
        (FetchFailure.Code.timeout, true), (.connectionReset, true), (.protocolError, true), (.tooManyRedirects, true),
        (.tooLarge, true), (.notInArchive, true), (.connectionRefused, false), (.nameNotFound, false), (.tls, false),
        (.certificateExpired, false), (.tlsOutdated, false),
        (.networkUnreachable, false),
        (.addressRefused, false), (.postponed, false),
    ])
    func `GET is tried where HEAD may be the trouble`(failure: FetchFailure.Code, isNeeded: Bool) {
        let occasion = FollowUp.occasion(after: head(.failure(failure)), link: LinkToCheck(url: "https://a.example"))
        #expect((occasion != nil) == isNeeded)
    }

    @Test func `an answer that says nothing is asked again`() {
        let link = LinkToCheck(url: "https://data.example/a.csv")
        #expect(
            FollowUp.occasion(after: head(.http(status: 200)) { $0.saysSomething = false }, link: link) == .saysNothing)
    }

    @Test func `a page is looked at where data is declared, or where it is very small`() {
        var page = head(.http(status: 200)) { $0.mediaType = "text/html" }
        page.contentLength = 100_000
        let access = LinkToCheck(url: "https://a.example/")
        #expect(FollowUp.occasion(after: page, link: LinkToCheck(url: access.url, declared: Self.csv)) == .page)
        #expect(FollowUp.occasion(after: page, link: access) == nil)
        page.contentLength = 4_095
        #expect(FollowUp.occasion(after: page, link: access) == .page)
    }

    @Test func `a server that asks for patience gets it`() {
        let busy = head(.http(status: 503)) { $0.asksForPatience = true }
        #expect(FollowUp.occasion(after: busy, link: LinkToCheck(url: "https://a.example/")) == nil)
    }
}
