/// What is kept of the records of one answer while it is read.
struct AnswerReading {
    /// Datasets of one answer that are kept; of a larger one nothing is remembered.
    private static let mostRecords = 20_000

    private(set) var identifiers: [String] = []
    /// Whether all that the answer gave were datasets, and all of them are here.
    private(set) var isWhole = true

    mutating func add(_ record: HarvestedRecord) {
        guard isWhole else { return }
        guard case .dataset(let dataset, _) = record, identifiers.count < AnswerReading.mostRecords else {
            isWhole = false
            identifiers = []
            return
        }
        identifiers.append(dataset.identifier)
    }
}
