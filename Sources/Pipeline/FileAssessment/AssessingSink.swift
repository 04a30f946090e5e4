import DCAT
import DataQuality
import Harvesting
import Reporting

/// Measures each dataset of a file as it is read; keeps counts alone.
final class AssessingSink: RecordSink {
    private let measurer: DatasetMeasurer
    private(set) var tally = GroupTally()
    private(set) var failures = 0
    private(set) var issues: [Issue] = []
    private var places: [String: Int] = [:]
    private let wanted: String?
    /// The dataset that was asked for, once it was read.
    private(set) var found: (dataset: Dataset, receipts: ByDimension<Receipt>)?

    /// One kind of issue.
    struct Issue {
        var code: String
        var severity: RecordIssue.Severity
        var count: Int
        /// The first of them.
        var example: RecordIssue
    }

    /// - Parameter wanted: the identifier of a dataset to keep with its receipts.
    init(measurer: DatasetMeasurer, wanted: String? = nil) {
        self.measurer = measurer
        self.wanted = wanted
    }

    func receive(_ record: HarvestedRecord, position: Int) throws {
        switch record {
        case .deleted: break
        case .failure(let issue):
            failures += 1
            count(issue)
        case .dataset(let dataset, let issues):
            for issue in issues { count(issue) }
            let receipts = try measurer.receipts(DatasetEvidence(dataset: dataset))
            if dataset.identifier == wanted { found = (dataset, receipts) }
            tally.add(dataset, identifier: dataset.identifier, receipts: receipts)
        }
    }

    func report(_ issue: RecordIssue) throws { count(issue) }

    func pageCompleted(_ page: HarvestedPage) throws {}

    private func count(_ issue: RecordIssue) {
        if let place = places[issue.code] {
            issues[place].count += 1
        } else {
            places[issue.code] = issues.count
            issues.append(Issue(code: issue.code, severity: issue.severity, count: 1, example: issue))
        }
    }
}
