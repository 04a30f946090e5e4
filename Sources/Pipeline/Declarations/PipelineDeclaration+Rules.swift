import DataQuality

extension PipelineDeclaration {
    /// The standard rules with the pipeline's changes.
    ///
    /// - Throws: ``RuleError`` when a change names no rule, or breaks one; a declaration that was read has none such.
    func ruleSet() throws(RuleError) -> RuleSet { try .standard(with: ruleOverrides, as: id) }
}

extension RuleSet {
    /// The standard rules with other numbers, under a name of their own.
    ///
    /// - Parameter overrides: by rule, parameter or `weight` to value.
    static func standard(with overrides: [String: [String: Double]], as id: String) throws(RuleError) -> RuleSet {
        guard !overrides.isEmpty else { return .standard }
        let changes = overrides.sorted { $0.key < $1.key }.map { rule, values in
            RuleOverride(
                rule: rule, weight: values["weight"], parameters: values.filter { $0.key != "weight" })
        }
        return try standard.applying(overrides: changes, as: id)
    }

    /// Name and version, such as `opengauge 1`.
    var title: String { "\(id) \(version)" }
}
