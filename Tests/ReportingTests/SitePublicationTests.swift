import Foundation
import Testing

@testable import Reporting

@Suite struct SitePublicationTests {
    @Test func `writes a site to look at`() async throws {
        guard let folder = ProcessInfo.processInfo.environment["REPORTING_DEMO"] else { return }
        try? FileManager.default.removeItem(atPath: folder)
        let summary = try await SitePublication(DemoEdition(datasetsEach: 260), into: folder).publish()
        #expect(summary.pages > 0)
    }
}
