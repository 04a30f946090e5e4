import DCAT
import DataQuality
import JSON
import Testing

@testable import Warehouse

@Suite struct ObservationCodecTests {
    private func roundTrip(_ observation: LinkObservation) throws -> LinkObservation {
        try ObservationCodec.decode(
            url: observation.url, checkedAt: observation.checkedAt.millisecondsSince1970,
            verdict: observation.verdict.rawValue, cause: observation.cause,
            evidence: String(decoding: ObservationCodec.encode(observation), as: UTF8.self), parser: JSONParser())
    }

    @Test func `everything a check found is read back`() throws {
        var observation = LinkObservation(
            url: "https://data.example/\"a\".csv", checkedAt: Instant(year: 2026, month: 11, day: 22), verdict: .moved,
            cause: "http-200",
            attempts: [
                LinkAttempt("HEAD", outcome: "timeout"),
                LinkAttempt(
                    "GET", .timedOut, outcome: "http-200",
                    hops: [
                        .init(status: 301, location: "https://data.example/b"),
                        .init(status: 302, location: "https://data.example/c"),
                    ],
                    peerAddress: "192.0.2.1", protocolVersion: "HTTP/2",
                    timings: .init(nameLookup: 0.25, connect: 1, tlsHandshake: 2, firstByte: 12.5, total: 13),
                    bytes: 65_536),
            ])
        observation.attempts[1].cookies = ["sid", "a \"b\""]
        observation.status = 200
        observation.detail = "said so"
        observation.decidedBy = 0
        observation.contentType = "text/csv; charset=utf-8"
        observation.contentLength = 1 << 40
        observation.lastModified = PartialDate(start: Instant(year: 2026, month: 1, day: 2), precision: .second)
        observation.etag = "\"x\""
        observation.servedFormat = FileFormat(code: "CSV")
        observation.sniffedFormat = FileFormat(code: "HTML")
        observation.headers = [.init("Server", "nginx"), .init("Via", "\"a\"")]
        observation.bytesRead = 65_536
        observation.digest = "00ff"
        observation.prefixDigest = "ff00"
        observation.content = content
        observation.readAt = Instant(year: 2026, month: 11, day: 20)
        #expect(try roundTrip(observation) == observation)
    }

    private var content: ContentObservation? {
        guard let zip = FileFormat(code: "CSV"), let wms = FileFormat(code: "WMS_SRVC") else { return nil }
        var service = ServiceObservation(
            kind: wms, request: "https://data.example/wms?request=GetCapabilities", outcome: "http-200",
            isConfirmed: true)
        service.version = "1.3.0"
        service.offers = 12
        service.wanted = "roads"
        service.isOffered = false
        service.exception = "LayerNotDefined"
        service.bytesRead = 4_096
        service.matchedTitles = ["Roads", "道路"]
        return ContentObservation(
            memberFormats: [zip], encoding: "GB18030",
            table: TableSample(
                delimiter: "\t", columns: 3, rows: 9, hasHeader: true, raggedRows: 2, duplicateRows: 1, isWhole: true),
            service: service,
            findings: [ContentFinding(.empty), ContentFinding(.raggedRows, ["2", "9"])])
    }

    @Test func `what older versions wrote is still read`() throws {
        let observation = try ObservationCodec.decode(
            url: "https://data.example/", checkedAt: 0, verdict: "ok", cause: "http-200",
            evidence: #"{"methods":["HEAD","GET"],"status":200,"digest":"00ff"}"#, parser: JSONParser())
        #expect(observation.methods == ["HEAD", "GET"] && observation.digest == "00ff")
    }

    @Test func `a check that asked nothing is read back`() throws {
        var observation = LinkObservation(
            url: "https://data.example/", checkedAt: Instant(year: 2026, month: 11, day: 22), verdict: .unknown,
            cause: "host-unreachable", methods: [])
        observation.standIn = .init(url: "https://data.example/other", cause: "timeout")
        #expect(try roundTrip(observation) == observation)
    }

    @Test func `an unknown verdict is damage`() {
        #expect(throws: WarehouseError.self) {
            try ObservationCodec.decode(
                url: "u", checkedAt: 0, verdict: "fine", cause: "", evidence: "{}", parser: JSONParser())
        }
    }
}
