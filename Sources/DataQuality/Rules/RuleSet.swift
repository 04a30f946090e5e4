/// All rules of one way to measure, under a name and a version of its own.
public struct RuleSet: Hashable, Sendable {
    /// Such as `opengauge`, or the name a pipeline gives to its own weights.
    public var id: String
    public var version: Int
    /// The id of the set it was made from by overriding; nil for an original.
    public var base: String?
    /// Parents before their parts, in the order they are printed.
    public var rules: [Rule]

    public init(id: String, version: Int, base: String? = nil, rules: [Rule]) {
        self.id = id
        self.version = version
        self.base = base
        self.rules = rules
    }

    /// A rule by its id.
    ///
    /// - Throws: when there is none.
    public func rule(_ id: String) throws(RuleError) -> Rule {
        guard let rule = rules.first(where: { $0.id.id == id }) else {
            let known = rules.map(\.id.id).joined(separator: ", ")
            throw RuleError(.unknownRule, rule: id, detail: "there is no such rule; known are \(known)")
        }
        return rule
    }

    /// The parts of a rule, in order.
    public func parts(of id: String) -> [Rule] { rules.filter { $0.parent == id } }

    /// Checks ids, parents, ranges, tables and that the weights of the parts of each rule add up to 1.
    ///
    /// - Throws: at the first fault.
    public func validate() throws(RuleError) {
        var seen: Set<String> = []
        for rule in rules {
            guard seen.insert(rule.id.id).inserted else {
                throw RuleError(.duplicateRule, rule: rule.id.id, detail: "declared twice")
            }
            if let parent = rule.parent { _ = try self.rule(parent) }
            try rule.validate()
        }
        for rule in rules {
            let parts = parts(of: rule.id.id)
            let sum = Figure(parts.reduce(0) { $0 + $1.weight })
            guard parts.isEmpty || sum == Figure(1) else {
                let weights = parts.map { "\($0.id.id) \(Figure($0.weight).text)" }.joined(separator: ", ")
                throw RuleError(
                    .weightsDoNotSum, rule: rule.id.id,
                    detail: "the weights of its parts add up to \(sum.text), not 1: \(weights)")
            }
        }
    }
}

extension Rule {
    func validate() throws(RuleError) {
        guard (0...1).contains(weight) else {
            throw RuleError(.outOfRange, rule: id.id, parameter: "weight", detail: "\(weight) is not in 0 to 1")
        }
        for parameter in parameters where !parameter.range.contains(parameter.value) {
            let range = "\(Figure(parameter.range.lowerBound).text) to \(Figure(parameter.range.upperBound).text)"
            throw RuleError(
                .outOfRange, rule: id.id, parameter: parameter.name,
                detail: "\(parameter.value) is not in \(range) \(parameter.unit.rawValue)")
        }
        for table in tables where !table.isInOrder {
            throw RuleError(
                .invalidTable, rule: id.id, parameter: table.name,
                detail: "needs at least one row, rising keys and values that do not fall or go below 0")
        }
    }
}
