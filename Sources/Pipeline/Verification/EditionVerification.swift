import DataQuality
import Foundation
import JSON
import Vocabularies
import Warehouse

/// Checks a published edition from its files alone, as anyone who was given the folder can.
///
/// Every file must have the size and digest that `index.json` tells, none may be missing and none lie besides. In the
/// twin of each dataset the sums must come out and be the scores, and the scores must be those that the published rules
/// give for the published record and checks (``ScoreRebuilding``); the scores must be those of the database, and the
/// results of publishers and portals, in the database, in their pages' twins, in the tables and on the home page, what
/// those of their datasets come to; the ranks on the home page must follow from them.
public struct EditionVerification {
    private static let home = "home.json"

    /// Differences that are told one by one; the rest is counted.
    public static let toldDifferences = 20

    private let folder: String
    private var differences: [String] = []
    private var count = 0
    private var files = 0
    private var twins = 0
    /// Of every file that the index lists.
    private var listed: Set<String> = []
    private var groups = PublishedGroups()
    /// Those that the edition publishes; nil where another version of the program made it.
    private var rules: RuleSet?
    /// Nil where scores cannot be measured again.
    private var rebuilding: ScoreRebuilding?
    /// Why they cannot.
    private var remark: String?

    /// - Parameter folder: an edition's, such as `output/current`.
    public static func verify(_ folder: String) throws -> RunResult {
        let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        var verification = EditionVerification(folder: path)
        try verification.run()
        return verification.result
    }

    private init(folder: String) { self.folder = folder }

    private mutating func note(_ difference: String) {
        count += 1
        if differences.count < Self.toldDifferences { differences.append(difference) }
    }

    private mutating func run() throws {
        guard FileManager.default.fileExists(atPath: folder + "/index.json") else {
            throw PipelineError(
                .usage, "\(folder) holds no index.json", remedy: "give the folder of an edition, such as output/current"
            )
        }
        let parser = try JSONParser()
        let database = try? EditionDatabaseReader(path: folder + "/data/opengauge.sqlite")
        if database == nil { note("data/opengauge.sqlite: cannot be read as a database") }
        prepareRebuilding(parser)
        try EditionIndex.read(folder + "/index.json") { file in
            try verify(file, parser, database)
        }
        findStrangers()
        for fault in groups.faults { note(fault) }
        try verifyGroups(database)
        try verifyTables(database)
    }

    /// Reads the rules and the instant of the edition. Another version of the program may measure otherwise.
    private mutating func prepareRebuilding(_ parser: JSONParser) {
        func twin<Value>(_ path: String, _ read: (JSONValue) -> Value?) -> Value? {
            guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)) else { return nil }
            return try? parser.withValue(of: data, read)
        }
        let edition = twin("run/index.json") { root -> (software: String, asOf: String)? in
            guard let edition = root["edition"], let software = edition["software"]?.string,
                let asOf = edition["asOf"]?.string
            else { return nil }
            return (software, asOf)
        }
        guard let edition, let asOf = DateVocabulary.read(edition.asOf)?.start else {
            return note("run/index.json: does not tell the edition's instant")
        }
        guard edition.software == Software.name + " " + Software.version else {
            remark = "scores were not measured again, as \(edition.software) made them"
            return
        }
        rules = twin("methodology/index.json") { RuleSet(published: $0) }
        rebuilding = rules.flatMap { try? ScoreRebuilding(rules: $0, asOf: asOf) }
        if rebuilding == nil { note("methodology/index.json: does not tell the rules") }
    }

    private mutating func verify(
        _ file: EditionIndex.File, _ parser: JSONParser, _ database: EditionDatabaseReader?
    ) throws {
        files += 1
        guard EditionIndex.isInside(file.path) else { return note("\(file.path): leads out of the edition") }
        guard listed.insert(file.path).inserted else { return note("\(file.path): is listed twice") }
        let full = folder + "/" + file.path
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: full), options: .mappedIfSafe) else {
            return note("\(file.path): is missing")
        }
        guard Int64(data.count) == file.bytes else {
            return note("\(file.path): has \(data.count) bytes, not \(file.bytes)")
        }
        guard EditionIndex.digest(data) == file.digest else { return note("\(file.path): is not what was written") }
        guard file.path.hasPrefix("portals/") || file.path == Self.home, file.path.hasSuffix(".json") else { return }
        do {
            try parser.withValue(of: data) { root in
                switch root["page"]?["kind"]?.string {
                case "dataset":
                    guard let twin = DatasetTwin(root), let content = root["data"] else { return }
                    try verify(twin, content, file.path, database)
                case "portal", "publisher": groups.state(root, in: file.path)
                case "home":
                    guard let data = root["data"] else { return }
                    groups.stateHome(data, in: file.path)
                    for fault in rules.map(PublishedHome(data).faults) ?? [] { note(fault) }
                default: break
                }
            }
        } catch let error as JSONError {
            note("\(file.path): is no JSON: \(error)")
        }
    }

    private mutating func verify(
        _ twin: DatasetTwin, _ data: JSONValue, _ path: String, _ database: EditionDatabaseReader?
    ) throws {
        twins += 1
        for fault in twin.faults + (rebuilding?.faults(of: twin, data) ?? []) { note("\(path): \(fault)") }
        groups.add(twin)
        let stored = try database?.results(portal: twin.portal, dataset: twin.identifier)
        for dimension in DataQuality.Dimension.allCases {
            guard let result = twin.results[dimension] else { continue }
            if let stored, stored[dimension.rawValue] != result.line {
                note("\(path): its score in \(dimension.rawValue) is not that of the database")
            }
        }
    }

    private mutating func verifyTables(_ database: EditionDatabaseReader?) throws {
        guard let database else { return }
        var tables = PublishedTables(folder: folder)
        try tables.verify(datasets: (twins, groups.distributions), groups: groups, database: database)
        for fault in tables.faults { note(fault) }
    }

    private mutating func findStrangers() {
        listed.insert("index.json")
        let walk = FileManager.default.enumerator(atPath: folder)
        while let path = walk?.nextObject() as? String {
            guard walk?.fileAttributes?[.type] as? FileAttributeType != .typeDirectory else { continue }
            if !listed.contains(path) { note("\(path): lies there and is not listed") }
        }
    }

    private mutating func verifyGroups(_ database: EditionDatabaseReader?) throws {
        guard let database else { return }
        let datasets = try database.datasets()
        if datasets != twins { note("data/opengauge.sqlite: has \(datasets) datasets; \(twins) have pages") }
        for group in try database.groups() {
            guard let dimension = DataQuality.Dimension(rawValue: group.dimension) else { continue }
            let sum = groups.sum(of: group.portal, publisher: group.publisher)[dimension]
            let told = [group.datasets, group.scored, group.notAssessable, group.notMeasured]
            let counted = [sum.datasets, sum.scored, sum.notAssessable, sum.notMeasured]
            let mean = sum.mean
            if told != counted || group.low != mean?.low || group.estimate != mean?.estimate || group.high != mean?.high
            {
                let name = group.portal + (group.publisher.map { "/" + $0 } ?? "")
                note("data/opengauge.sqlite: the \(group.dimension) of \(name) is not what its datasets come to")
            }
        }
    }

    private var result: RunResult {
        var checked = "\(files) files, \(twins) datasets with their receipts"
        if let rebuilding { checked += ", \(rebuilding.rebuilt) scores measured again" }
        if let remark { checked += "; \(remark)" }
        guard count > 0 else { return RunResult(text: "\(folder) is as it was written: \(checked)", exit: .success) }
        let rest = count > differences.count ? ["and \(count - differences.count) more"] : []
        let head = "\(folder) is not as it was written: \(count) differences among \(checked)"
        return RunResult(text: ([head] + differences.map { "  " + $0 } + rest).joined(separator: "\n"), exit: .failed)
    }
}
