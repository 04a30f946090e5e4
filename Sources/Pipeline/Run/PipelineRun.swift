import DCAT
import Fetching
import Foundation
import Harvesting
import Logging
import WARC
import Warehouse

/// Runs stages of a pipeline, under its lock and on its warehouse.
public struct PipelineRun: Sendable {
    private let options: RunOptions
    private let clock: RunClock
    private let logger: Logger
    private let progress: (@Sendable (CheckProgress) -> Void)?

    /// - Parameter progress: is told after each check of a link how far the stage is.
    public init(
        _ options: RunOptions, clock: RunClock, logger: Logger, progress: (@Sendable (CheckProgress) -> Void)? = nil
    ) {
        self.options = options
        self.clock = clock
        self.logger = logger
        self.progress = progress
    }

    /// Runs the stages in their order.
    ///
    /// - Throws: ``DeclarationErrors``, ``PipelineError`` and what storage throws; a portal's failure is in the result.
    public func run(_ stages: [Stage]) async throws -> RunResult {
        let declaration = try options.declaration()
        let portals = try chosen(from: declaration)
        if let name = options.run {
            return try await PastEdition(name: name, declaration: declaration, clock: clock, logger: logger).publish()
        }
        let folders = RunFolders(output: declaration.output)
        do { return try await run(stages, declaration, portals, folders) } catch {
            throw PipelineError.told(error, folders: folders)
        }
    }

    private func run(
        _ stages: [Stage], _ declaration: PipelineDeclaration, _ portals: [PortalDeclaration], _ folders: RunFolders
    ) async throws -> RunResult {
        try RunFolders.make(folders.state)
        let lock = try RunLock(folder: folders.state)
        defer { withExtendedLifetime(lock) {} }
        let warehouse = try Warehouse(path: folders.warehouse)
        let before = try warehouse.latestRun()
        let run = try begin(stages, declaration: declaration, warehouse: warehouse)
        try keepDeclaration(declaration, of: run, in: warehouse)
        try RunFolders.renew(folders.scratch)
        let outages = RobotsOutages(since: try warehouse.robotsOutages())
        let fetchers = try RunFetchers(
            declaration: declaration, folders: folders, run: run, outages: outages, clock: clock)
        let context = RunContext(
            declaration: declaration, portals: portals, folders: folders, run: run, warehouse: warehouse,
            fetchers: fetchers, clock: clock, logger: logger, progress: progress)
        do {
            // A run that had ended and of which a stage is done again is not one that was cut short.
            let ended = before.flatMap { $0.id == run.id && $0.state != .running ? $0.state : nil }
            let result = try await perform(stages, in: context, ended: ended)
            try fetchers.close()
            try warehouse.checkpoint()
            return result
        } catch {
            try? fetchers.close()
            let told = PipelineError.told(error, folders: folders)
            logger.error("the run ended without an edition", metadata: ["cause": "\(told)"])
            throw told
        }
    }

    private func chosen(from declaration: PipelineDeclaration) throws -> [PortalDeclaration] {
        let known = declaration.portals.map(\.id)
        for id in options.portals where !known.contains(id) {
            throw PipelineError(
                .usage, "the pipeline has no portal '\(id)'", remedy: "choose among: \(known.joined(separator: ", "))")
        }
        return options.portals.isEmpty
            ? declaration.portals : declaration.portals.filter { options.portals.contains($0.id) }
    }

    /// The run to work on: the one that was cut short, a new one, or, for later stages alone, the last one.
    private func begin(
        _ stages: [Stage], declaration: PipelineDeclaration, warehouse: Warehouse
    ) throws -> Warehouse.Run {
        let latest = try warehouse.latestRun()
        let asOf = try declaration.replay.map { try Capture.instant($0) } ?? clock.now()
        if declaration.replay != nil {
            return try latestOnly(warehouse.beginRun(name: Self.name(of: asOf), asOf: asOf), warehouse)
        }
        if let latest, !options.startsFresh, latest.state == .running || !stages.contains(.harvest) {
            if stages.contains(.harvest) {
                logger.notice("taking up the run that was cut short", metadata: ["run": "\(latest.name)"])
            }
            return try warehouse.beginRun(name: latest.name, asOf: latest.asOf)
        }
        guard stages.contains(.harvest) else {
            throw PipelineError(.data, "nothing was harvested yet", remedy: "begin with 'opengauge harvest' or 'run'")
        }
        if let latest, asOf < latest.asOf {
            logger.warning(
                "the clock is behind the last run, which stands as of a later time; see whether it is right",
                metadata: ["now": "\(asOf.iso8601)", "last": "\(latest.asOf.iso8601)"])
        }
        return try latestOnly(warehouse.beginRun(name: Self.name(of: asOf), asOf: asOf), warehouse)
    }

    /// Refuses to work on a run that others followed: its records have been replaced.
    private func latestOnly(_ run: Warehouse.Run, _ warehouse: Warehouse) throws -> Warehouse.Run {
        guard let latest = try warehouse.latestRun(), latest.id != run.id else { return run }
        throw PipelineError(
            .usage, "run \(run.name) was followed by \(latest.name) and cannot be worked on again",
            remedy: "publish it with 'opengauge publish --run \(run.name)', or give another --output")
    }

    /// Keeps the files of the declaration, so that the run's edition can be made again when they have changed.
    private func keepDeclaration(
        _ declaration: PipelineDeclaration, of run: Warehouse.Run, in warehouse: Warehouse
    ) throws {
        let files = declaration.files.compactMap { path in
            DeclarationSource.disk.data(path).map {
                Warehouse.DeclarationFile(path: path, text: String(decoding: $0, as: UTF8.self))
            }
        }
        try warehouse.keep(files, run: run.id)
    }

    /// `20261122T062100Z`, to the second in UTC.
    static func name(of instant: Instant) -> String {
        String(instant.iso8601.prefix(19)).replacing("-", with: "").replacing(":", with: "") + "Z"
    }

    /// - Parameter ended: how the run had ended before; nil for one that is under way.
    private func perform(
        _ stages: [Stage], in context: RunContext, ended: RunState?
    ) async throws -> RunResult {
        var report = RunReport(run: context.run, pipeline: context.declaration.id)
        for stage in Stage.allCases where stages.contains(stage) {
            let started = clock.seconds()
            logger.info("stage begins", metadata: ["stage": "\(stage.rawValue)", "run": "\(context.run.name)"])
            switch stage {
            case .harvest: report.portals = try await HarvestStage(context: context).run()
            case .check: report.check = try await CheckStage(context: context).run()
            case .assess: report.assess = try await AssessStage(context: context).run()
            case .publish:
                // Nothing more is asked, and the pages tell what the capture holds.
                try context.fetchers.close()
                try context.warehouse.store(FetchLog.facts(of: context), run: context.run.id)
                report.publish = try await PublishStage(context: context).run()
            }
            try context.warehouse.store(robotsOutages: context.fetchers.outages.takeChanges())
            report.seconds[stage] = clock.seconds() - started
        }
        if report.portals.isEmpty { report.portals = try context.warehouse.portalRuns(context.run.id) }
        try report.write(to: context.folders)
        // Last, so that a run that is killed before has its report written when it is taken up.
        if stages.contains(.publish) {
            try context.warehouse.endRun(context.run.id, state: report.isPartial ? .partial : .success)
        } else if let ended {
            try context.warehouse.endRun(context.run.id, state: ended)
        } else {
            report.isOpen = true
        }
        return RunResult(text: report.text(folders: context.folders), exit: report.exit)
    }
}
