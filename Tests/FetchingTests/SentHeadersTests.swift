import Synchronization
import Testing

@testable import Fetching

@Suite struct SentHeadersTests {
    @Test func `works out once what requests that are alike go out with`() {
        let asked = Mutex(0)
        let sent = SentHeaders { request in
            asked.withLock { $0 += 1 }
            return request.sentHeaders + [HeaderField("X", "1")]
        }
        for round in 0..<3 {
            for number in 0..<12 {
                let own = number % 2 == 0 ? [] : [HeaderField("Accept", "\(number)")]
                let request = FetchRequest(
                    .head, "http://a/\(round)", headers: own, firstBytes: number < 4 ? nil : number / 4)
                #expect(sent.fields(of: request) == request.sentHeaders + [HeaderField("X", "1")])
            }
        }
        // Of nine shapes eight are kept.
        #expect(asked.withLock { $0 } == 8 + 3)
    }
}
