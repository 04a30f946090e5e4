import DCAT
import DataQuality
import Glibc
import Synchronization
import Testing

@testable import Pipeline

/// Storing observations beside the checks.
@Suite struct ObservationStoreTests {
    private enum Trouble: Error {
        case inTheChecks
        case onTheDisk
    }

    /// What was written, batch by batch.
    private final class Paper: Sendable {
        let batches = Mutex<[[String]]>([])

        func write(_ observations: [LinkObservation]) {
            usleep(50_000)
            batches.withLock { $0.append(observations.map(\.url)) }
        }

        var written: [[String]] { batches.withLock { $0 } }
    }

    private func observation(_ number: Int) -> LinkObservation {
        LinkObservation(
            url: "\(number)", checkedAt: Instant(millisecondsSince1970: 0), verdict: .ok, cause: "http-200",
            methods: ["HEAD"])
    }

    @Test func `writes all of it in order`() async throws {
        let paper = Paper()
        let answer = try await ObservationStore.storing(size: 2, write: paper.write) { store in
            for number in 1...5 { try await store.add([observation(number)]) }
            return "done"
        }
        #expect(answer == "done")
        #expect(paper.written == [["1", "2"], ["3", "4"], ["5"]])
    }

    @Test func `a run that ends with an error waits for the batch being written and keeps what was checked`() async {
        let paper = Paper()
        await #expect(throws: Trouble.inTheChecks) {
            try await ObservationStore.storing(size: 2, write: paper.write) { store in
                for number in 1...3 { try await store.add([observation(number)]) }
                throw Trouble.inTheChecks
            }
        }
        #expect(paper.written == [["1", "2"], ["3"]])
    }

    @Test(arguments: [false, true])
    func `nothing is written after a batch that could not be`(checksFailToo: Bool) async {
        let tries = Mutex(0)
        await #expect(throws: checksFailToo ? Trouble.inTheChecks : .onTheDisk) {
            try await ObservationStore.storing(
                size: 2,
                write: { _ in
                    tries.withLock { $0 += 1 }
                    throw Trouble.onTheDisk
                },
                during: { store in
                    for number in 1...3 { try await store.add([observation(number)]) }
                    if checksFailToo { throw Trouble.inTheChecks }
                })
        }
        #expect(tries.withLock { $0 } == 1)
    }
}
