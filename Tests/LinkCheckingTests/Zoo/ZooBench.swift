import DCAT
import DataQuality
import Fetching
import TestSupport

@testable import LinkChecking

/// A checker over libcurl with short patience, for what servers do to their clients.
struct ZooBench {
    let folder: ScratchFolder
    let checker: LinkChecker

    init(
        addresses: AddressPolicy = .allowPrivate, pinned: [PinnedHost] = [], tls: TLSPolicy = TLSPolicy(),
        content: ContentPolicy = .always, seconds: Int = 1
    ) throws {
        folder = try ScratchFolder()
        var configuration = CurlConfiguration(spoolDirectory: folder.path, userAgent: "OpenGauge tests")
        configuration.addresses = addresses
        configuration.pinnedHosts = pinned
        configuration.tls = tls
        let limits = LinkCheckLimits(
            headTimeout: .seconds(seconds), getTimeout: .seconds(seconds), content: content)
        checker = LinkChecker(
            fetcher: try CurlFetcher(configuration) { ScriptedFetcher.now }, limits: limits, asOf: ScriptedFetcher.now)
    }

    /// Checks a link that is declared to be CSV.
    func check(_ url: String, declared: String? = "CSV") async throws -> LinkObservation {
        try await checker.check(LinkToCheck(url: url, declared: declared.flatMap { FileFormat(code: $0) }))
    }
}
