/// The classes in which kept and broken promises are reported: a yearly promise is easier to keep than a daily one.
public enum PromiseClass: String, Hashable, Sendable, CaseIterable {
    case daily
    case weekly
    case monthly
    case quarterly
    case halfYearly = "half-yearly"
    case yearly
    case longer
    /// Irregular, as needed, other, unknown, or an interval that promises nothing.
    case vague
    /// Declared complete: never, not planned.
    case archived
    /// Words that are not understood.
    case notUnderstood = "not-understood"
    /// No frequency is stated.
    case none
}
