/// How a run stands.
public enum RunState: String, Hashable, Sendable, CaseIterable {
    case running
    case success
    /// An edition was published, but some portal did not do what it should.
    case partial
    /// No edition came of it.
    case failed
}
