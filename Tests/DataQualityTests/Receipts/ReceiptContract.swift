import DataQuality
import Testing

/// What holds of every receipt of every metric.
func expectSound(_ receipt: Receipt, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for child in receipt.children { try expectSound(child, sourceLocation: sourceLocation) }
    guard case .scored(let score) = receipt.assessment else {
        #expect(receipt.arithmetic.isEmpty && receipt.children.isEmpty, sourceLocation: sourceLocation)
        #expect(!receipt.reasons.isEmpty, sourceLocation: sourceLocation)
        return
    }
    #expect(0 <= score.low && score.low <= score.high && score.high <= 1, sourceLocation: sourceLocation)
    if let estimate = score.estimate {
        #expect(score.low <= estimate && estimate <= score.high, sourceLocation: sourceLocation)
        try expect(receipt.arithmetic, gives: estimate, sourceLocation)
    } else {
        #expect(receipt.arithmetic.isEmpty, sourceLocation: sourceLocation)
        #expect(score.low < score.high, sourceLocation: sourceLocation)
    }
    if score.low == score.estimate, score.high == score.estimate {
        #expect(receipt.lowArithmetic.isEmpty && receipt.highArithmetic.isEmpty, sourceLocation: sourceLocation)
    } else {
        try expect(receipt.lowArithmetic, gives: score.low, sourceLocation)
        try expect(receipt.highArithmetic, gives: score.high, sourceLocation)
    }
}

private func expect(_ equation: String, gives value: Double, _ sourceLocation: SourceLocation) throws {
    #expect(try Sum.addsUp(equation), "\(equation)", sourceLocation: sourceLocation)
    let right = try #require(equation.split(separator: " = ").last, sourceLocation: sourceLocation)
    #expect(try Sum.value(of: right) == value, "\(equation)", sourceLocation: sourceLocation)
    #expect(PrintedSum.result(of: equation) == value, "\(equation)", sourceLocation: sourceLocation)
}
