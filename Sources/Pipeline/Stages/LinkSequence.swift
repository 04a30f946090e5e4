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
        var batch: ArraySlice<Warehouse.Link> = []
        var place = 0

        mutating func next() async throws -> LinkToCheck? {
            let links = sequence.plan.links
            while batch.isEmpty {
                guard place < links.count else { return nil }
                let end = Swift.min(place + CheckStage.batchSize, links.count)
                batch = try await offNetworkThread {
                    try sequence.warehouse.links(links[place..<end], sequence.planned)[...]
                }
                place = end
            }
            guard let link = batch.popFirst() else { return nil }
            sequence.underWay.add(link)
            var check = LinkToCheck(url: link.url, declared: link.declared, lastSuccess: link.lastSuccess)
            if check.isService {
                let names = try sequence.warehouse.names(ofLink: link)
                (check.titles, check.layers) = (names.titles, names.layers)
            }
            return check
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sequence: self) }
}
