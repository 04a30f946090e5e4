import DCAT
import DataQuality
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import Reporting
import Vocabularies

/// Scores a catalogue file on its owner's machine: the engine of the site, without network.
public struct FileAssessment: Sendable {
    public struct Request: Hashable, Sendable {
        public var path: String
        /// The adapter's kind; nil to tell it from the file.
        public var kind: String?
        /// The least mean estimate of timeliness and of format richness, 0…1.
        public var minimumScore: Double?
        /// A day such as `2026-11-22`; nil for the present.
        public var asOf: String?
        /// For dates without a zone, such as `+08:00`; see ``UTCOffset``.
        public var timeZone: String
        /// The identifier of the one dataset that is told, with its receipts; nil for the whole catalogue.
        public var dataset: String?
        /// How many fixes are listed.
        public var fixes: Int
        /// `en` or `zh`.
        public var language: String

        public init(
            path: String, kind: String? = nil, minimumScore: Double? = nil, asOf: String? = nil,
            timeZone: String = "Z", dataset: String? = nil, fixes: Int = 10, language: String = "en"
        ) {
            self.path = path
            self.kind = kind
            self.minimumScore = minimumScore
            self.asOf = asOf
            self.timeZone = timeZone
            self.dataset = dataset
            self.fixes = fixes
            self.language = language
        }
    }

    private let clock: RunClock

    public init(clock: RunClock) { self.clock = clock }

    /// - Throws: ``PipelineError`` with code `usage` when the request or the file is of no use.
    public func assess(_ request: Request) async throws -> RunResult {
        let path = URL(fileURLWithPath: request.path).standardizedFileURL.path
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw PipelineError(.usage, "\(request.path) cannot be read", remedy: "check the path and the permissions")
        }
        if let minimum = request.minimumScore, !(0...1).contains(minimum) {
            throw PipelineError(.usage, "--min-score must lie in 0…1", remedy: "write it like '--min-score 0.6'")
        }
        let language = try Language(written: request.language)
        guard let offset = UTCOffset.minutes(request.timeZone) else {
            throw PipelineError(
                .usage, "'\(request.timeZone)' is no offset from UTC", remedy: "write it like '--timezone=+08:00'")
        }
        let asOf = try asOf(request, offset: offset)
        let kind = try request.kind ?? CatalogueKind.recognise(path)
        var portal = PortalDeclaration(id: "file", kind: kind, endpoint: URL(fileURLWithPath: path).absoluteString)
        portal.timeZoneMinutes = offset
        let adapter: any PortalAdapter
        do { adapter = try AdapterRegistry.adapter(for: portal) } catch {
            throw PipelineError(.usage, error.message, remedy: "choose the kind with --kind")
        }
        let sink = AssessingSink(
            measurer: try DatasetMeasurer(rules: .standard, asOf: asOf), wanted: request.dataset)
        let outcome = try await harvest(adapter, path: path, into: sink)
        guard sink.tally.datasets > 0 else {
            throw PipelineError(
                .usage, "\(request.path), read as \(kind), holds no dataset: \(reason(outcome, sink))",
                remedy: "check the file, or choose another kind with --kind")
        }
        let text = FileAssessmentText(request: request, language: language, kind: kind, sink: sink, outcome: outcome)
        return RunResult(text: try text.render(), exit: exit(request, sink.tally.results))
    }

    /// Why nothing could be assessed: what ended the reading, else the first of what was lost.
    private func reason(_ outcome: HarvestOutcome, _ sink: AssessingSink) -> String {
        if let message = outcome.message { return message }
        guard sink.failures > 0, let first = sink.issues.first else { return "it is empty" }
        let place = first.example.record.map { " (\($0))" } ?? ""
        return "\(sink.failures) records could not be read; of the first\(place): \(first.example.message)"
    }

    private func asOf(_ request: Request, offset: Int) throws -> Instant {
        guard let day = request.asOf else { return clock.now() }
        guard let date = DateVocabulary.read(day, offsetMinutes: offset), [.day, .second].contains(date.precision)
        else {
            throw PipelineError(.usage, "'\(day)' is no day", remedy: "write --as-of like 2026-11-22")
        }
        return date.start
    }

    private func harvest(
        _ adapter: any PortalAdapter, path: String, into sink: AssessingSink
    ) async throws -> HarvestOutcome {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("opengauge-\(UUID().uuidString)")
            .path
        try RunFolders.make(scratch)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let fetcher = LocalFileFetcher(roots: [folder], now: clock.now)
        let harvester = Harvester(fetcher: fetcher, scratchDirectory: scratch, secondsNow: clock.seconds)
        return try await harvester.harvest(with: adapter, into: sink)
    }

    /// Online availability is left out, as a file cannot tell it, and so is a dimension without any estimate; without an
    /// estimate at all the score asked for is not shown to be reached.
    private func exit(_ request: Request, _ results: ByDimension<Aggregate>) -> PipelineExit {
        guard let minimum = request.minimumScore else { return .success }
        let estimates = [results.timeliness, results.formatRichness].compactMap { $0.mean?.estimate }
        return !estimates.isEmpty && estimates.allSatisfy { $0 >= minimum } ? .success : .belowMinimum
    }
}
