/// Problems up to a number; beyond it they are only counted.
struct ProblemLog {
    private let limit: Int
    private(set) var kept: [RDFProblem] = []
    private(set) var unkept = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(_ problem: RDFProblem) {
        if kept.count < limit { kept.append(problem) } else { unkept += 1 }
    }

    mutating func add(_ code: String, _ message: @autoclosure () -> String) {
        if kept.count < limit { kept.append(RDFProblem(code: code, message: message())) } else { unkept += 1 }
    }
}
