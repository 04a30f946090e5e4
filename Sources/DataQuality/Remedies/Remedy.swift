/// Something to do for one dataset, with what it would bring, derived from its receipt.
public struct Remedy: Hashable, Sendable {
    public var dimension: Dimension
    /// The rule under which points are lost; for lost certainty, of which one edit may restore that of several rules, the
    /// root of the dimension.
    public var rule: RuleID
    public var action: RemedyAction
    /// Why it is needed.
    public var reason: Reason
    /// Points the dataset's score in the dimension would gain if this rule were met in full, 0…1.
    public var gain: Double
    /// How much narrower the score's interval would become, 0…1.
    public var narrows: Double
}

extension Receipt {
    /// What could be done about each rule not met in full: most gain first, then most certainty, then by rule.
    ///
    /// A rule without parts gives at most one remedy that improves and one that clarifies, by its most telling
    /// reasons; only faults that cost nothing are taken from a rule with parts. What one action clarifies under several
    /// rules is one remedy.
    public func remedies(in dimension: Dimension) -> [Remedy] {
        var merged: [Remedy] = []
        for remedy in collect(share: 1, dimension, root: rule) {
            if let index = merged.firstIndex(where: { $0.rule == remedy.rule && $0.action == remedy.action }) {
                merged[index].gain = Figure(merged[index].gain + remedy.gain).value
                merged[index].narrows = Figure(merged[index].narrows + remedy.narrows).value
            } else {
                merged.append(remedy)
            }
        }
        return merged.sorted { left, right in
            (right.gain, right.narrows, left.rule.id, left.action.rawValue)
                < (left.gain, left.narrows, right.rule.id, right.action.rawValue)
        }
    }

    private func collect(share: Double, _ dimension: Dimension, root: RuleID) -> [Remedy] {
        func remedy(_ effect: RemedyAction.Effect, gain: Double = 0, narrows: Double = 0) -> Remedy? {
            for reason in reasons {
                guard let action = reason.code.remedy, action.effect == effect else { continue }
                return Remedy(
                    dimension: dimension, rule: effect == .improves ? rule : root, action: action, reason: reason,
                    gain: Figure(gain).value, narrows: Figure(narrows).value)
            }
            return nil
        }
        var found = [remedy(.corrects)]
        guard children.isEmpty else {
            let parts = children.flatMap { $0.collect(share: share * $0.weight, dimension, root: root) }
            return found.compactMap(\.self) + parts
        }
        switch assessment {
        case .scored(let score):
            if let estimate = score.estimate, estimate < 1 {
                found.append(remedy(.improves, gain: share * (1 - estimate)))
            }
            if score.width > 0 { found.append(remedy(.clarifies, narrows: share * score.width)) }
        case .notMeasured: found.append(remedy(.clarifies, narrows: share))
        case .notAssessable: found.append(remedy(.clarifies))
        }
        return found.compactMap(\.self)
    }
}
