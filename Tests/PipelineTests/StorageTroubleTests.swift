import Foundation
import Testing

@testable import Pipeline

/// Disks and files that fail: what an operator is told, and that the edition in place is not touched.
@Suite struct StorageTroubleTests {
    /// A night that published an edition.
    private static func published() async throws -> NightlyPipeline {
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.offer((0..<9).map { .init("a\($0)") }, by: "one")
        try await nightly.run(night: 0)
        return nightly
    }

    private static func damage(_ nightly: NightlyPipeline, from offset: Int) throws {
        let path = RunFolders(output: nightly.output).warehouse
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for index in offset..<bytes.count { bytes[index] = 0xFF }
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: [0, 4_096])
    func `a damaged warehouse ends the run, says what can be done, and costs no edition`(offset: Int) async throws {
        let nightly = try await Self.published()
        let before = try nightly.edition(nightly.name(ofNight: 0))
        try Self.damage(nightly, from: offset)
        let error = try await #require(throws: PipelineError.self) { try await nightly.run(night: 1) }
        #expect(error.code == .storage && PipelineExit(error) == .failed)
        #expect(error.remedy.contains("the editions are whole and stand"), "\(error)")
        #expect(try nightly.edition(nightly.name(ofNight: 0)) == before)
    }

    @Test func `an edition that cannot be written ends the run, and the last one stands`() async throws {
        let nightly = try await Self.published()
        let editions = RunFolders(output: nightly.output).editions
        let before = try nightly.edition(nightly.name(ofNight: 0))
        // Where a folder is to be, there is a file that cannot be removed for it.
        try nightly.offer((0..<10).map { .init("a\($0)") }, by: "one")
        let aside = nightly.output + "/aside"
        try FileManager.default.moveItem(atPath: editions, toPath: aside)
        try Data("x".utf8).write(to: URL(fileURLWithPath: editions))
        let error = try await #require(throws: PipelineError.self) { try await nightly.run(night: 1) }
        #expect(error.code == .storage && !error.remedy.isEmpty)
        try FileManager.default.removeItem(atPath: editions)
        try FileManager.default.moveItem(atPath: aside, toPath: editions)
        #expect(try nightly.edition(nightly.name(ofNight: 0)) == before)
        #expect(try await nightly.run(night: 2).exit == .success)
    }
}
