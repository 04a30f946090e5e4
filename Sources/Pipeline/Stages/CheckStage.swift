import DCAT
import DataQuality
import LinkChecking
import Logging
import Warehouse

/// Checks the links of present datasets that are due, each once, as far as the budget goes.
struct CheckStage {
    static let batchSize = 2_000

    let context: RunContext

    private var settings: PipelineDeclaration.Check { context.declaration.check }

    /// - Throws: when storage fails; what a server does is an observation.
    func run() async throws -> CheckSummary {
        guard settings.isEnabled else { return CheckSummary(wasAsked: false) }
        let rules = try LinkStandingRules(context.declaration.ruleSet())
        let checks = try context.warehouse.checks(of: context.run.id, by: counting(rules))
        let (plan, planned) = try plan(rules)
        let isReplay = context.declaration.replay != nil
        let underWay = LinksUnderWay()
        let watch = watch(plan)
        let onProgress = { (now: LinkCheckProgress) in watch?(now, false) ?? () }
        let links = LinkSequence(
            warehouse: context.warehouse, plan: plan, planned: planned, underWay: underWay)
        var isAnyReached = false
        let result = try await ObservationStore.storing(size: Self.batchSize) { observations in
            try checks.store(
                observations, known: { planned.known($0) ?? underWay.take($0) }, twins: plan.twins(of:),
                areTwins: LinkPlan.areTwins)
        } during: { store in
            try await runner(isReplay: isReplay).run(links, watchedBy: onProgress) { observations in
                try context.fetchers.flush()
                if !isAnyReached { isAnyReached = observations.contains(where: Sentinel.isReached) }
                // What the run of the capture did not ask was not checked.
                try await store.add(
                    isReplay ? observations.filter { $0.cause != LinkCause.named(.notInArchive).slug } : observations)
            }
        }
        watch?(LinkCheckProgress(links: result.links, hosts: result.hosts, running: 0), true)
        let sentinel = try await isAnyReached ? nil : Sentinel(context).answers()
        try context.fetchers.flush()
        let counted = try checks.finish(sentinel: sentinel)
        log(result, counted)
        return CheckSummary(
            wasAsked: true, planned: plan.counts, links: result.links, hosts: result.hosts,
            unreachableHosts: result.unreachable.count, throttledLinks: result.throttled.reduce(0) { $0 + $1.left },
            bytes: result.bytes, isBudgetSpent: result.isBudgetSpent, verdicts: result.verdicts,
            changes: counted.changes, isOwnTrouble: counted.isOwnTrouble)
    }

    /// The links that are due, in the order of their checks, and what was read of them.
    private func plan(_ rules: LinkStandingRules) throws -> (LinkPlan, PlannedLinks) {
        let asOf = context.run.asOf
        // A nightly run does not begin at the same second every night.
        let latest = asOf.adding(days: 1.0 / 24)
        var stratum = Stratum()
        var planner = LinkPlanner(seed: UInt64(bitPattern: asOf.millisecondsSince1970))
        var links = PlannedLinks(portals: context.portals.map(\.id))
        try context.warehouse.forEachLink(run: context.run.id, portals: links.portals, dueBy: latest) { link in
            let kind = link.history.map { $0.state(rules) == .failing ? LinkPlan.Kind.failing : .due } ?? .new
            planner.add(link.number, url: link.url, stratum: stratum.name(for: link), kind: kind)
            links.add(link)
        }
        links.finish()
        // Not copied: the planner of millions of links is large.
        let plan = (consume planner).plan()
        return (plan, links)
    }

    private func runner(isReplay: Bool) -> LinkCheckRunner {
        let patience = LinkCheckLimits(
            headTimeout: .seconds(settings.seconds), getTimeout: .seconds(settings.seconds),
            content: settings.content.policy)
        let pace = LinkCheckPace(maximumChecks: settings.concurrency, maximumChecksPerHost: settings.perHost)
        return LinkCheckRunner(
            fetcher: context.fetchers.check, limits: patience, pace: pace,
            budget: LinkCheckBudget(
                checks: settings.maximumLinks, bytes: settings.maximumBytes,
                seconds: isReplay ? nil : settings.maximumSeconds),
            spoolDirectory: context.folders.scratch, asOf: context.run.asOf, secondsNow: context.clock.seconds,
            waitingRoom: context.fetchers.waitingRoom, sleep: { if !isReplay { try await Task.sleep(for: $0) } },
            executor: context.fetchers.checkExecutor)
    }

    /// Tells whoever watches how far the stage is, and when it is done.
    private func watch(_ plan: LinkPlan) -> ((LinkCheckProgress, _ isDone: Bool) -> Void)? {
        guard let progress = context.progress else { return nil }
        let planned = min(plan.links.count, settings.maximumLinks ?? .max)
        let start = context.clock.seconds()
        return { now, isDone in
            progress(
                CheckProgress(
                    links: now.links, planned: planned, hosts: now.hosts, running: now.running,
                    seconds: context.clock.seconds() - start, isDone: isDone))
        }
    }

    private func counting(_ rules: LinkStandingRules) throws -> Warehouse.Counting {
        let policy = RecheckPolicy(shortest: settings.shortestHours, longest: settings.longestHours)
        let horizon = context.run.asOf.adding(days: -settings.keepDays)
        return Warehouse.Counting(
            rules: rules, forgottenBefore: try context.warehouse.firstRun(since: horizon), host: LinkToCheck.server,
            spread: RecheckPolicy.spread, due: { policy.due(after: $0, spread: $1, rules: rules, asOf: $2) })
    }

    private func log(_ result: LinkCheckSummary, _ counted: Warehouse.CountedChecks) {
        for host in result.unreachable {
            context.logger.warning(
                "host given up", metadata: ["host": "\(host.host)", "links": "\(host.skipped)"])
        }
        for host in result.throttled {
            context.logger.warning(
                "host asks for patience, the rest is left for another run",
                metadata: ["host": "\(host.host)", "links": "\(host.left)"])
        }
        if counted.isOwnTrouble {
            context.logger.warning(
                "trouble on our side: failures of this run do not count",
                metadata: ["hosts": "\(counted.hosts)", "silent": "\(counted.silentHosts)"])
        }
    }
}

/// What links are sampled by; many that follow one another have the same.
private struct Stratum {
    private var portal = ""
    private var publisher = ""
    private var declared: String?
    private var name = "\n\n"

    mutating func name(for link: Warehouse.PlannableLink) -> String {
        if link.portal != portal || link.publisher != publisher || link.declared != declared {
            (portal, publisher, declared) = (link.portal, link.publisher, link.declared)
            name = "\(portal)\n\(publisher)\n\(declared ?? "")"
        }
        return name
    }
}

extension PipelineDeclaration.Check.Content {
    var policy: ContentPolicy {
        switch self {
        case .always: .always
        case .whenUnsettled: .whenUnsettled
        case .sample: .standard
        }
    }
}
