import LinkChecking
import Warehouse

/// The links that a run has still to check, read in batches: in the order of URLs, so that a replay asks each host in
/// the same order.
struct LinkSequence: AsyncSequence {
    let warehouse: Warehouse
    let run: RunID
    let portals: [String]
    let limit: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        let sequence: LinkSequence
        var batch: ArraySlice<Warehouse.Link> = []
        var after = ""
        var left: Int

        mutating func next() async throws -> LinkToCheck? {
            guard left > 0 else { return nil }
            if batch.isEmpty {
                batch = try sequence.warehouse.linksToCheck(
                    run: sequence.run, portals: sequence.portals, after: after,
                    limit: Swift.min(CheckStage.batchSize, left))[...]
            }
            guard let link = batch.popFirst() else { return nil }
            after = link.url
            left -= 1
            return LinkToCheck(url: link.url, declared: link.declared)
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sequence: self, left: limit) }
}
