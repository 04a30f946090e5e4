import DCAT
import Foundation
import Harvesting
import TestSupport

@testable import Warehouse

/// A warehouse in a folder of its own, removed with it.
final class ScratchStore: Sendable {
    let warehouse: Warehouse
    let folder: String

    init() throws {
        folder = Scratch.folder.path + "/store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        warehouse = try Warehouse(path: folder + "/w.sqlite")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A dataset with one file.
    static func dataset(_ identifier: String, title: String = "t") -> Dataset {
        var dataset = Dataset(identifier: identifier)
        dataset.title = MultilingualText(title)
        var distribution = Distribution()
        distribution.downloadURL = "https://p.example/\(identifier).csv"
        dataset.distributions = [distribution]
        return dataset
    }

    /// Makes these the datasets of portal `p`.
    func harvest(_ datasets: [Dataset], run: Warehouse.Run) throws {
        let loader = try PortalLoader(warehouse: warehouse, portal: "p", run: run.id)
        var outcome = HarvestOutcome(state: .complete)
        for (index, dataset) in datasets.enumerated() {
            try loader.receive(.dataset(dataset, issues: []), position: index + 1)
            outcome.received += 1
        }
        _ = try loader.finish(outcome, guard: .init(), asOf: run.asOf)
    }
}
