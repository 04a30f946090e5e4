import ArgumentParser
import Pipeline

struct KindsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "List the kinds of portals that can be read.",
        discussion: "For each its protocol, whether it can be asked for changes alone, and what it was held against.")

    func run() async throws {
        try await Command.answering {
            print(KindList.text())
            return .success
        }
    }
}
