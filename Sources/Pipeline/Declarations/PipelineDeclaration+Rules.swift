import DataQuality

extension PipelineDeclaration {
    /// The standard rules with the pipeline's changes.
    ///
    /// - Throws: ``PipelineError`` with code `usage` when a change names no rule, or breaks one.
    func ruleSet() throws -> RuleSet {
        guard !ruleOverrides.isEmpty else { return .standard }
        let overrides = ruleOverrides.sorted { $0.key < $1.key }.map { rule, values in
            RuleOverride(
                rule: rule, weight: values["weight"], parameters: values.filter { $0.key != "weight" })
        }
        do { return try RuleSet.standard.applying(overrides: overrides, as: id) } catch {
            throw PipelineError(
                .usage, "the rules of pipeline '\(id)' cannot be applied: \(error)",
                remedy: "the methodology page lists every rule with its parameters and their ranges")
        }
    }
}

extension RuleSet {
    /// Name and version, such as `opengauge 1`.
    var title: String { "\(id) \(version)" }
}
