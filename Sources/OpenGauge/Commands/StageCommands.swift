import ArgumentParser
import Pipeline

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Harvest, check, assess and publish.",
        discussion: """
            The command for cron. A run that was cut short is taken up where it stopped. A new edition replaces the last \
            one only when it is complete: `<output>/current` is one link, changed by one rename.
            """)

    @OptionGroup var arguments: PipelineArguments
    @OptionGroup var portals: PortalArguments

    func run() async throws { try await Command.perform(arguments, portals, stages: Stage.allCases) }
}

struct HarvestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "harvest", abstract: "Read the portals' catalogues into the warehouse.")

    @OptionGroup var arguments: PipelineArguments
    @OptionGroup var portals: PortalArguments

    func run() async throws { try await Command.perform(arguments, portals, stages: [.harvest]) }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the links of what was harvested.")

    @OptionGroup var arguments: PipelineArguments
    @OptionGroup var portals: PortalArguments

    func run() async throws { try await Command.perform(arguments, portals, stages: [.check]) }
}

struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Score every dataset of all portals on the evidence there is.")

    @OptionGroup var arguments: PipelineArguments

    func run() async throws { try await Command.perform(arguments, stages: [.assess]) }
}

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the site and put it in place of the last one.",
        discussion: """
            With --run, the edition of an earlier run is made again from the history in the warehouse: assessed by the \
            rules of that run and written beside the others, without touching the current one.
            """)

    @OptionGroup var arguments: PipelineArguments

    @Option(name: .customLong("run"), help: "An earlier run, such as 20261122T031700Z.")
    var past: String?

    func run() async throws { try await Command.perform(arguments, stages: [.publish], run: past) }
}
