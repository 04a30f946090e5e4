import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

/// A list that breaks off in its middle is begun anew, and nothing is counted twice.
@Suite struct `A list of a repository that breaks off` {
    /// What a walk over answers came to, counted as a harvest counts.
    private struct Walk {
        var names: [String] = []
        var asked: [String] = []
        var received = 0
        var codes: Set<String> = []
        var error: AdapterError?
    }

    /// Answers by what is asked: an answer each, or several in their order; nothing is an HTTP failure.
    private func walk(_ answers: [String: [String?]]) throws -> Walk {
        let adapter = try OAIAdapter(
            PortalDeclaration(id: "xx-example", kind: "oai-pmh", endpoint: "https://x.org/oai"))
        var walk = Walk()
        var queue = adapter.firstRequests()
        var given: [String: Int] = [:]
        while let request = queue.first, walk.asked.count < 30 {
            queue.removeFirst()
            let query = String(request.request.url.dropFirst("https://x.org/oai?verb=ListRecords&".count))
            walk.asked.append(query)
            let offered = answers[query] ?? [Self.error("badArgument")]
            let answer = offered[min(given[query, default: 0], offered.count - 1)]
            given[query, default: 0] += 1
            var next: [HarvestRequest] = []
            if let answer {
                let reading = try AdapterReading(adapter, text: answer, request: request)
                walk.names += reading.datasets.map(\.identifier)
                walk.received += reading.datasets.count - reading.summary.repeated
                walk.codes.formUnion(reading.codes)
                walk.error = walk.error ?? reading.error ?? reading.summary.fault
                next = reading.summary.nextRequests
                if reading.error != nil {
                    next += try adapter.recover(from: request, reason: "unreadable") { _ in }.nextRequests
                }
            } else {
                let summary = try adapter.recover(from: request, reason: "HTTP 500") { _ in }
                walk.codes.formUnion(summary.issues.map(\.code))
                next = summary.nextRequests
            }
            queue += next
        }
        return walk
    }

    private static func error(_ code: String) -> String {
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='\(code)'>words</error></OAI-PMH>"
    }

    private static func record(_ number: Int, _ datestamp: String) -> String {
        """
        <record><header><identifier>oai:x:\(number)</identifier><datestamp>\(datestamp)</datestamp></header><metadata>
        <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>T</dc:title></oai_dc:dc></metadata></record>
        """
    }

    private static func page(_ records: [(Int, String)], token: String? = nil) -> String {
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords>"
            + records.map { record($0.0, $0.1) }.joined()
            + (token.map { "<resumptionToken completeListSize='5'>\($0)</resumptionToken>" } ?? "")
            + "</ListRecords></OAI-PMH>"
    }

    private static let first = "metadataPrefix=oai_dc"
    private static let all = (1...5).map { "oai:x:\($0)" }

    @Test(arguments: [error("badResumptionToken"), nil])
    func `goes on from the latest datestamp`(failure: String?) throws {
        let walked = try walk([
            Self.first: [Self.page([(1, "2026-01-01"), (2, "2026-01-02"), (3, "2026-01-02")], token: "t")],
            "resumptionToken=t": [failure],
            Self.first + "&from=2026-01-02": [
                Self.page([(2, "2026-01-02"), (3, "2026-01-02"), (4, "2026-01-03")], token: "u")
            ],
            "resumptionToken=u": [Self.page([(5, "2026-01-04")])],
        ])
        #expect(Set(walked.names) == Set(Self.all))
        #expect(walked.received == 5)
        #expect(walked.asked.count == 4)
        #expect(walked.codes == ["list-restarted"])
        #expect(walked.error == nil)
    }

    @Test func `begins again where its order says nothing`() throws {
        let walked = try walk([
            Self.first: [Self.page([(1, "2026-01-05"), (2, "2026-01-02")], token: "t")],
            "resumptionToken=t": [Self.error("badResumptionToken"), Self.page([(3, "2026-01-04")], token: "u")],
            "resumptionToken=u": [Self.page([(4, "2026-01-03"), (5, "2026-01-01")])],
        ])
        #expect(Set(walked.names) == Set(Self.all))
        #expect(walked.received == 5)
        #expect(walked.codes == ["list-restarted"])
        #expect(walked.error == nil)
    }

    @Test func `is an error where no way leads further`() throws {
        let walked = try walk([
            Self.first: [Self.page([(1, "2026-01-01")], token: "t")],
            "resumptionToken=t": [Self.error("badResumptionToken")],
            Self.first + "&from=2026-01-01": [Self.page([(1, "2026-01-01")], token: "t")],
        ])
        #expect(walked.error?.message.contains("badResumptionToken") == true)
        #expect(walked.received == 1)
        #expect(walked.asked.count == 4)
    }

    @Test func `goes on where a page was cut before its token`() throws {
        let whole = Self.page([(2, "2026-01-02"), (3, "2026-01-03")], token: "u")
        let cut = String(whole.prefix(whole.count * 2 / 3))
        let walked = try walk([
            Self.first: [Self.page([(1, "2026-01-01")], token: "t")], "resumptionToken=t": [cut],
            Self.first + "&from=2026-01-02": [whole],
            "resumptionToken=u": [Self.page([(4, "2026-01-04"), (5, "2026-01-05")])],
        ])
        #expect(Set(walked.names) == Set(Self.all))
        #expect(walked.received == 5)
        #expect(walked.error == nil)
    }

    @Test func `is never taken for whole when a page is cut`() throws {
        let whole = Self.page([(1, "2026-01-01"), (2, "2026-01-01")])
        let cut = String(whole.prefix(whole.count * 2 / 3))
        let walked = try walk([Self.first: [cut], Self.first + "&from=2026-01-01": [cut]])
        #expect(walked.error?.code == .malformed)
        #expect(walked.received == 1)
    }

    @Test func `rubbish behind the document cuts nothing`() throws {
        let walked = try walk([Self.first: [Self.page([(1, "2026-01-01")]) + "<!-- served in 0.2 s --><p>bye</p>"]])
        #expect(walked.error == nil)
        #expect(walked.asked == [Self.first])
        #expect(walked.codes == ["document-fault"])
    }
}
