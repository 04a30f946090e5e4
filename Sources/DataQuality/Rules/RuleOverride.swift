/// A change to one rule, as a pipeline's file states it.
public struct RuleOverride: Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// The new weight; nil to keep it. A root has no weight to change.
    public var weight: Double?
    /// New values by the parameter's name.
    public var parameters: [String: Double]
    /// New rows by the table's name.
    public var tables: [String: [Rule.Table.Row]]

    public init(
        rule: String, weight: Double? = nil, parameters: [String: Double] = [:],
        tables: [String: [Rule.Table.Row]] = [:]
    ) {
        self.rule = rule
        self.weight = weight
        self.parameters = parameters
        self.tables = tables
    }
}

extension RuleSet {
    /// This set with other numbers, under a name of its own so that no score is taken for one of the original.
    ///
    /// - Throws: when a rule or parameter does not exist, a value is out of its range, a table is out of order, or
    ///   the weights of the parts of a rule no longer add up to 1.
    public func applying(overrides: [RuleOverride], as id: String) throws(RuleError) -> RuleSet {
        var result = self
        result.id = id
        result.base = self.id
        for override in overrides {
            var rule = try result.rule(override.rule)
            if let weight = override.weight {
                guard rule.parent != nil else {
                    throw RuleError(
                        .outOfRange, rule: rule.id.id, parameter: "weight",
                        detail: "dimensions are not weighted; only the parts of a rule have a weight to change")
                }
                rule.weight = weight
            }
            for (name, value) in override.parameters.sorted(by: { $0.key < $1.key }) {
                guard let index = rule.parameters.firstIndex(where: { $0.name == name }) else {
                    throw .unknownParameter(name, of: rule)
                }
                rule.parameters[index].value = value
            }
            for (name, rows) in override.tables.sorted(by: { $0.key < $1.key }) {
                guard let index = rule.tables.firstIndex(where: { $0.name == name }) else {
                    throw .unknownParameter(name, of: rule)
                }
                rule.tables[index].rows = rows
            }
            result.rules = result.rules.map { $0.id == rule.id ? rule : $0 }
        }
        try result.validate()
        return result
    }
}
