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
            cause: "http-200", methods: ["HEAD", "GET"])
        observation.status = 200
        observation.redirects = ["https://data.example/b", "https://data.example/c"]
        observation.peerAddress = "192.0.2.1"
        observation.firstByteMilliseconds = 12.5
        observation.contentType = "text/csv; charset=utf-8"
        observation.contentLength = 1 << 40
        observation.lastModified = PartialDate(start: Instant(year: 2026, month: 1, day: 2), precision: .second)
        observation.etag = "\"x\""
        observation.servedFormat = FileFormat(code: "CSV")
        observation.sniffedFormat = FileFormat(code: "HTML")
        observation.digest = "00ff"
        #expect(try roundTrip(observation) == observation)
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
