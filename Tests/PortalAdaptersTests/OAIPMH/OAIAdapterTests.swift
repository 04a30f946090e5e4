import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The OAI-PMH adapter` {
    private func adapter(
        _ endpoint: String = "https://repo.example.org/oai", _ options: [String: OptionValue] = [:]
    ) throws -> OAIAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "oai-pmh", endpoint: endpoint)
        portal.options = options
        return try OAIAdapter(portal)
    }

    // MARK: Asking

    @Test(arguments: [
        ("https://x.org/oai", "https://x.org/oai?verb=ListRecords&metadataPrefix=oai_dc"),
        ("https://x.org/oai?verb=Identify", "https://x.org/oai?verb=ListRecords&metadataPrefix=oai_dc"),
        ("https://x.org/csw?mode=oaipmh", "https://x.org/csw?mode=oaipmh&verb=ListRecords&metadataPrefix=oai_dc"),
        ("file:///data/all.xml.gz", "file:///data/all.xml.gz"),
    ])
    func `finds where to ask`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `asks for what changed as its file declares, set by set`() throws {
        let instant = Instant(year: 2026, month: 11, day: 2, hour: 3, minute: 4, second: 5, millisecond: 6)
        #expect(
            try adapter("https://x.org/oai", ["granularity": .string("day")])
                .firstRequests(changedSince: instant)?.map(\.request.url) == [
                    "https://x.org/oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02"
                ])
        let options: [String: OptionValue] = [
            "granularity": .string("second"), "sets": .list([.string("a:b"), .string("c")]),
            "metadata_prefix": .string("dcat"),
        ]
        #expect(
            try adapter("https://x.org/oai", options).firstRequests(changedSince: instant)?.map(\.request.url) == [
                "https://x.org/oai?verb=ListRecords&metadataPrefix=dcat&from=2026-11-02T03%3A04%3A05Z&set=a%3Ab",
                "https://x.org/oai?verb=ListRecords&metadataPrefix=dcat&from=2026-11-02T03%3A04%3A05Z&set=c",
            ])
    }

    @Test(arguments: [
        ["granularity": OptionValue.string("minute")], ["method": .string("guess")], ["sets": .integer(3)],
    ])
    func `refuses misstated settings`(options: [String: OptionValue]) {
        #expect(throws: AdapterError.self) { try adapter("https://x.org/oai", options) }
    }

    // MARK: Records

    @Test func `reads Dublin Core under the repository's identifier`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("oai-pmh/normal.xml"))
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "oai:repo.example.org:11")
        #expect(dataset.title.preferred(["nl"]) == "Neerslag in Exampleton")
        #expect(dataset.publisher?.name.preferred() == "Exampleton observatory")
        #expect(dataset.issued?.raw == "2020-05-04")
        #expect(dataset.modified == nil)
        #expect(dataset.recordModified?.raw == "2026-10-01")
        #expect(dataset.landingPage == "https://repo.example.org/record/11")
        #expect(dataset.distributions.map(\.downloadURL) == ["https://repo.example.org/record/11/rain.csv"])
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.languages == ["en"])
        #expect(dataset.spatial.map { $0.label.preferred() } == ["Exampleton"])
        #expect(reading.codes == [])
    }

    @Test func `reads DCAT under the repository's identifier`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("oai-pmh/normal.xml"))
        let dataset = try reading.datasets.last.unwrapped
        #expect(dataset.identifier == "oai:repo.example.org:13")
        #expect(dataset.title.preferred() == "Snow depth")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.recordModified?.raw == "2026-10-03")
        #expect(dataset.distributions.map(\.downloadURL) == ["https://repo.example.org/snow.csv"])
    }

    @Test func `passes on what is deleted`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("oai-pmh/normal.xml"))
        #expect(reading.deleted == ["oai:repo.example.org:12"])
    }

    @Test func `reads DataCite`() throws {
        let payload = """
            <resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.1234/5</identifier>
            <creators><creator><creatorName>Ohm, G.</creatorName></creator></creators>
            <titles><title xml:lang="en">Currents</title><title titleType="Subtitle">Sub</title></titles>
            <publisher>Lab</publisher><publicationYear>2020</publicationYear>
            <dates><date dateType="Updated">2026-02-03</date><date dateType="Collected">2019/2020</date></dates>
            <subjects><subject>current</subject></subjects><rightsList>
            <rights rightsURI="https://creativecommons.org/licenses/by/4.0/">CC BY</rights></rightsList>
            <descriptions><description descriptionType="Abstract">Amperes.</description></descriptions></resource>
            """
        let dataset = try AdapterReading(adapter(), text: Self.list([(1, payload)])).datasets.first.unwrapped
        #expect(dataset.identifier == "oai:x:1")
        #expect(dataset.title.variants == [LanguageString("Currents", language: "en")])
        #expect(dataset.issued?.raw == "2020")
        #expect(dataset.modified?.raw == "2026-02-03")
        #expect(dataset.publisher?.name.preferred() == "Lab")
        #expect(dataset.landingPage == "https://doi.org/10.1234/5")
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.description.preferred() == "Amperes.")
    }

    @Test func `reads a resource of OpenAIRE with its files, and formats where no file is named`() throws {
        let openAIRE = """
            <oaire:resource xmlns:oaire="http://namespace.openaire.eu/schema/oaire/" xmlns:d="http://datacite.org/schema/kernel-4"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><d:titles><d:title>Tides</d:title></d:titles>
            <d:identifier identifierType="Handle">https://hdl.example.org/1</d:identifier><dc:publisher>Port</dc:publisher>
            <d:dates><d:date dateType="Issued">2021-02-03</d:date></d:dates><dc:description>Levels.</dc:description>
            <oaire:licenseCondition uri="https://creativecommons.org/licenses/by/4.0/">CC BY</oaire:licenseCondition>
            <oaire:file mimeType="text/csv">https://example.org/tides.csv</oaire:file></oaire:resource>
            """
        let dataCite = """
            <resource xmlns="http://datacite.org/schema/kernel-4"><titles><title>T</title></titles>
            <formats><format>text/csv</format><format>CSV</format><format>application/json</format></formats></resource>
            """
        let dublinCore = """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>D</dc:title><dc:identifier>https://doi.org/10.5/x</dc:identifier><dc:format>text/csv</dc:format></oai_dc:dc>
            """
        let reading = try AdapterReading(
            adapter(), text: Self.list([(1, openAIRE), (2, dataCite), (3, dublinCore)]))
        let tides = try #require(reading.datasets.first)
        #expect(tides.title.preferred() == "Tides")
        #expect(tides.publisher?.name.preferred() == "Port")
        #expect(tides.issued?.raw == "2021-02-03")
        #expect(tides.licence?.value?.code == "CC_BY_4_0")
        #expect(tides.distributions.map(\.downloadURL) == ["https://example.org/tides.csv"])
        #expect(tides.distributions.first?.mediaType?.value?.code == "CSV")
        #expect(reading.datasets[1].distributions.compactMap { $0.format?.value?.code } == ["CSV", "JSON"])
        #expect(reading.datasets[2].distributions.compactMap { $0.format?.value?.code } == ["CSV"])
        #expect(!reading.codes.contains("field-unmapped"))
    }

    @Test func `a date that repeats the record's says nothing of the data`() throws {
        let payload = """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dct="http://purl.org/dc/terms/">
            <dct:modified>2026-01-01</dct:modified></oai_dc:dc>
            """
        let dataset = try AdapterReading(adapter(), text: Self.list([(1, payload)])).datasets.first.unwrapped
        #expect(dataset.modified == nil)
        #expect(dataset.recordModified?.raw == "2026-01-01")
    }

    // MARK: Paging

    private static func list(_ records: [(Int, String)], token: String? = nil, size: Int? = nil) -> String {
        let entries = records.map { number, payload in
            """
            <record><header><identifier>oai:x:\(number)</identifier><datestamp>2026-01-01</datestamp></header>
            <metadata>\(payload)</metadata></record>
            """
        }
        let attributes = size.map { " completeListSize=\"\($0)\"" } ?? ""
        let ending = token.map { "<resumptionToken\(attributes)>\($0)</resumptionToken>" } ?? ""
        return """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>\(entries.joined())\(ending)</ListRecords></OAI-PMH>
            """
    }

    private static func error(_ code: String) -> String {
        """
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-22T09:00:00Z</responseDate>
        <error code="\(code)">words</error></OAI-PMH>
        """
    }

    private static let title = """
        <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>T</dc:title></oai_dc:dc>
        """

    private func walk(
        _ answers: [String: String], options: [String: OptionValue] = [:]
    ) throws -> (names: [String], asked: [String], codes: Set<String>, total: Int?, error: AdapterError?) {
        let adapter = try adapter("https://x.org/oai", options)
        var names: [String] = []
        var asked: [String] = []
        var codes: Set<String> = []
        var total: Int?
        var error: AdapterError?
        var queue = adapter.firstRequests()
        while let request = queue.first, asked.count < 50 {
            queue.removeFirst()
            let query = String(request.request.url.dropFirst("https://x.org/oai?verb=".count))
            asked.append(query)
            let answer = answers[query] ?? answers["*"] ?? Self.error("badArgument")
            let reading = try AdapterReading(adapter, text: answer, request: request)
            names += reading.datasets.map(\.identifier)
            codes.formUnion(reading.codes)
            total = total ?? reading.summary.announcedTotal
            error = error ?? reading.error
            queue += reading.summary.nextRequests
        }
        return (names, asked, codes, total, error)
    }

    private static let first = "ListRecords&metadataPrefix=oai_dc"

    @Test(arguments: ["", nil, "  "])
    func `follows tokens to an empty one, or none`(last: String?) throws {
        let walked = try walk([
            Self.first: Self.list([(1, Self.title), (2, Self.title)], token: "a/b c", size: 3),
            "ListRecords&resumptionToken=a%2Fb%20c": Self.list([(3, Self.title)], token: last, size: 3),
        ])
        #expect(walked.names == ["oai:x:1", "oai:x:2", "oai:x:3"])
        #expect(walked.total == 3)
        #expect(walked.codes == [])
    }

    @Test func `ends at pycsw's token of 0`() throws {
        let walked = try walk([Self.first: Self.list([(1, Self.title)], token: "0", size: 1)])
        #expect(walked.asked.count == 1)
        #expect(walked.codes == [])
    }

    @Test func `repeats the arguments where a repository refuses the token alone`() throws {
        let walked = try walk([
            Self.first: Self.list([(1, Self.title)], token: "2"),
            "ListRecords&resumptionToken=2": Self.error("badArgument"),
            Self.first + "&resumptionToken=2": Self.list([(2, Self.title)], token: "3"),
            Self.first + "&resumptionToken=3": Self.list([(3, Self.title)]),
        ])
        #expect(walked.names == ["oai:x:1", "oai:x:2", "oai:x:3"])
        #expect(walked.asked.count == 4)
        #expect(walked.error == nil)
        #expect(walked.codes == [])
    }

    @Test func `tells when the list ends before its size`() throws {
        let walked = try walk([
            Self.first: Self.list([(1, Self.title)], token: "t", size: 5),
            "ListRecords&resumptionToken=t": Self.list([(2, Self.title)], token: ""),
        ])
        #expect(walked.codes == ["paging-ends-early"])
    }

    @Test func `ends when the token leads back to itself`() throws {
        let walked = try walk(["*": Self.list([(1, Self.title)], token: "t")])
        #expect(walked.asked.count == 2)
        #expect(walked.codes == ["paging-repeats"])
    }

    @Test func `ends when tokens change and pages do not`() throws {
        let walked = try walk([
            Self.first: Self.list([(1, Self.title)], token: "a"),
            "ListRecords&resumptionToken=a": Self.list([(2, Self.title)], token: "b"),
            "ListRecords&resumptionToken=b": Self.list([(1, Self.title)], token: "c"),
        ])
        #expect(walked.asked.count == 3)
        #expect(walked.codes == ["paging-repeats"])
    }

    // MARK: Errors

    @Test func `nothing to list is an empty list`() throws {
        let walked = try walk([Self.first: Self.error("noRecordsMatch")])
        #expect(walked.error == nil)
        #expect(walked.names == [])
        #expect(walked.codes == [])
    }

    @Test(arguments: ["badArgument", "cannotDisseminateFormat", "badVerb", "noSetHierarchy", "whatever"])
    func `other errors are errors of the portal`(code: String) throws {
        let walked = try walk([Self.first: Self.error(code)])
        #expect(walked.error == AdapterError(.portalError, "the repository reports \(code): words"))
    }

    @Test(arguments: ["Identify", "ListSets", "ListMetadataFormats"])
    func `refuses an answer to another question`(verb: String) throws {
        let text = "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><\(verb)/></OAI-PMH>"
        #expect(try AdapterReading(adapter(), text: text).error?.code == .unexpectedContent)
    }

    @Test func `asks record by record where that is declared, and loses only those that are not given`() throws {
        func record(_ number: Int) -> String { "GetRecord&metadataPrefix=oai_dc&identifier=oai%3Ax%3A\(number)" }
        let headers = """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListIdentifiers>
            <header><identifier>oai:x:1</identifier></header><header><identifier>oai:x:2</identifier></header>
            <header status="deleted"><identifier>oai:x:3</identifier></header></ListIdentifiers></OAI-PMH>
            """
        let walked = try walk(
            [
                "ListIdentifiers&metadataPrefix=oai_dc": headers, record(1): Self.error("idDoesNotExist"),
                record(2): Self.list([(2, Self.title)]).replacing("ListRecords", with: "GetRecord"),
            ], options: ["method": .string("list_identifiers")])
        #expect(walked.names == ["oai:x:2"])
        #expect(walked.codes == ["record-unavailable"])
        #expect(walked.error == nil)
    }

    @Test func `control characters cost nothing but a note`() throws {
        let text = Self.list([
            (1, Self.title), (2, Self.title.replacing(">T<", with: ">T\u{0C}&#2;<")), (3, Self.title),
        ])
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.map(\.identifier) == ["oai:x:1", "oai:x:2", "oai:x:3"])
        #expect(reading.codes == ["document-fault"])
        #expect(reading.error == nil)
    }

    @Test func `a payload that nobody knows costs one record`() throws {
        let reading = try AdapterReading(
            adapter(), text: Self.list([(1, "<x xmlns='urn:x'/>"), (2, Self.title), (3, "")]))
        #expect(reading.datasets.map(\.identifier) == ["oai:x:2"])
        #expect(reading.failures.map(\.code) == ["record-unreadable", "record-empty"])
        #expect(reading.failures.map(\.record) == ["oai:x:1", "oai:x:3"])
    }
}
