import DCAT
import DataQuality
import Testing

@Suite struct KeptContentTests {
    private var read: LinkObservation {
        observation("u", .ok) {
            $0.checkedAt = daysBefore(3)
            $0.etag = "\"1\""
            $0.contentLength = 9
            $0.bytesRead = 9
            $0.digest = "00"
            $0.sniffedFormat = FileFormat(code: "CSV")
            $0.content = ContentObservation(findings: [ContentFinding(.headerOnly)])
        }
    }

    @Test func `what was read holds where nothing says otherwise`() {
        var next = observation("u", .ok) { $0.etag = "\"1\"" }
        next.keepContent(of: read)
        #expect(next.sniffedFormat?.code == "CSV" && next.digest == "00" && next.readAt == daysBefore(3))
        var third = observation("u", .ok)
        third.keepContent(of: next)
        #expect(third.content == read.content && third.readAt == daysBefore(3))
    }

    @Test func `another file, another state or bytes of its own end that`() {
        let changes: [(inout LinkObservation) -> Void] = [
            { $0.etag = "\"2\"" }, { $0.contentLength = 10 }, { $0.verdict = .broken }, { $0.bytesRead = 0 },
            { $0.standIn = .init(url: "v", cause: "timeout") }, { $0.attempts = [] },
        ]
        for change in changes {
            var next = observation("u", .ok)
            change(&next)
            next.keepContent(of: read)
            #expect(next.readAt == nil && next.sniffedFormat == nil)
        }
        var next = observation("u", .ok)
        next.keepContent(of: observation("u", .unknown) { $0.bytesRead = 1 })
        #expect(next.readAt == nil)
    }

    @Test func `a copy of an observation is one of its own once either is changed`() {
        let first = observation("u", .ok) { $0.etag = "a" }
        var second = first
        second.etag = "b"
        second.headers.append(LinkObservation.Header("Server", "s"))
        #expect(first.etag == "a" && first.headers.isEmpty)
        #expect(second.etag == "b" && second != first)
        second.etag = "a"
        second.headers = []
        #expect(second == first && second.hashValue == first.hashValue)
    }
}
