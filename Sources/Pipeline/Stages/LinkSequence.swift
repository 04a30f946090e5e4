import Fetching
import LinkChecking
import Warehouse

/// The links of a plan in its order, read in batches.
struct LinkSequence: AsyncSequence {
    let warehouse: Warehouse
    let plan: LinkPlan
    let planned: PlannedLinks
    let underWay: LinksUnderWay

    struct AsyncIterator: AsyncIteratorProtocol {
        let sequence: LinkSequence
        var place = 0

        mutating func next() async throws -> [LinkToCheck]? {
            let links = sequence.plan.links
            guard place < links.count else { return nil }
            let batch = links[place..<Swift.min(place + CheckStage.batchSize, links.count)]
            place = batch.endIndex
            let read: [LinkToCheck] = try await offNetworkThread { try sequence.read(batch) }
            return read
        }
    }

    private func read(_ numbers: ArraySlice<UInt32>) throws -> [LinkToCheck] {
        let links = try warehouse.links(numbers, planned)
        if planned.isGivenUp { underWay.add(links) }
        return try links.map { link in
            var check = LinkToCheck(
                url: link.url, declared: link.declared, number: link.number, lastSuccess: link.lastSuccess)
            if check.isService {
                let names = try warehouse.names(ofLink: link)
                (check.titles, check.layers) = (names.titles, names.layers)
            }
            return check
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sequence: self) }
}
