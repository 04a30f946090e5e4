/// The remedies of a group of datasets, summed by rule and action; the same whatever the order of datasets.
public struct RemedyLedger: Hashable, Sendable {
    /// One thing to do across the group.
    public struct Entry: Hashable, Sendable {
        public var dimension: Dimension
        public var rule: RuleID
        public var action: RemedyAction
        /// Datasets it concerns.
        public var datasets = 0
        /// Datasets that would gain most, by identifier; of equal gain the first in order.
        public var examples: [String] { tops.map(\.dataset) }

        fileprivate var gainUnits: Int64 = 0
        fileprivate var narrowsUnits: Int64 = 0
        fileprivate var tops: [Top] = []

        fileprivate init(dimension: Dimension, rule: RuleID, action: RemedyAction) {
            self.dimension = dimension
            self.rule = rule
            self.action = action
        }

        /// Points gained by all datasets together.
        public var gain: Double { Figure(units: gainUnits).value }

        /// Certainty gained by all datasets together.
        public var narrows: Double { Figure(units: narrowsUnits).value }

        /// Points the group's mean would gain; nil where the group has no estimate.
        public func gainOnMean(of aggregate: Aggregate) -> Double? {
            aggregate.estimated > 0 ? Figure(gain / Double(aggregate.estimated)).value : nil
        }
    }

    fileprivate struct Top: Hashable, Sendable {
        var gain: Int64
        var narrows: Int64
        var dataset: String

        func isAbove(_ other: Top) -> Bool {
            (other.gain, other.narrows, dataset) < (gain, narrows, other.dataset)
        }
    }

    private struct Key: Hashable, Sendable {
        var rule: RuleID
        var action: RemedyAction
    }

    private var entriesByKey: [Key: Entry] = [:]
    private let exampleLimit: Int

    /// - Parameter exampleLimit: examples kept with each entry.
    public init(exampleLimit: Int = 5) { self.exampleLimit = max(0, exampleLimit) }

    /// Adds the remedies of one dataset in one dimension.
    public mutating func add(_ remedies: [Remedy], dataset: String) {
        for remedy in remedies {
            let key = Key(rule: remedy.rule, action: remedy.action)
            var entry =
                entriesByKey[key] ?? Entry(dimension: remedy.dimension, rule: remedy.rule, action: remedy.action)
            let top = Top(
                gain: Figure(remedy.gain).units, narrows: Figure(remedy.narrows).units, dataset: dataset)
            entry.datasets += 1
            entry.gainUnits += top.gain
            entry.narrowsUnits += top.narrows
            keep([top], in: &entry)
            entriesByKey[key] = entry
        }
    }

    /// Adds the remedies of another group.
    public mutating func merge(_ other: RemedyLedger) {
        for (key, addition) in other.entriesByKey {
            guard var entry = entriesByKey[key] else {
                entriesByKey[key] = addition
                continue
            }
            entry.datasets += addition.datasets
            entry.gainUnits += addition.gainUnits
            entry.narrowsUnits += addition.narrowsUnits
            keep(addition.tops, in: &entry)
            entriesByKey[key] = entry
        }
    }

    /// Most gain first, then most certainty, then most datasets, then by rule and action.
    public var entries: [Entry] {
        entriesByKey.values.sorted { left, right in
            if left.gainUnits != right.gainUnits { return left.gainUnits > right.gainUnits }
            if left.narrowsUnits != right.narrowsUnits { return left.narrowsUnits > right.narrowsUnits }
            if left.datasets != right.datasets { return left.datasets > right.datasets }
            return (left.rule.id, left.rule.version, left.action.rawValue)
                < (right.rule.id, right.rule.version, right.action.rawValue)
        }
    }

    private func keep(_ tops: [Top], in entry: inout Entry) {
        if let last = entry.tops.last, entry.tops.count >= exampleLimit, tops.allSatisfy({ !$0.isAbove(last) }) {
            return
        }
        entry.tops = Array((entry.tops + tops).sorted { $0.isAbove($1) }.prefix(exampleLimit))
    }
}
