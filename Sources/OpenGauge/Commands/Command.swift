import ArgumentParser
import DCAT
import Foundation
import Pipeline

/// Runs a pipeline for a command and turns what comes of it into words and an exit code.
enum Command {
    /// - Parameter run: an earlier run to work on; nil for the present one.
    static func perform(_ arguments: PipelineArguments, stages: [Stage], run: String? = nil) async throws {
        try await answering {
            var options = arguments.options()
            options.run = run
            let result = try await PipelineRun(options, clock: clock, logger: arguments.logger()).run(
                stages)
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
        seconds: { ProcessInfo.processInfo.systemUptime })
}
