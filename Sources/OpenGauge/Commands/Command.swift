import ArgumentParser
import DCAT
import Foundation
import Pipeline

/// Runs a pipeline for a command and turns what comes of it into words and an exit code.
enum Command {
    /// - Parameters:
    ///   - portals: nil for a stage that always works on all of the pipeline.
    ///   - run: an earlier run to work on; nil for the present one.
    static func perform(
        _ arguments: PipelineArguments, _ portals: PortalArguments? = nil, stages: [Stage], run: String? = nil
    ) async throws {
        try await answering {
            var options = arguments.options
            options.portals = portals?.portals ?? []
            options.startsFresh = portals?.fresh ?? false
            options.run = run
            let line = ProgressLine(isTerminal: isatty(STDERR_FILENO) == 1, secondsNow: clock.seconds) {
                FileHandle.standardError.write(Data($0.utf8))
            }
            let run = PipelineRun(options, clock: clock, logger: arguments.logger()) { line.show($0) }
            let result = try await run.run(stages)
            print(result.text)
            return result.exit
        }
    }

    /// Runs `body`, prints what it throws, and leaves with its code.
    static func answering(_ body: () async throws -> PipelineExit) async throws {
        let exit: PipelineExit
        do {
            exit = try await body()
        } catch let error as DeclarationErrors {
            say(error.description)
            exit = .usage
        } catch let error as PipelineError {
            say(error.description)
            exit = PipelineExit(error)
        } catch {
            say("\(error)")
            exit = .failed
        }
        if exit != .success { throw ExitCode(exit.rawValue) }
    }

    static func say(_ text: String) { FileHandle.standardError.write(Data(("opengauge: " + text + "\n").utf8)) }

    /// The one place that asks the system for the time.
    static let clock = RunClock(
        now: { Instant(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down))) },
        seconds: {
            // Asked for with every check: several times as quick as by way of Foundation.
            var now = timespec()
            clock_gettime(CLOCK_MONOTONIC, &now)
            return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
        })
}
