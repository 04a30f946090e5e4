import Harvesting
import JSON

extension HarvestedRecord {
    /// The identifier of the record, or the position that stands for it.
    var identifier: String? {
        switch self {
        case .dataset(let dataset, _): dataset.identifier
        case .deleted(let identifier): identifier
        case .failure(let issue): issue.record
        }
    }
}

extension RecordIssue {
    /// For an element that is no JSON.
    init(unreadable failure: JSONStreamFailure) {
        self.init(
            .recordUnreadable, .error, record: "#\(failure.position)", value: failure.excerpt,
            message: "The record is no sound JSON: \(failure.error.description).")
    }
}
