import DCAT
import DataQuality
import Fetching
import Foundation
import LinkChecking
import Reporting
import Vocabularies

/// Checks single links as a run does and tells the whole of the evidence, for a person who disputes a verdict.
///
/// Nothing is stored. The bytes are always read, whatever a pipeline's policy.
public struct URLCheck: Sendable {
    public struct Request: Hashable, Sendable {
        public var urls: [String]
        /// The format in a catalogue's words; nil where none is stated.
        public var format: String?
        /// What the catalogue calls what the links lead to; a service is searched for it.
        public var title: String?
        /// Sent with every request; see ``UserAgent/text(contact:)``.
        public var contact: String?
        /// For one exchange.
        public var seconds: Double
        /// Whether private, loopback and link-local addresses may be asked.
        public var allowsPrivateAddresses: Bool
        /// A file of trusted certificates; nil for the system's.
        public var certificateAuthorities: String?
        /// Whether nothing is asked that a host's robots.txt forbids, as in a run.
        public var keepsToRobots: Bool
        /// `en` or `zh`.
        public var language: String
        public var isJSON: Bool

        public init(
            urls: [String], format: String? = nil, title: String? = nil, contact: String? = nil, seconds: Double = 20,
            allowsPrivateAddresses: Bool = false, certificateAuthorities: String? = nil, keepsToRobots: Bool = true,
            language: String = "en",
            isJSON: Bool = false
        ) {
            self.urls = urls
            self.format = format
            self.title = title
            self.contact = contact
            self.seconds = seconds
            self.allowsPrivateAddresses = allowsPrivateAddresses
            self.certificateAuthorities = certificateAuthorities
            self.keepsToRobots = keepsToRobots
            self.language = language
            self.isJSON = isJSON
        }
    }

    private let clock: RunClock

    public init(clock: RunClock) { self.clock = clock }

    /// Checks the links one after the other.
    ///
    /// - Throws: ``PipelineError`` with code `usage` when the request is of no use, `storage` when the spool folder cannot
    ///   be written.
    public func check(_ request: Request) async throws -> RunResult {
        let language = try Language(written: request.language)
        guard (0.1...600).contains(request.seconds) else {
            throw PipelineError(.usage, "--seconds must lie in 0.1…600", remedy: "write it like '--seconds 20'")
        }
        let declared = try format(request.format)
        let spool = NSTemporaryDirectory() + "opengauge-check-" + UUID().uuidString
        try RunFolders.make(spool)
        defer { try? FileManager.default.removeItem(atPath: spool) }
        let timeout = Duration.seconds(request.seconds)
        let limits = LinkCheckLimits(headTimeout: timeout, getTimeout: timeout, content: .alwaysWhateverIsDeclared)
        let checker = LinkChecker(fetcher: try fetcher(request, spool: spool), limits: limits, asOf: clock.now())
        var observations: [LinkObservation] = []
        for url in request.urls {
            var link = LinkToCheck(url: url, declared: declared)
            link.titles = request.title.map { [$0] } ?? []
            observations.append(try await checker.check(link))
        }
        let text = LinkCheckText(language)
        let output =
            request.isJSON
            ? text.json(observations)
            : observations.map { text.text($0, declared: declared) }.joined(separator: "\n\n")
        return RunResult(text: output, exit: URLCheck.exit(observations))
    }

    private static func exit(_ observations: [LinkObservation]) -> PipelineExit {
        if observations.contains(where: { $0.verdict == .broken }) { return .broken }
        return observations.allSatisfy { $0.verdict.isOnline == true } ? .success : .undecided
    }

    private func fetcher(_ request: Request, spool: String) throws -> any Fetcher {
        let curl = try CurlFetcher(configuration(request, spool: spool), now: clock.now)
        guard request.keepsToRobots else { return curl }
        let files = RedirectingFetcher(curl, maximumRedirects: 5, now: clock.now)
        return RobotsFetcher(curl, robots: files, clock: FetchClock(now: clock.now))
    }

    private func format(_ words: String?) throws -> FileFormat? {
        guard let words else { return nil }
        guard let format = FormatVocabulary.recognise(words) else {
            throw PipelineError(.usage, "no format is called '\(words)'", remedy: "write it as catalogues do: CSV, WMS")
        }
        return format
    }

    private func configuration(_ request: Request, spool: String) throws -> CurlConfiguration {
        guard let userAgent = UserAgent.text(contact: request.contact) else {
            throw PipelineError(
                .usage, "'--contact' cannot be sent with requests",
                remedy: "give an https or mailto URL without spaces, quotes and the words 'link' and 'bot'")
        }
        return CurlConfiguration(
            spoolDirectory: spool, userAgent: userAgent,
            addresses: request.allowsPrivateAddresses ? .allowPrivate : .publicOnly,
            tls: TLSPolicy(authoritiesPath: request.certificateAuthorities))
    }
}
