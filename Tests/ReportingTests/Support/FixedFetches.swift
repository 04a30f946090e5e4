import DCAT
import Harvesting

/// What a made-up run asked of two hosts.
enum FixedFetches {
    static let facts: FetchFacts = {
        var kept = HostFetches(
            host: "data.example.gov", first: Instant(year: 2026, month: 11, day: 22, hour: 3, minute: 17))
        kept.last = Instant(year: 2026, month: 11, day: 22, hour: 4, minute: 2, second: 9)
        kept.requests = 1_234
        kept.good = 1_200
        kept.refused = 4
        kept.errors = 20
        kept.unanswered = 10
        kept.forbidden = 7
        kept.bytes = 48_213_000
        kept.robots = .kept
        kept.crawlDelay = 2
        var excepted = HostFetches(host: "files.example:8443", first: Instant(year: 2026, month: 11, day: 22, hour: 5))
        excepted.requests = 1
        excepted.good = 1
        excepted.bytes = 900
        excepted.robots = .passedOver
        excepted.exception = "The <operator> asked us in writing."
        var facts = FetchFacts(
            hosts: [kept, excepted], furtherHosts: 2, furtherRequests: 3,
            userAgent: "OpenGauge/0.1 (+mailto:harvest@example.org)")
        facts.maximumCrawlDelay = 1.5
        return facts
    }()
}
