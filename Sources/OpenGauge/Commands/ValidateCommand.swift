import ArgumentParser
import Pipeline

struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check pipeline and portal files without running them.",
        discussion: "Every mistake is told with its file, line and remedy.")

    @Argument(help: "Pipeline or portal files.", completion: .file(extensions: ["yml"]))
    var files: [String]

    func run() async throws {
        try await Command.answering {
            var exit = PipelineExit.success
            for file in files {
                do {
                    print(try Validation.validate(file))
                } catch let errors as DeclarationErrors {
                    Command.say(errors.description)
                    exit = .usage
                }
            }
            return exit
        }
    }
}
