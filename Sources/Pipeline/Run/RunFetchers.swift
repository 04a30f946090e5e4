import DCAT
import Fetching
import Foundation
import LinkChecking
import WARC
import Warehouse

/// The ways a run asks for things: over the network into its capture, or from a capture alone.
struct RunFetchers: Sendable {
    private let portal: @Sendable (Double?) -> any Fetcher
    /// For links: one exchange a request; the checker paces itself.
    let check: any Fetcher
    /// What the run's robots.txt files answer, over the runs.
    let outages: RobotsOutages
    /// Where checks of links wait for their hosts.
    let waitingRoom = WaitingRoom()
    /// Where checks of links run; nil for anywhere.
    let checkExecutor: (any NetworkThread)?
    private let writer: WARCWriter?

    /// - Parameter outages: what earlier runs know of robots.txt files that fail.
    init(
        declaration: PipelineDeclaration, folders: RunFolders, run: Warehouse.Run,
        outages: RobotsOutages = RobotsOutages(), clock: RunClock
    ) throws {
        self.outages = outages
        let spool = folders.scratch + "/bodies"
        try RunFolders.make(spool)
        if let capture = declaration.replay {
            let asOf = run.asOf
            let replay = ReplayFetcher(try WARCArchive(directory: capture), scratchDirectory: spool) { asOf }
            portal = { _ in RedirectingFetcher(replay) { asOf } }
            check = replay
            checkExecutor = nil
            writer = nil
            return
        }
        let folder = folders.capture(run.name)
        try RunFolders.make(folder)
        let earlier = try WARCArchive(directory: folder)
        let writer = try WARCWriter(
            directory: folder, name: "capture", date: run.asOf.millisecondsSince1970,
            information: [
                WARCField("software", "\(Software.name)/\(Software.version)"),
                WARCField("format", "WARC File Format 1.1"), WARCField("isPartOf", run.name),
                WARCField("description", "harvest and link checks of pipeline \(declaration.id)"),
                WARCField("robots", "RFC 9309"),
            ])
        self.writer = writer
        let archive = RunArchive(
            writer: writer, earlier: earlier.count > 0 ? earlier : nil, scratchDirectory: spool)
        let configuration = try Self.configuration(declaration, spool: spool)
        let curl = try CurlFetcher(configuration, now: clock.now)
        let courtesy = RunCourtesy(
            declaration: declaration, archive: archive, clock: clock, outages: outages, waitingRoom: waitingRoom,
            sentHeaders: { configuration.sentHeaders($0) })
        let polite = courtesy.harvest(over: curl)
        portal = { RedirectingFetcher(courtesy.portal(over: polite, budget: $0), now: clock.now) }
        check = courtesy.check(over: curl)
        checkExecutor = curl.executor
    }

    /// For the catalogue of a portal: follows redirects, keeps to robots.txt, polite, tries again.
    ///
    /// - Parameter budget: wall-clock seconds from now after which nothing is asked; a replay ends where the run did.
    func harvest(budget: Double?) -> any Fetcher { portal(budget) }

    /// Brings what the checks were answered to the file of the capture; to be done before anything of it is stored.
    func flush() throws { try writer?.flush() }

    /// Ends the capture; what is asked afterwards fails.
    func close() throws { try writer?.close() }

    private static func configuration(
        _ declaration: PipelineDeclaration, spool: String
    ) throws -> CurlConfiguration {
        let network = declaration.network
        guard let userAgent = UserAgent.text(contact: network.contact) else {
            throw PipelineError(
                .usage, "'network.contact' cannot be sent with requests",
                remedy: "give an https or mailto URL without spaces, quotes and the words 'link' and 'bot'")
        }
        let asksThePublic = declaration.portals.contains(where: Contact.isNeeded)
        if asksThePublic, let contact = network.contact, Contact.isPlaceholder(contact) {
            throw PipelineError(
                .usage, "'network.contact' is still the example's, \(contact)",
                remedy: "write an address where the operators of portals reach you; nothing was asked")
        }
        return CurlConfiguration(
            spoolDirectory: spool, userAgent: userAgent,
            limits: FetchLimits(
                connectTimeout: .seconds(network.connectSeconds), totalTimeout: .seconds(network.seconds),
                maximumBodyBytes: network.maximumBytes),
            addresses: network.allowsPrivateAddresses ? .allowPrivate : .publicOnly,
            tls: TLSPolicy(authoritiesPath: network.certificateAuthorities),
            // As many connections are kept; one over TLS takes some 50 KB.
            maximumTransfers: min(1_024, 2 * declaration.check.concurrency + 64),
            pinnedHosts: network.resolve)
    }
}
