import DCAT
import Fetching
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The CSW adapter` {
    private func adapter(
        _ endpoint: String = "https://csw.example.org/srv/csw", _ options: [String: OptionValue] = [:]
    ) throws -> CSWAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "csw", endpoint: endpoint)
        portal.options = options
        return try CSWAdapter(portal)
    }

    // MARK: Asking

    @Test func `asks for records of ISO 19139 from the first on`() throws {
        let request = try adapter("https://x.org/csw?SERVICE=CSW&request=GetCapabilities&map=m").firstRequests()[0]
        #expect(request.request.method == .get)
        #expect(
            request.request.url
                == "https://x.org/csw?map=m&service=CSW&version=2.0.2&request=GetRecords&typeNames=csw%3ARecord"
                + "&elementSetName=full&outputFormat=application%2Fxml&outputSchema=http%3A%2F%2Fwww.isotc211.org%2F2005%2Fgmd"
                + "&resultType=results&startPosition=1&maxRecords=100")
    }

    @Test func `asks as declared`() throws {
        let options: [String: OptionValue] = [
            "version": .string("3.0.0"), "output_schema": .string("dublin-core"), "page_size": .integer(7),
            "constraint": .string("dc:type = 'dataset'"), "modified_property": .string("dct:modified"),
            "sort_by": .string("dc:identifier"), "type_names": .string("gmd:MD_Metadata"),
        ]
        let adapter = try adapter("https://x.org/csw", options)
        let url = adapter.firstRequests()[0].request.url
        #expect(url.contains("version=3.0.0") && !url.contains("resultType"))
        #expect(url.contains("outputSchema=http%3A%2F%2Fwww.opengis.net%2Fcat%2Fcsw%2F3.0&"))
        #expect(
            url.contains(
                "constraint=dc%3Atype%20%3D%20%27dataset%27&sortBy=dc%3Aidentifier%3AA&startPosition=1&maxRecords=7"))
        let since = Instant(year: 2026, month: 11, day: 2, hour: 6)
        let changed = try adapter.firstRequests(changedSince: since).unwrapped[0].request.url
        #expect(
            changed.contains(
                "constraint=%28dc%3Atype%20%3D%20%27dataset%27%29%20AND%20%28dct%3Amodified%20%3E%3D%20%272026-11-01%27%29"
            ))
    }

    @Test func `asks by POST with a filter in XML`() throws {
        let options: [String: OptionValue] = [
            "method": .string("post"), "modified_property": .string("apiso:Modified"),
            "constraint": .string("<ogc:Filter><ogc:Not><a/></ogc:Not></ogc:Filter>"),
        ]
        let adapter = try adapter("https://x.org/csw", options)
        let request = try adapter.firstRequests(changedSince: Instant(year: 2026, month: 11, day: 2)).unwrapped[0]
            .request
        #expect(request.method == .post)
        #expect(request.headers == [HeaderField("Content-Type", "application/xml")])
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.contains("startPosition=\"1\" maxRecords=\"100\""))
        #expect(
            body.contains(
                "<ogc:Filter><ogc:And><ogc:Not><a/></ogc:Not><ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>"
                    + "apiso:Modified</ogc:PropertyName><ogc:Literal>2026-11-01</ogc:Literal>"))
    }

    @Test func `asks for changes only where a property is declared`() throws {
        #expect(try adapter().firstRequests(changedSince: Instant(millisecondsSince1970: 0)) == nil)
    }

    @Test func `takes a file for one document`() throws {
        let adapter = try adapter("file:///data/records.xml")
        #expect(adapter.firstRequests().map(\.request.url) == ["file:///data/records.xml"])
        let reading = try AdapterReading(adapter, path: Fixtures.path("csw/normal.xml"))
        #expect(reading.datasets.count == 3)
        #expect(reading.summary.nextRequests.isEmpty)
    }

    @Test(arguments: [
        ["version": OptionValue.string("1.0")], ["page_size": .integer(0)], ["method": .string("soap")],
        ["method": .string("post"), "constraint": .string("a = 1")], ["skipped_scopes": .list([.boolean(true)])],
    ])
    func `refuses misstated settings`(options: [String: OptionValue]) {
        #expect(throws: AdapterError.self) { try adapter("https://x.org/csw", options) }
    }

    // MARK: Paging

    private static func record(_ number: Int) -> String {
        """
        <csw:Record xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>r\(number)</dc:identifier>
        <dc:title>R \(number)</dc:title></csw:Record>
        """
    }

    private static func page(
        _ numbers: [Int], matched: Int?, next: Int?, returned: Int? = nil, ending: String = ""
    ) -> String {
        let attributes = [
            ("numberOfRecordsMatched", matched), ("numberOfRecordsReturned", returned ?? numbers.count),
            ("nextRecord", next),
        ].compactMap { name, value in value.map { "\(name)=\"\($0)\"" } }.joined(separator: " ")
        return """
            <csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">
            <csw:SearchResults \(attributes)>\(numbers.map(record).joined())\(ending)</csw:SearchResults>
            </csw:GetRecordsResponse>
            """
    }

    private static let exception = """
        <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception exceptionCode="NoApplicableCode" locator="x">
        <ows:ExceptionText>out of order</ows:ExceptionText></ows:Exception></ows:ExceptionReport>
        """

    private struct Walk {
        var names: [String] = []
        var asked: [String] = []
        var codes: Set<String> = []
        var failures: [String] = []
        var error: AdapterError?
    }

    /// Reads pages as a service would give them, until the adapter asks no more.
    private func walk(pageSize: Int = 3, limit: Int = 60, _ answer: (Int, Int) -> String) throws -> Walk {
        let adapter = try adapter("https://x.org/csw", ["page_size": .integer(pageSize)])
        var walk = Walk()
        var queue = adapter.firstRequests()
        while let request = queue.first, walk.asked.count < limit {
            queue.removeFirst()
            let start = try Int(request.context["start"].unwrapped).unwrapped
            let size = try Int(request.context["size"].unwrapped).unwrapped
            walk.asked.append("\(start)+\(size)")
            let reading = try AdapterReading(adapter, text: answer(start, size), request: request)
            walk.names += reading.datasets.map(\.identifier)
            walk.codes.formUnion(reading.codes)
            walk.failures += reading.failures.compactMap(\.record)
            queue += reading.summary.nextRequests
            guard let error = reading.error else { continue }
            let summary = try adapter.recover(from: request, reason: error.message) { record in
                if case .failure(let issue) = record, let lost = issue.record { walk.failures.append(lost) }
            }
            if summary.nextRequests.isEmpty { walk.error = walk.error ?? error }
            queue += summary.nextRequests
        }
        return walk
    }

    private static let seven = (1...7).map { "r\($0)" }

    @Test(arguments: [
        // What the standard says, then what services say instead.
        "the next record, 0 at the end", "nothing", "always 0", "beyond the total at the end", "the same record",
    ])
    func `goes on whatever nextRecord says`(nextRecord: String) throws {
        let walked = try walk { start, size in
            let numbers = Array(start..<min(start + size, 8))
            let after = start + numbers.count
            let next: Int? =
                switch nextRecord {
                case "the next record, 0 at the end": after > 7 ? 0 : after
                case "nothing": nil
                case "always 0": 0
                case "beyond the total at the end": after
                default: start
                }
            return Self.page(numbers, matched: 7, next: next)
        }
        #expect(walked.names == Self.seven)
        #expect(walked.asked == ["1+3", "4+3", "7+3"])
        #expect(walked.codes == [])
    }

    @Test func `goes on by nextRecord where no total is told`() throws {
        let walked = try walk { start, size in
            let numbers = Array(start..<min(start + size, 8))
            return Self.page(numbers, matched: nil, next: start + numbers.count > 7 ? 0 : start + numbers.count)
        }
        #expect(walked.names == Self.seven)
    }

    @Test func `believes the records, not the count of them`() throws {
        let walked = try walk { start, size in
            Self.page(Array(start..<min(start + min(size, 2), 8)), matched: 7, next: nil, returned: 3)
        }
        #expect(walked.names == Self.seven)
        #expect(walked.codes == ["count-differs"])
    }

    @Test func `follows a service that leaves records out`() throws {
        // Number 2 and the whole second page may not be seen.
        let walked = try walk { start, size in
            let numbers = (start..<min(start + size, 8)).filter { $0 != 2 && !(4...6).contains($0) }
            return Self.page(numbers, matched: 7, next: start + size > 7 ? 0 : start + size)
        }
        #expect(walked.names == ["r1", "r3", "r7"])
        #expect(walked.asked == ["1+3", "4+3", "7+3"])
        #expect(walked.codes == [])
    }

    @Test func `ends when pages repeat`() throws {
        let walked = try walk { _, _ in Self.page([1, 2, 3], matched: 1_000, next: 4) }
        #expect(walked.asked.count == 2)
        #expect(walked.codes == ["paging-repeats"])
    }

    @Test func `tells when the service ends early`() throws {
        let walked = try walk { start, _ in Self.page(start == 1 ? [1, 2, 3] : [], matched: 7, next: 0) }
        #expect(walked.codes == ["paging-ends-early"])
    }

    @Test func `nothing found is no error`() throws {
        let walked = try walk { _, _ in Self.page([], matched: 0, next: 0) }
        #expect(walked.error == nil)
        #expect(walked.asked.count == 1)
    }

    // MARK: Faults

    @Test func `reports an exception`() throws {
        let walked = try walk { _, _ in Self.exception }
        #expect(walked.error?.code == .portalError)
        #expect(walked.error?.message == "the service reports: NoApplicableCode (x) out of order")
        #expect(walked.failures == [] && walked.asked.count <= 4)
    }

    @Test func `one record that breaks its page costs one record`() throws {
        let walked = try walk(pageSize: 10) { start, size in
            let numbers = Array(start..<min(start + size, 31))
            return numbers.contains(14) ? Self.exception : Self.page(numbers, matched: 30, next: nil)
        }
        #expect(walked.names == (1...30).filter { $0 != 14 }.map { "r\($0)" })
        #expect(walked.failures == ["#14"])
        #expect(walked.codes == ["page-divided", "record-unavailable"])
        #expect(walked.error == nil)
    }

    @Test(arguments: [1, 2, 9])
    func `one record that breaks the first page costs one record`(bad: Int) throws {
        let walked = try walk(pageSize: 10) { start, size in
            let numbers = Array(start..<min(start + size, 31))
            return numbers.contains(bad) ? Self.exception : Self.page(numbers, matched: 30, next: nil)
        }
        #expect(walked.names == (1...30).filter { $0 != bad }.map { "r\($0)" })
        #expect(walked.failures == ["#\(bad)"])
        #expect(walked.error == nil && walked.asked.count <= 12)
    }

    @Test func `one record that is no XML costs one record`() throws {
        let walked = try walk(pageSize: 10) { start, size in
            let numbers = Array(start..<min(start + size, 31))
            guard let bad = numbers.firstIndex(of: 14) else { return Self.page(numbers, matched: 30, next: nil) }
            return Self.page(
                Array(numbers[..<bad]), matched: 30, next: nil, ending: "<csw:Record><broken></csw:Record>")
        }
        #expect(walked.names == (1...30).filter { $0 != 14 }.map { "r\($0)" })
        #expect(walked.failures == ["#14"])
    }

    @Test func `a page that HTTP refuses is asked for in pieces`() throws {
        let adapter = try adapter("https://x.org/csw", ["page_size": .integer(10)])
        var page = CSWPage(size: 10)
        var failures: [RecordIssue] = []
        func recover(_ page: CSWPage) throws -> CSWPage? {
            let request = HarvestRequest(.init(.get, "https://x.org"), role: page.role, context: page.context)
            let summary = try adapter.recover(from: request, reason: "HTTP 500") { record in
                if case .failure(let issue) = record { failures.append(issue) }
            }
            return summary.nextRequests.first.map { CSWPage($0.context, size: 10) }
        }
        // Before anything was given, the fault may be the service's.
        let piece = try recover(page).unwrapped
        let first = try recover(piece).unwrapped
        let second = try recover(first).unwrapped
        #expect([piece, first, second].map(\.size) == [2, 1, 1] && second.start == 2)
        #expect(try recover(second) == nil && failures.isEmpty)
        page.start = 11
        page.total = 30
        let smaller = try recover(page).unwrapped
        #expect(smaller.start == 11 && smaller.size == 2 && smaller.role == "piece")
        let single = try recover(smaller).unwrapped
        #expect(single.size == 1)
        let next = try recover(single).unwrapped
        #expect(next.start == 12 && next.size == 5)
        #expect(failures.map(\.record) == ["#11"])
    }

    @Test func `mends bytes that XML does not allow`() throws {
        let text = Self.page([1, 2], matched: 2, next: 0)
        var bytes = Array(text.utf8)
        let place = try bytes.lastIndex(of: UInt8(ascii: "R")).unwrapped
        bytes[place] = 0x0B
        let second = try bytes.lastIndex(of: UInt8(ascii: "2")).unwrapped
        bytes.replaceSubrange(second...second, with: [0xE9])
        let reading = try AdapterReading(adapter(), bytes: bytes)
        // The last R and 2 are in the closing tags and texts of the second record.
        #expect(reading.datasets.first?.identifier == "r1")
        #expect(reading.codes.contains("document-fault"))
    }

    @Test(arguments: [
        "<html><body>Sorry</body></html>", "{\"a\": 1}",
        "<csw:Capabilities xmlns:csw='http://www.opengis.net/cat/csw/2.0.2'/>", "<a",
    ])
    func `refuses what is no answer`(text: String) throws {
        #expect(try AdapterReading(adapter(), text: text).error?.code == .unexpectedContent)
    }

    @Test func `refuses entities from outside`() throws {
        let text = """
            <!DOCTYPE csw:GetRecordsResponse [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            """ + Self.page([1], matched: 1, next: 0).replacing("R 1", with: "&x;")
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.allSatisfy { $0.title.preferred()?.contains("root") != true })
    }

    // MARK: Records

    @Test func `reads a record in Dublin Core`() throws {
        let reading = try AdapterReading(
            adapter("file:///x.xml"), path: Fixtures.path("real-servers/records/tide-tables.xml"))
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "tide-tables")
        #expect(dataset.description.preferred() == "High and low water for the year.")
        #expect(dataset.issued?.raw == "2025-12-01")
        // OGC 07-006r1: when the record changed, not the data.
        #expect(dataset.modified == nil)
        #expect(dataset.recordModified?.raw == "2026-01-31")
        #expect(dataset.licence?.value?.code == "CC0")
        #expect(dataset.keywords.map(\.text) == ["tides", "oceans"])
        #expect(dataset.distributions.map(\.downloadURL) == ["https://port.example.org/tides.csv"])
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(reading.codes == [])
    }

    @Test func `tells a record in a form that is not known`() throws {
        let text = Self.page([1], matched: 2, next: 0, ending: "<DIF><Entry_ID>x</Entry_ID></DIF>")
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.count == 1)
        #expect(reading.failures.map(\.code) == ["record-unreadable"])
    }
}
