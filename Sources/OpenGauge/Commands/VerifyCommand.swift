import ArgumentParser
import Pipeline

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check an edition from its files alone.",
        discussion: """
            Every file against the digests in index.json, none missing and none besides; the sums in the receipts against \
            the scores; the scores against what the published rules give for the published records and checks, and against \
            the database; the results of publishers and portals, their medians and counts, against those of their \
            datasets. Needs nothing but the folder. Leaves with 1 and names the first differences if there are any.
            """)

    @Argument(help: "The folder of an edition, such as output/current.", completion: .directory)
    var edition: String

    func run() async throws {
        try await Command.answering {
            let result = try EditionVerification.verify(edition)
            print(result.text)
            return result.exit
        }
    }
}
