import ArgumentParser
import Pipeline

@main
struct OpenGaugeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opengauge",
        abstract: "Measures how open government data is, with a receipt for every point.",
        discussion: """
            Harvests the catalogues of open data portals, checks what they link to, assesses every dataset on timeliness, \
            format richness and online availability, and publishes a static site.

            Start here:
              opengauge run Pipelines/sample.yml            the embedded sample, offline
              opengauge assess-file catalogue.csv           score a catalogue before publishing it
              opengauge explain Pipelines/sample.yml us-sample
                                                            how a score came about

            Exit codes: 0 success; 1 failed, the last good edition stands; 2 below --min-score; 3 published, but some \
            portal failed or is incomplete; 4 another run is at work; 5 and 6 a link that \
            check-url was asked about is broken, or undecided; 64 a wrong argument or declaration.
            """,
        version: Version.text,
        subcommands: [
            RunCommand.self, HarvestCommand.self, CheckCommand.self, CheckURLCommand.self, AssessCommand.self,
            PublishCommand.self,
            VerifyCommand.self, ExplainCommand.self, AssessFileCommand.self, ValidateCommand.self, KindsCommand.self,
        ])

    static func main() async {
        Allocator.returnFreeMemory()
        await main(nil)
    }
}
