import TestSupport
import Testing

@testable import DataQuality

@Suite struct ArithmeticTests {
    @Test(arguments: [
        (0.0, "0"), (1, "1"), (0.5, "0.5"), (-3.0625, "−3.0625"), (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"),
        (0.00005, "0.0001"), (12_345.678_91, "12345.6789"), (1e300, "1000000000000"), (.nan, "0"),
        (-.infinity, "−1000000000000"),
    ])
    func `a figure prints four decimals at most`(value: Double, text: String) {
        #expect(Figure(value).text == text)
    }

    @Test(arguments: 0...10_000 as ClosedRange<Int64>)
    func `a half is rounded up, and what is less is not`(units: Int64) {
        // Binary fractions hold few of these halves.
        #expect(Figure(Double(2 * units + 1) / 20_000).units == units + 1)
        #expect(Figure(-Double(2 * units + 1) / 20_000).units == -units - 1)
        #expect(Figure((Double(units) + 0.499_99) / 10_000).units == units)
    }

    @Test func `the sum of weighted parts is the one that decimals give`() {
        for share in 0...10_000 as ClosedRange<Int64> {
            let sum = Expression.sum([
                .product(.number(0.6), .number(1)), .product(.number(0.25), .figure(Figure(units: share))),
                .product(.number(0.15), .number(0)),
            ])
            #expect(sum.result.units == 6_000 + (share + 2) / 4, "\(sum.equation)")
        }
    }

    @Test func `an age is rounded to hundredths`() {
        #expect(Figure(hundredths: 34.128_9).text == "34.13")
    }

    @Test(arguments: [
        (Expression.sum([.product(.number(0.6), .number(1)), .number(0.1)]), "0.6 × 1 + 0.1 = 0.7"),
        (.difference(.number(5), .sum([.number(1), .number(1)])), "5 − (1 + 1) = 3"),
        (.product(.sum([.number(1), .number(2)]), .number(2)), "(1 + 2) × 2 = 6"),
        (.quotient(.number(1), .product(.number(2), .number(4))), "1 / (2 × 4) = 0.125"),
        (.greatest([.number(0), .least([.number(1), .number(-2)])]), "max(0, min(1, −2)) = 0"),
        (.difference(.number(1), .number(-2)), "1 − (−2) = 3"),
    ])
    func `an expression prints what it works out`(expression: Expression, text: String) throws {
        #expect(expression.equation == text)
        #expect(try Sum.addsUp(text))
    }

    @Test(arguments: ["0.6 × 1 + 0.1 = 0.71", "1 / 3 = 0.333", "max(0, 2) = 1", "2 / 3 = 0.6666"])
    func `a sum that does not add up is noticed`(equation: String) throws {
        #expect(try !Sum.addsUp(equation))
    }

    @Test(arguments: ["", "1 + = 2", "about 3 = 3", "1 + (2 = 3", "1 2 = 3"])
    func `what is no arithmetic is refused`(equation: String) {
        #expect(PrintedSum.result(of: equation) == nil)
        #expect(throws: Sum.Malformed.self) { try Sum.addsUp(equation) }
    }

    @Test func `random expressions print to the sum they work out`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let expression = random(depth: 4, &generator)
            guard expression.value.magnitude < 1e9 else { continue }
            #expect(try Sum.addsUp(expression.equation), "\(expression.equation)")
        }
    }

    private func random(depth: Int, _ generator: inout SeededGenerator) -> Expression {
        func part() -> Expression { random(depth: depth - 1, &generator) }
        switch depth == 0 ? 0 : Int.random(in: 0...6, using: &generator) {
        case 1: return .sum([part(), part(), part()])
        case 2: return .difference(part(), part())
        case 3: return .product(part(), part())
        case 4: return .quotient(part(), .number(Double.random(in: 0.5...9, using: &generator)))
        case 5: return .least([part(), part()])
        case 6: return .greatest([part(), part()])
        default: return .number(Double.random(in: -20...20, using: &generator))
        }
    }
}
