import Fetching
import Foundation
import Harvesting
import LinkChecking

/// How a run treats the hosts it asks, as its declarations say.
struct RunCourtesy: Sendable {
    let declaration: PipelineDeclaration
    let archive: RunArchive
    let clock: RunClock
    let outages: RobotsOutages
    /// Where checks of links wait for their hosts.
    let waitingRoom: WaitingRoom
    let sentHeaders: @Sendable (FetchRequest) -> [HeaderField]

    private var fetchClock: FetchClock { FetchClock(now: clock.now) }

    /// Keeps to robots.txt, a few requests a host, an interval between them, all portals together.
    func harvest(over network: any Fetcher) -> RobotsFetcher {
        let files = LocalFileFetcher(roots: roots, now: clock.now)
        return robots(
            over: PoliteFetcher(
                SchemeFetcher(network: network, files: files, now: clock.now),
                politeness: politeness(nil), exceptions: exceptions, clock: fetchClock), clock: fetchClock)
    }

    /// For one portal, within its time budget in seconds, into the capture.
    func portal(over polite: RobotsFetcher, budget: Double?) -> any Fetcher {
        guard let budget else { return archived(polite) }
        return archived(TimedFetcher(polite, budget: budget, seconds: clock.seconds, now: clock.now))
    }

    /// Keeps to robots.txt unless the pipeline says otherwise; the checker itself spares the hosts.
    func check(over network: any Fetcher) -> any Fetcher {
        guard declaration.check.keepsToRobots else { return archived(network, gathersHeads: true) }
        return archived(robots(over: network, clock: waitingRoom.clock(fetchClock)), gathersHeads: true)
    }

    private func robots(over fetcher: any Fetcher, clock: FetchClock) -> RobotsFetcher {
        RobotsFetcher(
            fetcher, robots: RedirectingFetcher(archived(fetcher), maximumRedirects: 5, now: self.clock.now),
            exceptions: Set(declaration.robotsExceptions.keys),
            maximumDelay: .seconds(declaration.network.maximumCrawlDelay), outages: outages, clock: clock)
    }

    private func archived(_ fetcher: any Fetcher, gathersHeads: Bool = false) -> ArchivingFetcher {
        ArchivingFetcher(fetcher, archive: archive, sentHeaders: sentHeaders, gathersHeads: gathersHeads)
    }

    /// Hosts of portals that are treated by bounds of their own.
    private var exceptions: [String: Politeness] {
        var exceptions: [String: Politeness] = [:]
        for portal in declaration.portals {
            let limits = portal.limits
            guard limits.requestsPerHost != nil || limits.secondsBetweenRequests != nil,
                let host = AbsoluteURL(portal.endpoint)?.host
            else { continue }
            exceptions[host] = politeness(limits)
        }
        return exceptions
    }

    private func politeness(_ limits: PortalDeclaration.Limits?) -> Politeness {
        let network = declaration.network
        return Politeness(
            maximumConcurrentRequests: limits?.requestsPerHost ?? network.requestsPerHost,
            minimumInterval: .seconds(limits?.secondsBetweenRequests ?? network.secondsBetweenRequests))
    }

    /// Only the folders of `file:` portals may be read.
    private var roots: [String] {
        declaration.portals.compactMap { portal in
            guard portal.endpoint.hasPrefix("file:"), let url = URL(string: portal.endpoint) else { return nil }
            return url.deletingLastPathComponent().path
        }
    }
}

extension PipelineDeclaration {
    /// Hosts, in lower case, whose robots.txt is passed over, with the reason that is published.
    var robotsExceptions: [String: String] {
        var reasons = network.robotsExceptions
        for portal in portals {
            if let reason = portal.robotsException, let host = AbsoluteURL(portal.endpoint)?.host {
                reasons[host] = reason
            }
        }
        return reasons
    }
}
