/// The arithmetic of one score: of what is known, and of the two bounds.
struct Calculation: Hashable, Sendable {
    var low: Expression
    var high: Expression
    var estimate: Expression?

    init(low: Expression, high: Expression, estimate: Expression?) {
        self.low = low
        self.high = high
        // Where the bounds meet, nothing is unknown.
        self.estimate = estimate ?? (low.result == high.result ? low : nil)
    }

    init(exactly expression: Expression) { self.init(low: expression, high: expression, estimate: expression) }

    var score: Score {
        Score(low: low.result.value, high: high.result.value, estimate: estimate?.result.value)
    }
}

extension Receipt {
    init(
        rule: Rule, calculation: Calculation, reasons: [Reason] = [], inputs: [Input] = [], tallies: [Tally] = [],
        children: [Receipt] = []
    ) {
        self.init(
            rule: rule.id, weight: rule.weight, assessment: .scored(calculation.score), reasons: reasons,
            inputs: inputs, arithmetic: calculation.estimate?.equation ?? "", children: children)
        self.tallies = tallies
        let score = calculation.score
        if score.low != score.estimate || score.high != score.estimate {
            lowArithmetic = calculation.low.equation
            highArithmetic = calculation.high.equation
        }
    }
}
