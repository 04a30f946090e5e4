import DCAT
import Foundation
import Logging
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// A portal on the loopback interface that changes from night to night, and a pipeline that harvests it.
final class LoopbackPortal: Sendable {
    /// What the portal answers to a request; changed between nights.
    private let answer: Mutex<@Sendable (LoopbackRequest) -> LoopbackResponse>
    let server: LoopbackServer
    let folder: String

    /// - Parameters:
    ///   - portal: lines of the portal's file besides its endpoint.
    ///   - pipeline: lines of the pipeline's file.
    ///   - network: further settings of its `network`.
    init(
        kind: String, path: String, portal: String = "", pipeline: String = "", network: String? = nil,
        _ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws {
        let folder = Scratch.folder.appendingPathComponent("loopback-\(UUID().uuidString)").path
        self.folder = folder
        self.answer = Mutex(answer)
        let box = Box()
        server = try LoopbackServer { request in box.portal?.respond(to: request) ?? LoopbackResponse(503) }
        try FileManager.default.createDirectory(atPath: folder + "/portals", withIntermediateDirectories: true)
        try write("kind: \(kind)\nendpoint: \(server.url(path))\n\(portal)\n", to: "portals/p.yml")
        try write(
            """
            languages: [en, zh]
            portals: [p]
            output: output
            network: {private-addresses: true, contact: "mailto:harvest@example.org"\(network.map { ", " + $0 } ?? "")}
            check: {enabled: false}
            \(pipeline)
            """, to: "pipeline.yml")
        box.set(self)
    }

    private final class Box: Sendable {
        private let held = Mutex<Weak?>(nil)
        var portal: LoopbackPortal? { held.withLock { $0?.portal } }
        func set(_ portal: LoopbackPortal) { held.withLock { $0 = Weak(portal) } }
    }

    private struct Weak: @unchecked Sendable {
        weak var portal: LoopbackPortal?
        init(_ portal: LoopbackPortal) { self.portal = portal }
    }

    private func respond(to request: LoopbackRequest) -> LoopbackResponse {
        let answer = self.answer.withLock { $0 }
        return answer(request)
    }

    func now(_ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse) {
        self.answer.withLock { $0 = answer }
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
    }

    var output: String { folder + "/output" }

    private static let start = Instant(year: 2026, month: 11, day: 1, hour: 3)

    static func name(ofNight night: Double) -> String { PipelineRun.name(of: start.adding(days: night)) }

    /// Runs the pipeline so many days after the start; `replay` is the night whose capture is read instead.
    @discardableResult
    func run(
        night: Double, _ stages: [Stage] = Stage.allCases, replay: Double? = nil, output: String? = nil,
        seconds: @escaping @Sendable () -> Double = { 0 }
    ) async throws -> RunResult {
        let capture = replay.map { RunFolders(output: self.output).capture(Self.name(ofNight: $0)) }
        let options = RunOptions(
            pipeline: folder + "/pipeline.yml", output: output, replay: capture, startsFresh: stages != Stage.allCases)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let now = Self.start.adding(days: night)
        return try await PipelineRun(options, clock: RunClock(now: { now }, seconds: seconds), logger: logger)
            .run(stages)
    }

    /// Replays the captures of the first nights in their order, without the portal, and expects the same editions.
    func expectSameEditions(fromCapturesOf nights: Int) async throws {
        server.stop()
        let again = folder + "/again"
        for night in 0..<nights { try await run(night: 50, replay: Double(night), output: again) }
        for night in 0..<nights {
            let name = Self.name(ofNight: Double(night))
            let before = try NightlyPipeline.files(below: output + "/editions/" + name)
            let after = try NightlyPipeline.files(below: again + "/editions/" + name)
            #expect(before.count > 30)
            let different = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            #expect(different == [], "night \(night)")
        }
    }

    func result(output: String? = nil) throws -> PortalRun? {
        let warehouse = try Warehouse(path: RunFolders(output: output ?? self.output).warehouse)
        guard let run = try warehouse.latestRun() else { return nil }
        return try warehouse.portalRuns(run.id).first
    }

    func page(_ path: String) throws -> String {
        try String(contentsOfFile: output + "/current/" + path, encoding: .utf8)
    }

    /// The targets asked for, robots.txt left out, since the last call with the same `from`.
    func targets(from count: Int = 0) -> [String] {
        server.requests.dropFirst(count).map(\.target).filter { $0 != "/robots.txt" }
    }
}
