/// A step of a run. Each can be run again alone, and takes up where it stopped.
public enum Stage: String, Hashable, Sendable, CaseIterable {
    case harvest
    case check
    case assess
    case publish
}
