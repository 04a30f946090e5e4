import DCAT

/// Reads the dates of catalogues in all their wild shapes.
public enum DateVocabulary {
    /// - Parameter offsetMinutes: the portal's zone, used where `raw` states none.
    /// - Returns: nil when `raw` is no date.
    public static func read(_ raw: String, offsetMinutes: Int = 0) -> PartialDate? { nil }
}
