import DataQuality
import Harvesting

/// Where the pages get their facts.
///
/// A source answers the same for the same edition, and in the same order. What may be large comes in batches: ask with
/// the cursor of the batch before, nil for the first. Calls may come from any thread, one at a time.
public protocol EditionSource: Sendable {
    var edition: Edition { get }

    /// By which everything was measured.
    var rules: RuleSet { get }

    /// Every portal of the pipeline, in its order, those without data included.
    func portals() throws -> [PortalFacts]

    /// The publishers of one portal, by descending number of datasets, then by key.
    func publishers(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<PublisherFacts>

    /// The first publishers of one portal, at most so many; what to mend may be left out.
    func firstPublishers(of portal: String, limit: Int) throws -> [PublisherFacts]

    /// The publisher in the middle of all of one portal, in each dimension.
    func medianPublishers(of portal: String) throws -> ByDimension<MedianPublisher?>

    /// What lists say of the datasets of one portal, or of one of its publishers; in the order lists show them.
    func datasetRows(
        of portal: String, publisher: String?, after cursor: Cursor?, limit: Int
    ) throws -> Batch<DatasetRow>

    /// All that is known of each dataset of one portal, in the order lists show them.
    func datasets(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<DatasetFacts>

    /// The issues that stand for one portal, in any stable order.
    func issues(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<RecordIssue>

    /// The datasets of one portal that belong elsewhere, in any stable order.
    func copies(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<CopyLine>

    /// What this run saw happen to the datasets of one portal, in any stable order.
    func changes(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<ChangeLine>

    /// What the run asked of whom.
    func fetches() throws -> FetchFacts
}

extension EditionSource {
    /// Asks as for all publishers.
    public func firstPublishers(of portal: String, limit: Int) throws -> [PublisherFacts] {
        var first: [PublisherFacts] = []
        var cursor: Cursor?
        repeat {
            let batch = try publishers(of: portal, after: cursor, limit: limit - first.count)
            first += batch.elements
            cursor = batch.next
        } while cursor != nil && first.count < limit
        return first
    }

    /// Asks for every publisher.
    public func medianPublishers(of portal: String) throws -> ByDimension<MedianPublisher?> {
        var results: [ByDimension<Aggregate>] = []
        var cursor: Cursor?
        repeat {
            let batch = try publishers(of: portal, after: cursor, limit: ListPage.length)
            results += batch.elements.map(\.results)
            cursor = batch.next
        } while cursor != nil
        return ByDimension { dimension in MedianPublisher(of: results.lazy.map { $0[dimension] }) }
    }

    /// Nothing that is known.
    public func fetches() throws -> FetchFacts { FetchFacts() }
}

/// A place in a list, in words only its source understands.
public struct Cursor: Hashable, Sendable {
    public var place: String

    public init(_ place: String) { self.place = place }
}

/// Some of a long list.
public struct Batch<Element: Sendable>: Sendable {
    /// At most as many as asked for; fewer do not mean the end.
    public var elements: [Element]
    /// Where the list goes on; nil at its end.
    public var next: Cursor?

    public init(_ elements: [Element], next: Cursor?) {
        self.elements = elements
        self.next = next
    }
}
