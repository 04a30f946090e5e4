import DataQuality
import JSON
import LinkChecking
import Logging
import Warehouse

/// What checking links did.
struct CheckSummary: Hashable, Sendable {
    /// False where the pipeline leaves links alone.
    var wasAsked: Bool
    var links = 0
    var hosts = 0
    var unreachableHosts = 0
    var verdicts: [LinkVerdict: Int] = [:]
    /// Links whose standing changed, by what they are now.
    var changes: [LinkStanding.State: Int] = [:]
    /// Whether the failures are put down to our own side.
    var isOwnTrouble = false

    var text: String {
        guard wasAsked else { return "not checked, as the pipeline says" }
        let parts = LinkVerdict.allCases.compactMap { verdict in
            verdicts[verdict].map { "\($0) \(verdict.rawValue)" }
        }
        let found = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
        let trouble = isOwnTrouble ? "; trouble on our side, failures do not count" : ""
        return "\(links) checked on \(hosts) hosts\(found)\(trouble)"
    }

    func write(to json: inout JSONWriter) {
        json.key("check")
        json.beginObject()
        json.member("links", links)
        json.member("hosts", hosts)
        json.member("unreachableHosts", unreachableHosts)
        json.key("verdicts")
        json.beginObject()
        for verdict in LinkVerdict.allCases { json.member(verdict.rawValue, verdicts[verdict] ?? 0) }
        json.endObject()
        json.key("changes")
        json.beginObject()
        for state in LinkStanding.State.allCases { json.member(state.rawValue, changes[state] ?? 0) }
        json.endObject()
        json.key("ownTrouble")
        json.boolean(isOwnTrouble)
        json.endObject()
    }
}

/// Checks every link of present datasets that this run has not checked yet, each once.
struct CheckStage {
    static let batchSize = 2_000

    let context: RunContext

    /// - Throws: when storage fails; what a server does is an observation.
    func run() async throws -> CheckSummary {
        let settings = context.declaration.check
        guard settings.isEnabled else { return CheckSummary(wasAsked: false) }
        let runner = LinkCheckRunner(
            fetcher: context.fetchers.check,
            limits: LinkCheckLimits(headTimeout: .seconds(settings.seconds), getTimeout: .seconds(settings.seconds)),
            pace: LinkCheckPace(maximumChecks: settings.concurrency, maximumChecksPerHost: settings.perHost),
            spoolDirectory: context.folders.scratch, asOf: context.run.asOf)
        var waiting: [LinkObservation] = []
        let result = try await runner.run(links(atMost: settings.maximumLinks)) { observation in
            waiting.append(observation)
            if waiting.count >= Self.batchSize {
                try context.warehouse.store(waiting, run: context.run.id)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        try context.warehouse.store(waiting, run: context.run.id)
        let counted = try count()
        for host in result.unreachable {
            context.logger.warning(
                "host given up", metadata: ["host": "\(host.host)", "links": "\(host.skipped)"])
        }
        if counted.isOwnTrouble {
            context.logger.warning(
                "trouble on our side: failures of this run do not count",
                metadata: ["hosts": "\(counted.hosts)", "silent": "\(counted.silentHosts)"])
        }
        return CheckSummary(
            wasAsked: true, links: result.links, hosts: result.hosts, unreachableHosts: result.unreachable.count,
            verdicts: result.verdicts, changes: counted.changes, isOwnTrouble: counted.isOwnTrouble)
    }

    /// Adds the checks to the histories of their links.
    private func count() throws -> Warehouse.CountedChecks {
        let rules = try LinkStandingRules(context.declaration.ruleSet())
        let policy = RecheckPolicy()
        let horizon = context.run.asOf.adding(days: -400)
        let counted = try context.warehouse.countChecks(
            Warehouse.Counting(
                rules: rules, forgottenBefore: context.warehouse.firstRun(since: horizon), host: LinkToCheck.server,
                due: { policy.due(after: $0, url: $1, rules: rules, asOf: $2) }))
        return counted
    }

    private func links(atMost limit: Int?) -> LinkSequence {
        LinkSequence(
            warehouse: context.warehouse, run: context.run.id, portals: context.portals.map(\.id),
            limit: limit ?? Int.max)
    }
}
