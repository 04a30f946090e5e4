import ArgumentParser
import Pipeline

struct CheckURLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-url",
        abstract: "Check single links and show all the evidence for the verdict.",
        discussion: """
            Asks as a run does: HEAD, then GET for at most the first 64 KiB; a service is asked to describe itself. \
            Nothing is stored. A run calls a link broken only after repeated failures; this is one check.

            Leaves with code 0 when every link answers, 5 when one is broken, 6 when none is broken but nothing can be \
            said of some (blocked, unknown, unsupported), 64 for a wrong argument.
            """)

    @Argument(help: "The links, as a catalogue states them.")
    var urls: [String]

    @Option(help: "The format the catalogue declares, in its words (CSV, xlsx, WMS, 电子表格 …).")
    var format: String?

    @Option(help: "What the catalogue calls it; a service is searched for a layer or type of that title.")
    var title: String?

    @Option(help: "Who to write to, as an https or mailto URL, sent with every request.")
    var contact: String?

    @Option(help: "Seconds for one exchange.")
    var seconds = 20.0

    @Flag(name: .customLong("private-addresses"), help: "Ask private, loopback and link-local addresses too.")
    var allowsPrivateAddresses = false

    @Option(
        name: .customLong("certificate-authorities"), help: "A PEM file of trusted certificates.",
        completion: .file())
    var certificateAuthorities: String?

    @Flag(name: .customLong("no-robots"), help: "Ask although a host's robots.txt forbids it.")
    var ignoresRobots = false

    @Option(help: "en or zh.")
    var language = "en"

    @Flag(help: "Print the evidence as JSON.")
    var json = false

    func run() async throws {
        try await Command.answering {
            let request = URLCheck.Request(
                urls: urls, format: format, title: title, contact: contact, seconds: seconds,
                allowsPrivateAddresses: allowsPrivateAddresses, certificateAuthorities: certificateAuthorities,
                keepsToRobots: !ignoresRobots, language: language, isJSON: json)
            let result = try await URLCheck(clock: Command.clock).check(request)
            print(result.text)
            return result.exit
        }
    }
}
