import DataQuality
import Foundation
import Reporting
import Warehouse

/// Holds the tables that are offered for download against what is known of datasets and groups from their pages.
struct PublishedTables {
    private let folder: String
    private(set) var faults: [String] = []

    /// More of them tell no more.
    private static let mostFaults = 1_000

    init(folder: String) { self.folder = folder }

    /// - Parameters:
    ///   - datasets: how many datasets have pages, and how many distributions these have.
    ///   - database: holds what the pages of datasets state, as was found before.
    mutating func verify(
        datasets: (count: Int, distributions: Int), groups: PublishedGroups, database: EditionDatabaseReader
    ) throws {
        let rows = try read("datasets") { row, faults in
            guard let portal = row["portal"], let dataset = row["dataset"] else { return }
            let stored = try Self.results(of: dataset, in: portal, database)
            for dimension in DataQuality.Dimension.allCases
            where Self.result(row, dimension) != stored[dimension.rawValue] {
                faults.note("\(portal)/\(dataset) has another \(dimension.rawValue) than its page")
            }
        }
        if let rows, rows != datasets.count {
            faults.append("downloads/datasets.csv: has \(rows) datasets; \(datasets.count) have pages")
        }
        var roots = 0
        _ = try read("measurements") { row, faults in
            // What lies beneath a root was held against it where the receipt was read.
            guard let portal = row["portal"], let dataset = row["dataset"], let dimension = row["dimension"],
                row["rule"] == dimension
            else { return }
            roots += 1
            let stored = try Self.results(of: dataset, in: portal, database)
            if Self.result(row) != stored[String(dimension)] {
                faults.note("\(portal)/\(dataset) has another \(dimension) than its page")
            }
        }
        if rows == datasets.count, roots != datasets.count * DataQuality.Dimension.allCases.count {
            faults.append("downloads/measurements.csv: has \(roots) results of \(datasets.count) datasets")
        }
        let links = try read("distributions") { _, _ in }
        if let links, links != datasets.distributions {
            faults.append(
                "downloads/distributions.csv: has \(links) distributions; the pages of datasets have \(datasets.distributions)"
            )
        }
        for (table, heading) in [("portals", String?.none), ("publishers", "publisher")] {
            _ = try read(table) { row, faults in
                guard let portal = row["portal"] else { return }
                let publisher = heading.flatMap { row[$0] }
                var group = PublishedGroups.Sum()
                for name in Self.names(publisher ?? "") where group.datasets == 0 {
                    group = groups.group(String(portal), publisher: heading == nil ? nil : name)
                }
                let name = portal + (publisher.map { "/" + $0 } ?? "")
                let counts = [group.datasets, group.distributions, group.copies]
                // Of a portal without a catalogue nothing is counted, and nothing stated.
                let unstated = group.datasets == 0 ? 0 : nil
                let stated = ["datasets", "distributions", "copies"].map { row[$0].map { Int($0) } ?? unstated }
                if stated != counts {
                    faults.note("\(name) has other counts than its datasets come to")
                }
                for dimension in DataQuality.Dimension.allCases
                where Self.figures(row, dimension) != Self.figures(group.results[dimension]) {
                    faults.note("\(name) has another \(dimension.rawValue) than its datasets come to")
                }
            }
        }
    }

    /// The rows of a table; nil where it cannot be had, which is told by its place in the index.
    private mutating func read(_ table: String, _ body: (CSVRows.Row, inout Found) throws -> Void) throws -> Int? {
        let path = "downloads/\(table).csv"
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path), options: .mappedIfSafe) else {
            return nil
        }
        var found = Found()
        let rows = try data.withUnsafeBytes { bytes in try CSVRows.read(bytes) { try body($0, &found) } }
        for fault in found.faults where faults.count < Self.mostFaults { faults.append("\(path): \(fault)") }
        return rows
    }

    /// What a cell may stand for: one that a spreadsheet could take for a formula is preceded by an apostrophe.
    private static func names(_ cell: Substring) -> [String] {
        cell.hasPrefix("'") ? [String(cell.dropFirst()), String(cell)] : [String(cell)]
    }

    private static func results(
        of cell: Substring, in portal: Substring, _ database: EditionDatabaseReader
    ) throws -> [String: EditionDatabaseReader.Result] {
        for name in names(cell) {
            let stored = try database.results(portal: String(portal), dataset: name)
            if !stored.isEmpty { return stored }
        }
        return [:]
    }

    private static func column(_ dimension: DataQuality.Dimension) -> String {
        dimension.rawValue.replacing("-", with: "_")
    }

    private static func result(_ row: CSVRows.Row, _ dimension: DataQuality.Dimension) -> EditionDatabaseReader.Result?
    {
        result(row, prefix: column(dimension) + "_")
    }

    private static func result(_ row: CSVRows.Row, prefix: String = "") -> EditionDatabaseReader.Result? {
        func number(_ name: String) -> Double? { row[prefix + name].flatMap { Double($0) } }
        guard let state = row[prefix + "state"] else { return nil }
        return EditionDatabaseReader.Result(
            state: String(state), low: number("low"), estimate: number("estimate"), high: number("high"))
    }

    private static let groupFigures = ["low", "estimate", "high", "judged", "assessable"]

    private static func figures(_ row: CSVRows.Row, _ dimension: DataQuality.Dimension) -> [Double?] {
        groupFigures.map { row["\(column(dimension))_\($0)"].flatMap { Double($0) } }
    }

    private static func figures(_ sum: Aggregate) -> [Double?] {
        [sum.mean?.low, sum.mean?.estimate, sum.mean?.high, Double(sum.estimated), Double(sum.assessable)]
    }
}

extension PublishedTables {
    /// The faults of one table.
    private struct Found {
        var faults: [String] = []

        mutating func note(_ fault: String) {
            if faults.count < PublishedTables.mostFaults { faults.append(fault) }
        }
    }
}
