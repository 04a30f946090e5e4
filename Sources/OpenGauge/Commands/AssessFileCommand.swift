import ArgumentParser
import Pipeline

struct AssessFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess-file",
        abstract: "Score a catalogue file with the same engine, without network.",
        discussion: """
            Reads any supported catalogue: data.json, CKAN dumps, DCAT in RDF/XML, Turtle, N-Triples or JSON-LD, CSV and \
            TSV tables, Excel workbooks (.xlsx); plain, gzip, brotli, zstd or ZIP. Links are not followed, so that \
            online availability stays not measured. --dataset tells which rule costs one dataset which points. Leaves \
            with code 2 when the score is below --min-score.
            """)

    @Argument(help: "The catalogue file.", completion: .file())
    var catalogue: String

    @Option(help: "Its kind (ckan, dcat-us, dcat, tabular, …), where it cannot be told from the file.")
    var kind: String?

    @Option(
        name: .customLong("min-score"),
        help: "The least mean estimate, in 0…1, that timeliness and format richness must each reach.")
    var minimumScore: Double?

    @Option(
        name: .customLong("as-of"), help: "The day ages are taken against, such as 2026-11-22; today when left out.")
    var asOf: String?

    @Option(help: "The offset from UTC of dates without a zone, such as +08:00; west as --timezone=-05:00.")
    var timezone = "Z"

    @Option(help: ArgumentHelp("Print the receipts of one dataset, down to the point.", valueName: "id"))
    var dataset: String?

    @Option(help: "How many fixes to list.")
    var fixes = 10

    @Option(help: "en or zh.")
    var language = "en"

    func run() async throws {
        try await Command.answering {
            let request = FileAssessment.Request(
                path: catalogue, kind: kind, minimumScore: minimumScore, asOf: asOf, timeZone: timezone,
                dataset: dataset, fixes: fixes, language: language)
            let result = try await FileAssessment(clock: Command.clock).assess(request)
            print(result.text)
            return result.exit
        }
    }
}
