import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

/// The broken files among the real catalogues, given to every adapter: an answer that is none of its own is refused, and
/// what is lost of one that is has a name.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct RealMalformedFilesTests {
    static let files: [String] = {
        let folder = (SharedData.directory ?? "") + "/malformed"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
    }()

    @Test(arguments: files)
    func `ends with records, named losses or an error`(path: String) throws {
        for contract in AdapterContract.all {
            let reading = try AdapterReading(contract.adapter(), path: path)
            let isRead = !reading.datasets.isEmpty || !reading.failures.isEmpty
            #expect(isRead || reading.error != nil || !reading.summary.issues.isEmpty, "\(contract.kind)")
            #expect(reading.failures.allSatisfy { $0.record != nil && !$0.message.isEmpty }, "\(contract.kind)")
        }
    }
}
