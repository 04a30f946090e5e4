/// The results of a group of datasets in one dimension: a publisher, a portal, a theme.
///
/// Sums are whole ten-thousandths, so that the same datasets give the same bits in any order and however groups are
/// merged. Memory does not grow with the number of datasets.
public struct Aggregate: Hashable, Sendable, Codable {
    public let dimension: Dimension
    /// All datasets.
    public private(set) var datasets = 0
    /// Datasets with a score, its estimate known or not.
    public private(set) var scored = 0
    /// Datasets to which the question does not apply; left out of every mean.
    public private(set) var notAssessable = 0
    /// Datasets for which the evidence was not gathered; 0 in the low mean and 1 in the high one.
    public private(set) var notMeasured = 0
    /// Datasets whose score has an estimate.
    public private(set) var estimated = 0
    /// Estimates in ten equal classes from 0 up; 1 falls into the last.
    public private(set) var histogram = [Int](repeating: 0, count: Aggregate.classes)
    private var lowUnits: Int64 = 0
    private var highUnits: Int64 = 0
    private var estimateUnits: Int64 = 0
    private var uncoveredUnits: Int64 = 0
    private var squareUnits: Int64 = 0
    private var tallies: [Tally.Name: [String: Int]] = [:]

    /// Classes of the histogram.
    public static let classes = 10

    public init(_ dimension: Dimension) { self.dimension = dimension }

    /// Counts one dataset by the root of its receipt.
    public mutating func add(_ receipt: Receipt) {
        add(receipt.assessment, coverage: receipt.coverage, tallies: receipt.tallies)
    }

    /// Counts one dataset by its result.
    ///
    /// - Parameter coverage: see ``Receipt/coverage``.
    public mutating func add(_ assessment: Assessment, coverage: Double = 1, tallies: [Tally] = []) {
        datasets += 1
        switch assessment {
        case .scored(let score):
            add(score)
            count(coverage)
        case .notAssessable: notAssessable += 1
        case .notMeasured:
            notMeasured += 1
            highUnits += Figure.scale
            count(coverage)
        }
        for tally in tallies { self.tallies[tally.name, default: [:]][tally.key, default: 0] += tally.count }
    }

    private mutating func count(_ coverage: Double) {
        uncoveredUnits += Figure(1 - coverage).units
        squareUnits += Figure(coverage * coverage).units
    }

    private mutating func add(_ score: Score) {
        scored += 1
        lowUnits += Figure(score.low).units
        highUnits += Figure(score.high).units
        guard let estimate = score.estimate else { return }
        let units = Figure(estimate).units
        estimated += 1
        estimateUnits += units
        let index = Int(units * Int64(Aggregate.classes) / Figure.scale)
        histogram[min(max(index, 0), Aggregate.classes - 1)] += 1
    }

    /// Counts the datasets of another group of the same dimension too.
    public mutating func merge(_ other: Aggregate) {
        datasets += other.datasets
        scored += other.scored
        notAssessable += other.notAssessable
        notMeasured += other.notMeasured
        estimated += other.estimated
        lowUnits += other.lowUnits
        highUnits += other.highUnits
        estimateUnits += other.estimateUnits
        uncoveredUnits += other.uncoveredUnits
        squareUnits += other.squareUnits
        for index in histogram.indices { histogram[index] += other.histogram[index] }
        for (name, counts) in other.tallies {
            tallies[name, default: [:]].merge(counts, uniquingKeysWith: +)
        }
    }

    /// The mean over assessable datasets; nil where there is none. The estimate is the mean over the datasets that have
    /// one, held within the bounds.
    public var mean: Score? {
        guard assessable > 0 else { return nil }
        let low = Figure(Double(lowUnits) / Double(assessable) / Double(Figure.scale))
        let high = Figure(Double(highUnits) / Double(assessable) / Double(Figure.scale))
        guard estimated > 0 else { return Score(low: low.value, high: high.value, estimate: nil) }
        let estimate = Figure(Double(estimateUnits) / Double(estimated) / Double(Figure.scale))
        return Score(low: low.value, high: high.value, estimate: min(max(estimate, low), high).value)
    }

    /// What the mean would be if every link were checked, as far as those that were can tell; nil where all were, or
    /// none.
    public var sampling: SamplingInterval? {
        guard uncoveredUnits > 0, assessable > 0, let mean else { return nil }
        let scale = Double(Figure.scale)
        let (all, uncovered) = (Double(assessable), Double(uncoveredUnits) / scale)
        let covered = all - uncovered
        let squares = Double(squareUnits) / scale
        guard covered > 0, squares > 0 else { return nil }
        return SamplingInterval(
            low: Double(lowUnits) / scale / covered, high: (Double(highUnits) / scale - uncovered) / covered,
            estimate: mean.estimate, size: covered * covered / squares, coverage: covered / all)
    }

    /// The share of links that any run has come to, 0…1, datasets weighing alike; nil where nothing is assessable.
    public var checkedShare: Double? {
        assessable > 0 ? Figure(1 - Double(uncoveredUnits) / Double(Figure.scale) / Double(assessable)).value : nil
    }

    /// The bounds to rank by: those of chance where some links were not checked yet, else those of the unknown.
    public var rankable: Score? { sampling?.score ?? mean }

    /// Datasets to which the question applies.
    public var assessable: Int { datasets - notAssessable }

    /// The share of assessable datasets that have an estimate, 0…1; nil where none is assessable.
    public var coverage: Double? {
        assessable > 0 ? Figure(Double(estimated) / Double(assessable)).value : nil
    }

    /// The counts of one kind, by key.
    public func counts(_ name: Tally.Name) -> [String: Int] { tallies[name] ?? [:] }

    public func count(_ name: Tally.Name, _ key: String) -> Int { tallies[name]?[key] ?? 0 }
}
