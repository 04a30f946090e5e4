import ArgumentParser
import Pipeline

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print how a score came about: rule, inputs, evidence, arithmetic.",
        discussion: """
            PORTAL prints how a portal's scores came from its publishers' datasets; PORTAL/DATASET prints the receipt of \
            one dataset, down to the point.
            """)

    @Argument(help: "The pipeline's YAML file.", completion: .file(extensions: ["yml"]))
    var pipeline: String

    @Argument(help: "PORTAL or PORTAL/DATASET, by their identifiers.")
    var subject: String

    @Option(help: "The folder of results, instead of the pipeline's own.", completion: .directory)
    var output: String?

    @Option(help: "en or zh.")
    var language = "en"

    func run() async throws {
        try await Command.answering {
            print(try Explanation.text(pipeline: pipeline, output: output, subject: subject, language: language))
            return .success
        }
    }
}
