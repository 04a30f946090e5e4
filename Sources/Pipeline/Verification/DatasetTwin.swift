import DataQuality
import JSON
import Warehouse

/// What the twin of a dataset's page says of its scores, and whether its sums come out.
struct DatasetTwin {
    /// The root of a receipt.
    struct Result {
        var line: EditionDatabaseReader.Result
        var assessment: Assessment
    }

    let portal: String
    let identifier: String
    let publisher: String
    /// Whether it counts elsewhere.
    let isCopy: Bool
    let isMissing: Bool
    let distributions: Int
    private(set) var results: [Dimension: Result] = [:]
    private(set) var faults: [String] = []

    /// Nil where it is no twin of a dataset.
    init?(_ root: JSONValue) {
        guard let data = root["data"], let portal = data["portal"]?["id"]?.string,
            let identifier = data["identifier"]?.string, let publisher = data["publisherKey"]?.string,
            let receipts = data["receipts"]
        else { return nil }
        self.portal = portal
        self.identifier = identifier
        self.publisher = publisher
        isCopy = data["original"]?.isObject ?? false
        isMissing = data["missingSince"]?.isString ?? false
        distributions = data["record"]?["distributions"]?.count ?? 0
        for dimension in Dimension.allCases {
            guard let receipt = receipts[named: dimension.rawValue], let result = Self.result(receipt) else {
                faults.append("has no receipt for \(dimension.rawValue)")
                continue
            }
            results[dimension] = result
            verify(receipt, "the receipt for \(dimension.rawValue)", depth: 0)
        }
    }

    private static func result(_ receipt: JSONValue) -> Result? {
        guard let assessment = receipt["assessment"], let state = assessment["state"]?.string else { return nil }
        let score = assessment["score"]
        let (low, high) = (score?["low"]?.double, score?["high"]?.double)
        let line = EditionDatabaseReader.Result(
            state: state, low: low, estimate: score?["estimate"]?.double, high: high)
        // The reason makes no difference to what is counted.
        let reason = Reason(.noDate)
        switch state {
        case "scored":
            guard let low, let high else { return nil }
            return Result(line: line, assessment: .scored(Score(low: low, high: high, estimate: line.estimate)))
        case "not-assessable": return Result(line: line, assessment: .notAssessable(reason))
        case "not-measured": return Result(line: line, assessment: .notMeasured(reason))
        default: return nil
        }
    }

    private mutating func verify(_ receipt: JSONValue, _ name: String, depth: Int) {
        guard let result = Self.result(receipt) else {
            faults.append("\(name) has no result")
            return
        }
        expect(receipt["arithmetic"]?.string, gives: result.line.estimate, "\(name): the sum")
        let isOpen = result.line.low != result.line.estimate || result.line.high != result.line.estimate
        expect(receipt["lowArithmetic"]?.string, gives: isOpen ? result.line.low : nil, "\(name): the lower bound")
        expect(receipt["highArithmetic"]?.string, gives: isOpen ? result.line.high : nil, "\(name): the upper bound")
        // Deeper than any rule set nests.
        guard depth < 16, let parts = receipt["parts"], parts.isArray else { return }
        var sum: Double? = parts.count > 0 ? 0 : nil
        for part in parts.elements {
            verify(part, part["rule"]?["id"]?.string ?? name, depth: depth + 1)
            let estimate = part["assessment"]?["score"]?["estimate"]?.double
            if let points = sum, let estimate, let weight = part["weight"]?.double {
                sum = points + weight * estimate
            } else {
                sum = nil
            }
        }
        if let sum, let estimate = result.line.estimate, Figure(sum) != Figure(estimate) {
            faults.append("\(name): its parts come to \(Figure(sum).text), not \(Figure(estimate).text)")
        }
    }

    private mutating func expect(_ equation: String?, gives value: Double?, _ name: String) {
        guard let value else {
            if let equation, !equation.isEmpty { faults.append("\(name) is for no score: \(equation)") }
            return
        }
        guard let equation, let result = PrintedSum.result(of: equation) else {
            faults.append("\(name) does not come out: \(equation ?? "none")")
            return
        }
        if Figure(result) != Figure(value) { faults.append("\(name) comes to \(result), not \(value)") }
    }
}
