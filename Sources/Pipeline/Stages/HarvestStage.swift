import DCAT
import Fetching
import Harvesting
import Logging
import PortalAdapters
import Warehouse

/// Reads every portal's catalogue into the warehouse. One portal's failure is its own.
struct HarvestStage {
    let context: RunContext

    /// - Throws: when the warehouse or the archive cannot be written; a portal's failure is in the result.
    func run() async throws -> [PortalRun] {
        let done = try Set(context.warehouse.portalRuns(context.run.id).filter(\.isAccepted).map(\.portal))
        let waiting = try longestFirst(context.portals.filter { !done.contains($0.id) && $0.absence == nil })
        for portal in context.portals where done.contains(portal.id) {
            context.logger.info("portal was harvested before in this run", metadata: ["portal": "\(portal.id)"])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var rest = waiting.makeIterator()
            for _ in 0..<context.declaration.harvest.concurrency {
                guard let portal = rest.next() else { break }
                group.addTask { try await harvest(portal) }
            }
            while try await group.next() != nil {
                if let portal = rest.next() { group.addTask { try await harvest(portal) } }
            }
        }
        let chosen = Set(context.portals.map(\.id))
        return try context.warehouse.portalRuns(context.run.id).filter { chosen.contains($0.portal) }
    }

    /// Portals by the requests that their last harvest took, so that none of the longest is alone at the end; those
    /// that were never harvested come first, each kind in the order of the pipeline.
    private func longestFirst(_ portals: [PortalDeclaration]) throws -> [PortalDeclaration] {
        let requests = try context.warehouse.lastRequests(before: context.run.id)
        return portals.enumerated().sorted { first, second in
            let (one, other) = (requests[first.element.id] ?? .max, requests[second.element.id] ?? .max)
            return one == other ? first.offset < second.offset : one > other
        }.map(\.element)
    }

    private func harvest(_ portal: PortalDeclaration) async throws {
        let started = context.clock.seconds()
        let scratch = context.folders.scratch + "/" + portal.id
        try RunFolders.renew(scratch)
        var plan = try HarvestPlan(portal, settings: context.declaration.harvest, context: context)
        var loader = try PortalLoader(warehouse: context.warehouse, portal: portal.id, run: context.run.id)
        var outcome = try await walk(portal, plan, into: loader, scratch: scratch)
        if outcome.state == .failed, outcome.scope != .full {
            context.logger.notice(
                "the portal does not tell what changed; it is read whole",
                metadata: ["portal": "\(portal.id)", "message": "\(outcome.message ?? "none")"])
            plan.scope = .full
            plan.known = nil
            plan.remembers = nil
            loader = try PortalLoader(warehouse: context.warehouse, portal: portal.id, run: context.run.id)
            outcome = try await walk(portal, plan, into: loader, scratch: scratch)
        }
        try context.warehouse.remember(outcome, reader: plan.reader, portal: portal.id, run: context.run.id)
        var bounds = PortalLoader.Guard()
        bounds.minimumRecords = portal.minimumRecords
        bounds.maximumRecords = portal.maximumRecords
        bounds.minimumShareOfLast = context.declaration.harvest.minimumShareOfLast
        bounds.daysOfGrace = context.declaration.harvest.daysOfGrace
        let result = try loader.finish(outcome, guard: bounds, asOf: context.run.asOf)
        try RunFolders.renew(scratch)
        log(result, seconds: context.clock.seconds() - started)
    }

    private func walk(
        _ portal: PortalDeclaration, _ plan: HarvestPlan, into loader: PortalLoader, scratch: String
    ) async throws -> HarvestOutcome {
        let adapter: any PortalAdapter
        do { adapter = try AdapterRegistry.adapter(for: portal) } catch {
            var outcome = HarvestOutcome(state: .failed)
            outcome.message = error.message
            return outcome
        }
        var limits = HarvestLimits()
        limits.concurrency = portal.limits.requestsPerHost ?? context.declaration.network.requestsPerHost
        limits.bytes = portal.limits.bytes ?? context.declaration.harvest.maximumBytes
        limits.requests = portal.limits.requests ?? limits.requests
        let fetcher = context.fetchers.harvest(
            budget: portal.limits.seconds ?? context.declaration.harvest.secondsPerPortal)
        let harvester = Harvester(
            fetcher: fetcher, limits: limits, scratchDirectory: scratch,
            secondsNow: context.clock.seconds)
        let memory = StoredAnswers(warehouse: context.warehouse, portal: portal.id, since: plan.remembers)
        return try await harvester.harvest(
            with: adapter, scope: plan.scope, known: plan.known, memory: memory, into: loader)
    }

    private func log(_ result: PortalRun, seconds: Double) {
        context.logger.log(
            level: result.state == .complete ? .info : .warning, "portal harvested",
            metadata: [
                "portal": "\(result.portal)", "state": "\(result.state.rawValue)",
                "accepted": "\(result.isAccepted)", "received": "\(result.received)",
                "announced": "\(result.announced.map(String.init) ?? "not stated")", "added": "\(result.added)",
                "changed": "\(result.changed)", "unchanged": "\(result.unchanged)", "missing": "\(result.missing)",
                "unasked": "\(result.unasked)", "unaskedPages": "\(result.unaskedPages)",
                "failures": "\(result.failures)",
                "unchangedSince": "\(result.unchangedSince?.iso8601 ?? "changed")",
                "message": "\(result.message ?? "none")",
                "seconds": "\((seconds * 10).rounded() / 10)",
            ])
    }
}
