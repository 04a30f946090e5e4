import Harvesting
import JSON

/// What the run asked of whom, so that an operator of a server can see what we did there.
public struct FetchesModel: Sendable {
    public var facts: FetchFacts

    public init(_ facts: FetchFacts) { self.facts = facts }
}

extension FetchesModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("userAgent", facts.userAgent)
        json.member("maximumCrawlDelay", facts.maximumCrawlDelay)
        json.member("furtherHosts", facts.furtherHosts)
        json.member("furtherRequests", facts.furtherRequests)
        json.member("hosts", facts.hosts) { json, host in
            json.object { json in
                json.member("host", host.host)
                json.member("requests", host.requests)
                json.member("good", host.good)
                json.member("refused", host.refused)
                json.member("errors", host.errors)
                json.member("unanswered", host.unanswered)
                json.member("forbidden", host.forbidden)
                json.member("postponed", host.postponed)
                json.member("bytes", host.bytes)
                json.member("first", host.first)
                json.member("last", host.last)
                json.member("robots", host.robots.rawValue)
                json.member("crawlDelay", host.crawlDelay)
                json.member("exception", host.exception)
            }
        }
    }
}
