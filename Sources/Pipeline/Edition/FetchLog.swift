import DCAT
import Fetching
import Foundation
import Harvesting
import WARC

/// What a run asked of whom, read back from its capture: what was captured is what was asked, whether in one go, after
/// a kill, or long ago.
struct FetchLog {
    private var hosts: [String: HostFetches] = [:]
    /// Hosts whose robots.txt was had, with its address.
    private var rules: [String: String] = [:]

    /// Of the run's own capture, or of the one that it replays.
    ///
    /// - Throws: ``WARCError`` when the capture cannot be read.
    static func facts(of context: RunContext) throws -> FetchFacts {
        try facts(
            capture: context.declaration.replay ?? context.folders.capture(context.run.name),
            scratch: context.folders.scratch, exceptions: context.declaration.robotsExceptions,
            userAgent: UserAgent.text(contact: context.declaration.network.contact))
    }

    /// - Parameters:
    ///   - capture: the folder; one that does not exist holds nothing.
    ///   - scratch: an existing folder for what is taken out of the capture.
    ///   - exceptions: hosts whose robots.txt is passed over, with the reason.
    /// - Throws: ``WARCError`` when the capture cannot be read.
    static func facts(
        capture: String, scratch: String, exceptions: [String: String], userAgent: String?
    ) throws -> FetchFacts {
        guard FileManager.default.fileExists(atPath: capture) else { return FetchFacts() }
        var log = FetchLog()
        try WARCArchive.list(directory: capture) { log.add($0) }
        var listed = log.hosts.values.sorted { ($1.requests, $0.host) < ($0.requests, $1.host) }
        let further = listed.dropFirst(FetchFacts.listedHosts)
        let (hosts, requests) = (further.count, further.reduce(0) { $0 + $1.requests })
        listed = Array(listed.prefix(FetchFacts.listedHosts))
        if listed.contains(where: { log.rules[$0.host] != nil }) {
            let archive = try WARCArchive(directory: capture)
            for index in listed.indices {
                guard let address = log.rules[listed[index].host] else { continue }
                listed[index].crawlDelay = try crawlDelay(address, archive, scratch: scratch)
            }
        }
        for index in listed.indices {
            let name = listed[index].host.prefix { $0 != ":" }
            guard let reason = exceptions[listed[index].host] ?? exceptions[String(name)] else { continue }
            listed[index].robots = .passedOver
            listed[index].exception = reason
        }
        return FetchFacts(hosts: listed, furtherHosts: hosts, furtherRequests: requests, userAgent: userAgent)
    }

    private mutating func add(_ listing: WARCListing) {
        guard let url = AbsoluteURL(listing.url), url.scheme != "file", !url.host.isEmpty else { return }
        let key = url.host + (url.port.map { ":\($0)" } ?? "")
        let at = Instant(millisecondsSince1970: listing.seconds &* 1_000)
        var host = hosts[key] ?? HostFetches(host: key, first: at)
        defer { hosts[key] = host }
        switch listing.failure {
        case FetchFailure.Code.robots.rawValue, FetchFailure.Code.robotsUnavailable.rawValue: host.forbidden += 1
        case FetchFailure.Code.postponed.rawValue, FetchFailure.Code.outOfTime.rawValue: host.postponed += 1
        case .some: host.unanswered += 1
        case nil:
            switch listing.status ?? 0 {
            case 401, 403, 407, 412, 429, 451: host.refused += 1
            case 400...: host.errors += 1
            default: host.good += 1
            }
            host.bytes += listing.length
        }
        if listing.failure == FetchFailure.Code.robotsUnavailable.rawValue { host.robots = .failing }
        let isMade = ![.robots, .robotsUnavailable, .postponed, .outOfTime].contains(
            listing.failure.flatMap(FetchFailure.Code.init))
        if isMade {
            host.requests += 1
            host.first = min(host.first, at)
            host.last = max(host.last, at)
        }
        if url.path == "/robots.txt", listing.method == "GET" { noteRobots(listing, key, &host) }
    }

    private mutating func noteRobots(_ listing: WARCListing, _ key: String, _ host: inout HostFetches) {
        guard host.robots != .failing else { return }
        switch listing.status ?? 0 {
        case 200..<300:
            host.robots = .kept
            rules[key] = listing.url
        case 400..<500: if host.robots == .notAsked { host.robots = .none }
        case 500...: host.robots = .failing
        default: break
        }
    }

    private static func crawlDelay(_ address: String, _ archive: WARCArchive, scratch: String) throws -> Double? {
        guard case .response(let response)? = try archive.latest(WARCRequestKey("GET", address), spoolingTo: scratch)
        else { return nil }
        switch response.body {
        case .bytes(let bytes): return RobotsRules(bytes).crawlDelay
        case .file(let path, let offset, let length):
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer {
                try? file.close()
                if path.hasPrefix(scratch + "/") { try? FileManager.default.removeItem(atPath: path) }
            }
            try file.seek(toOffset: UInt64(max(0, offset)))
            let count = Int(min(length, Int64(RobotsRules.maximumBytes)))
            return RobotsRules(try file.read(upToCount: count) ?? Data()).crawlDelay
        }
    }
}
