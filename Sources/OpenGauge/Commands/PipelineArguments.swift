import ArgumentParser
import Logging
import Pipeline

/// What every stage of a pipeline takes.
struct PipelineArguments: ParsableArguments {
    @Argument(help: "The pipeline's YAML file, such as Pipelines/sample.yml.", completion: .file(extensions: ["yml"]))
    var pipeline: String

    @Option(help: "The folder of results, instead of the pipeline's own.", completion: .directory)
    var output: String?

    @Option(
        help: "Read a capture (a WARC file or a folder of them) instead of the network.",
        completion: .file())
    var replay: String?

    @Option(
        name: .customLong("log-level"), help: "trace, debug, info, notice, warning, error or critical.",
        transform: PipelineArguments.level)
    var logLevel: Logger.Level = .info

    private static func level(_ word: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: word) else {
            throw ValidationError(
                "'\(word)' is no level; use one of trace, debug, info, notice, warning, error, critical")
        }
        return level
    }

    var options: RunOptions { RunOptions(pipeline: pipeline, output: output, replay: replay) }

    func logger() -> Logger {
        var logger = Logger(label: "opengauge") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }
}

/// What the stages that ask portals take beside it.
struct PortalArguments: ParsableArguments {
    @Option(
        name: .customLong("portal"),
        help: ArgumentHelp("Only this portal of the pipeline; may be given several times.", valueName: "id"))
    var portals: [String] = []

    @Flag(help: "Begin a new run even where one was cut short.")
    var fresh = false
}
