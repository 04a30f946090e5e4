import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

/// What a repository says of itself decides how it is asked for changes.
@Suite struct `What a repository says of itself` {
    private static let since = Instant(year: 2026, month: 11, day: 2, hour: 3, minute: 4, second: 5)

    private func adapter() throws -> OAIAdapter {
        try OAIAdapter(PortalDeclaration(id: "xx-example", kind: "oai-pmh", endpoint: "https://x.org/oai"))
    }

    private static func identity(_ members: String) -> String {
        """
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-22T09:00:00Z</responseDate>
        <request verb="Identify">https://x.org/oai</request><Identify><repositoryName>X</repositoryName>
        <baseURL>https://x.org/oai</baseURL><protocolVersion>2.0</protocolVersion>\(members)
        <description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"/></description>
        </Identify></OAI-PMH>
        """
    }

    private func reading(_ answer: String) throws -> AdapterReading {
        let adapter = try adapter()
        let request = try adapter.firstRequests(changedSince: Self.since).unwrapped.first.unwrapped
        #expect(request.request.url == "https://x.org/oai?verb=Identify")
        #expect(adapter.helpingRoles.contains(request.role))
        return try AdapterReading(adapter, text: answer, request: request)
    }

    @Test(arguments: [
        // Before all that is stamped with the day alone.
        ("<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>", "2026-11-01T23%3A59%3A59Z"),
        ("<granularity>YYYY-MM-DD</granularity>", "2026-11-02"),
        ("", "2026-11-02"),
        // pycsw states when it was loaded.
        ("<granularity>YYYY-MM-DD</granularity><earliestDatestamp>2026-11-20</earliestDatestamp>", "2026-11-02"),
    ])
    func `asks in the form that the repository names`(members: String, from: String) throws {
        let reading = try reading(Self.identity(members))
        #expect(
            reading.summary.nextRequests.map(\.request.url) == [
                "https://x.org/oai?verb=ListRecords&metadataPrefix=oai_dc&from=" + from
            ])
        #expect(reading.datasets.isEmpty && reading.failures.isEmpty)
    }

    @Test func `its name is the title of the catalogue`() throws {
        #expect(try reading(Self.identity("")).summary.catalog?.title == MultilingualText("X"))
        let nameless = Self.identity("").replacing("<repositoryName>X</repositoryName>", with: "<repositoryName/>")
        #expect(try reading(nameless).summary.catalog == nil)
    }

    @Test(arguments: [("no", ["deletions-untold"]), ("transient", []), ("persistent", [])])
    func `tells where deletions leave no trace`(policy: String, codes: [String]) throws {
        let reading = try reading(Self.identity("<deletedRecord>\(policy)</deletedRecord>"))
        #expect(reading.summary.issues.map(\.code) == codes)
    }

    @Test(arguments: [
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='badVerb'>no</error></OAI-PMH>",
        "<html><body>Login</body></html>", "",
    ])
    func `one that says nothing is asked as all must understand`(answer: String) throws {
        let adapter = try adapter()
        let request = try adapter.firstRequests(changedSince: Self.since).unwrapped.first.unwrapped
        #expect(try AdapterReading(adapter, text: answer, request: request).error != nil)
        let next = try adapter.recover(from: request, reason: "it broke") { _ in }.nextRequests
        #expect(
            next.map(\.request.url) == ["https://x.org/oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02"])
    }
}
