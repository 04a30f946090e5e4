import DCAT
import Foundation
import Harvesting
import Logging
import TestSupport
import Warehouse

@testable import Pipeline

/// A pipeline over catalogue files that change from night to night, run at virtual instants.
struct NightlyPipeline {
    /// A dataset of a made-up catalogue.
    struct Record {
        var identifier: String
        var title: String
        var publisher = "Office of Water"
        /// Links of its distributions.
        var links: [String]
        var modified = "2026-10-01"

        init(_ identifier: String, title: String? = nil, links: [String]? = nil) {
            self.identifier = identifier
            self.title = title ?? "Dataset \(identifier)"
            self.links = links ?? ["https://files.example.org/\(identifier).csv"]
        }

        fileprivate var json: String {
            let distributions = links.map { link in
                #"{"@type":"dcat:Distribution","downloadURL":"\#(link)","mediaType":"text/csv"}"#
            }
            return """
                {"@type":"dcat:Dataset","identifier":"\(identifier)","title":"\(title)","description":"About \(title).",
                "keyword":["water"],"modified":"\(modified)","accrualPeriodicity":"R/P1M","accessLevel":"public",
                "publisher":{"@type":"org:Organization","name":"\(publisher)"},
                "contactPoint":{"@type":"vcard:Contact","fn":"Ann","hasEmail":"mailto:ann@example.org"},
                "distribution":[\(distributions.joined(separator: ","))]}
                """
        }
    }

    let folder: String
    var output: String { folder + "/output" }
    var folders: RunFolders { RunFolders(output: output) }
    static let start = Instant(year: 2026, month: 11, day: 1, hour: 3)

    /// - Parameter check: the pipeline's lines on link checks.
    init(portals: [String], check: String = "{enabled: false}", extra: String = "") throws {
        folder = Scratch.folder.appendingPathComponent("nightly-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/portals", withIntermediateDirectories: true)
        for portal in portals { try declare(portal) }
        try declarePipeline(portals, check: check, extra: extra)
    }

    func declarePipeline(
        _ portals: [String], title: String = "Nightly", check: String = "{enabled: false}", extra: String = ""
    ) throws {
        try write(
            """
            title: \(title)
            languages: [en, zh]
            portals: [\(portals.joined(separator: ", "))]
            output: output
            network: {contact: "mailto:test@example.org", private-addresses: true}
            check: \(check)
            \(extra)
            """, to: "pipeline.yml")
    }

    func declare(_ portal: String, level: String = "agency", extra: String = "") throws {
        try write(
            """
            title: Portal \(portal)
            kind: dcat-us
            endpoint: file:\(portal).json
            country: US
            level: \(level)
            \(extra)
            """, to: "portals/\(portal).yml")
    }

    /// Puts the catalogue of a portal in place.
    func offer(_ records: [Record], by portal: String) throws {
        let datasets = records.map(\.json).joined(separator: ",\n")
        try write(
            """
            {"@type":"dcat:Catalog","conformsTo":"https://project-open-data.cio.gov/v1.1/schema",
            "dataset":[\(datasets)]}
            """, to: "portals/\(portal).json")
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
    }

    /// Runs the pipeline so many days after the start.
    @discardableResult
    func run(
        night: Double, _ stages: [Stage] = Stage.allCases, past: String? = nil, portals: [String] = []
    ) async throws -> RunResult {
        let options = RunOptions(pipeline: folder + "/pipeline.yml", portals: portals, run: past)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let now = Self.start.adding(days: night)
        return try await PipelineRun(options, clock: RunClock(now: { now }, seconds: { 0 }), logger: logger)
            .run(stages)
    }

    /// The name of the run of that night.
    func name(ofNight night: Double) -> String { PipelineRun.name(of: Self.start.adding(days: night)) }

    func warehouse() throws -> Warehouse { try Warehouse(path: folders.warehouse) }

    /// What became of a portal in the newest run.
    func result(of portal: String) throws -> PortalRun? {
        let warehouse = try warehouse()
        guard let run = try warehouse.latestRun() else { return nil }
        return try warehouse.portalRuns(run.id).first { $0.portal == portal }
    }

    /// Every file of an edition with its bytes.
    func edition(_ name: String) throws -> [String: Data] { try Self.files(below: folders.edition(name)) }

    /// Every file below a folder with its bytes.
    static func files(below folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
        let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        while let file = walk?.nextObject() as? URL {
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            found[String(file.path.dropFirst(root.path.count))] = try Data(contentsOf: file)
        }
        return found
    }
}
