import DataQuality
import Fetching
import LinkChecking

/// The addresses of the operator's choice that tell, in a run in which nobody could be reached, whether it was our own
/// side.
struct Sentinel {
    let context: RunContext

    init(_ context: RunContext) { self.context = context }

    /// Whether one of them can be reached, asked one after the other; nil where none is set, or the capture that is
    /// replayed has none.
    func answers() async throws -> Bool? {
        let settings = context.declaration.check
        let patience = LinkCheckLimits(
            headTimeout: .seconds(settings.seconds), getTimeout: .seconds(settings.seconds), content: .whenUnsettled)
        let checker = LinkChecker(fetcher: context.fetchers.check, limits: patience, asOf: context.run.asOf)
        var answers: Bool?
        for address in settings.sentinels {
            let observation = try await checker.check(LinkToCheck(url: address))
            if observation.cause == LinkCause.named(.notInArchive).slug { continue }
            answers = Sentinel.isReached(observation)
            if answers == true { break }
        }
        if answers == false {
            context.logger.warning(
                "no host was reached, nor a sentinel: the network is off, or the sentinels are",
                metadata: ["sentinels": "\(settings.sentinels.joined(separator: " "))"])
        }
        return answers
    }

    /// Whether a check shows that there is a way to its host.
    static func isReached(_ observation: LinkObservation) -> Bool {
        guard observation.verdict != .unsupported else { return false }
        return LinkCause(slug: observation.cause)?.showsWay ?? true
    }
}
