import DCAT
import DataQuality

/// One thing to do across a portal or publisher, with what it would bring.
public struct Fix: Hashable, Sendable, Codable {
    public var dimension: Dimension
    public var rule: RuleID
    public var action: RemedyAction
    /// How many datasets it concerns.
    public var datasets: Int
    /// What the mean of the whole would gain, in 0…1; nil where the whole has no estimate.
    public var gain: Double?
    /// How much narrower the intervals of its datasets would become, added up.
    public var narrows: Double
    /// Those that would gain most, at most five.
    public var examples: [DatasetReference]

    public init(
        dimension: Dimension, rule: RuleID, action: RemedyAction, datasets: Int, gain: Double?, narrows: Double,
        examples: [DatasetReference]
    ) {
        self.dimension = dimension
        self.rule = rule
        self.action = action
        self.datasets = datasets
        self.gain = gain
        self.narrows = narrows
        self.examples = examples
    }

    /// - Parameters:
    ///   - aggregate: of the same datasets and dimension.
    ///   - title: of a dataset, by its identifier.
    public init(
        _ entry: RemedyLedger.Entry, of aggregate: Aggregate, title: (String) throws -> MultilingualText
    ) rethrows {
        self.init(
            dimension: entry.dimension, rule: entry.rule, action: entry.action, datasets: entry.datasets,
            gain: entry.gainOnMean(of: aggregate), narrows: entry.narrows,
            examples: try entry.examples.map { DatasetReference(identifier: $0, title: try title($0)) })
    }
}

extension [Fix] {
    /// The greatest gain first; what brings none keeps its order after the rest.
    var byGain: [Fix] {
        enumerated().sorted { left, right in
            let gains = (left.element.gain ?? 0, right.element.gain ?? 0)
            return gains.0 == gains.1 ? left.offset < right.offset : gains.0 > gains.1
        }.map(\.element)
    }
}

/// A dataset by name, enough to link to its page.
public struct DatasetReference: Hashable, Sendable, Codable {
    public var identifier: String
    public var title: MultilingualText

    public init(identifier: String, title: MultilingualText) {
        self.identifier = identifier
        self.title = title
    }
}
