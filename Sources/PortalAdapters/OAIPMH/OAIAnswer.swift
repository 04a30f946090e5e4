/// What an answer of a repository says beside its records.
struct OAIAnswer {
    struct Token {
        /// Empty at the end of a list.
        var value: String
        var completeListSize: Int?
    }

    struct Fault {
        var code: String
        var message: String
    }

    var token: Token?
    /// What the repository says of itself, where it was asked.
    var identity: OAIIdentity?
    var faults: [Fault] = []
    /// Records or headers seen, those that were too large included.
    var received = 0
    /// The name of the outermost element.
    var root: String?
    /// What the answer is to: `ListRecords`, `Identify` …
    var verb: String?

    /// Whether the document began as one of a repository.
    var hasBegun: Bool { root == "OAI-PMH" || received > 0 }
}
