import DCAT
import DataQuality
import Fetching
import TestSupport

@testable import LinkChecking

/// A checker over libcurl, for what servers do to their clients.
///
/// It is patient, so that a busy machine changes no verdict; a case about time says so and has short limits.
struct ZooBench {
    let folder: ScratchFolder
    let checker: LinkChecker

    init(
        addresses: AddressPolicy = .allowPrivate, pinned: [PinnedHost] = [], tls: TLSPolicy = TLSPolicy(),
        content: ContentPolicy = .always, headSeconds: Int = 60, getSeconds: Int = 60
    ) throws {
        folder = try ScratchFolder()
        var configuration = CurlConfiguration(spoolDirectory: folder.path, userAgent: "OpenGauge tests")
        configuration.addresses = addresses
        configuration.pinnedHosts = pinned
        configuration.tls = tls
        let limits = LinkCheckLimits(
            headTimeout: .seconds(headSeconds), getTimeout: .seconds(getSeconds), content: content)
        checker = LinkChecker(
            fetcher: try CurlFetcher(configuration) { ScriptedFetcher.now }, limits: limits, asOf: ScriptedFetcher.now)
    }

    /// Checks a link that is declared to be CSV.
    func check(_ url: String, declared: String? = "CSV") async throws -> LinkObservation {
        try await checker.check(LinkToCheck(url: url, declared: declared.flatMap { FileFormat(code: $0) }))
    }
}
