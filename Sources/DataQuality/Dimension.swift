/// A headline dimension of quality (`dqv:Dimension`). The three are reported side by side and never merged unseen.
public enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
    case timeliness
    case formatRichness = "format-richness"
    case onlineAvailability = "online-availability"
}
