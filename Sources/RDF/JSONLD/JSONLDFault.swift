/// A breach of the JSON-LD rules, by the code that the recommendation gives it.
struct JSONLDFault: Error {
    /// Such as `invalid-value-object`: the recommendation's words, joined by hyphens.
    var code: String
    var message: String

    init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// Collects faults until a handler takes them: what is at fault is left out, the rest is read on.
final class JSONLDFaults {
    private let limit = 1_000
    private(set) var pending: [RDFProblem] = []
    private var known: Set<RDFProblem> = []

    /// Remembers a fault once, however often it recurs.
    func report(_ fault: JSONLDFault) {
        let problem = RDFProblem(code: fault.code, message: fault.message)
        guard known.count < limit, known.insert(problem).inserted else { return }
        pending.append(problem)
    }

    func report(_ code: String, _ message: String) { report(JSONLDFault(code, message)) }

    /// Forgets what was reported since there were `count` pending faults, and returns it.
    func withdraw(after count: Int) -> [RDFProblem] {
        guard count < pending.count else { return [] }
        let withdrawn = Array(pending[count...])
        pending.removeSubrange(count...)
        known.subtract(withdrawn)
        return withdrawn
    }

    func flush(to handler: some StatementHandler) {
        for problem in pending { handler.problem(problem) }
        pending.removeAll()
    }
}
