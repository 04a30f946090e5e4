/// Why a set of rules cannot be used.
public struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case unknownRule = "unknown-rule"
        case unknownParameter = "unknown-parameter"
        case outOfRange = "out-of-range"
        /// The weights of the parts of a rule do not add up to 1.
        case weightsDoNotSum = "weights-do-not-sum"
        /// A table that is empty, out of order or falling.
        case invalidTable = "invalid-table"
        /// Two rules with one id.
        case duplicateRule = "duplicate-rule"
    }

    public var code: Code
    /// The id of the rule concerned.
    public var rule: String
    /// The parameter or table concerned.
    public var parameter: String?
    /// What is wrong and what would be right, for a person.
    public var detail: String

    public init(_ code: Code, rule: String, parameter: String? = nil, detail: String) {
        self.code = code
        self.rule = rule
        self.parameter = parameter
        self.detail = detail
    }

    public var description: String {
        "rule \(rule)" + (parameter.map { ", \($0)" } ?? "") + ": \(detail) (\(code.rawValue))"
    }
}

extension RuleError {
    static func unknownParameter(_ name: String, of rule: Rule) -> RuleError {
        let known = rule.parameters.map(\.name) + rule.tables.map(\.name)
        let remedy = known.isEmpty ? "this rule has none" : "known are " + known.joined(separator: ", ")
        return RuleError(
            .unknownParameter, rule: rule.id.id, parameter: name, detail: "there is no such parameter; \(remedy)")
    }
}
