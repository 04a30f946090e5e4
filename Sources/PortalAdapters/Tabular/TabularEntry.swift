import DCAT
import Harvesting

/// What one row of a table says: a dataset, or a further distribution of the one before.
struct TabularEntry {
    /// What rows of one dataset have in common.
    struct Key: Hashable {
        var identifier: String
        /// The title and, where the row names no identifier, the publisher.
        var title: String?
    }

    /// nil where the row names no dataset.
    var key: Key?
    var dataset: Dataset
    var issues: [RecordIssue]
    /// The physical line it begins at.
    var line: Int
}
