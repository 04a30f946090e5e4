/// A piece of arithmetic that can be both done and printed, so that the two cannot differ.
indirect enum Expression: Hashable, Sendable {
    case figure(Figure)
    case sum([Expression])
    case difference(Expression, Expression)
    case product(Expression, Expression)
    case quotient(Expression, Expression)
    case least([Expression])
    case greatest([Expression])

    static func count(_ value: Int) -> Expression { .figure(Figure(value)) }
    static func number(_ value: Double) -> Expression { .figure(Figure(value)) }

    /// The result before rounding.
    var value: Double {
        switch self {
        case .figure(let figure): figure.value
        case .sum(let terms): terms.reduce(0) { $0 + $1.value }
        case .difference(let left, let right): left.value - right.value
        case .product(let left, let right): left.value * right.value
        case .quotient(let left, let right): left.value / right.value
        case .least(let terms): terms.map(\.value).min() ?? 0
        case .greatest(let terms): terms.map(\.value).max() ?? 0
        }
    }

    var result: Figure { Figure(value) }

    /// Such as `0.6 × 1 + 0.4 × 0.5`.
    var text: String {
        switch self {
        case .figure(let figure): figure.text
        case .sum(let terms): terms.isEmpty ? "0" : terms.map { $0.text(inside: .sum) }.joined(separator: " + ")
        case .difference(let left, let right): left.text(inside: .sum) + " − " + right.text(inside: .product)
        case .product(let left, let right): left.text(inside: .product) + " × " + right.text(inside: .product)
        case .quotient(let left, let right): left.text(inside: .product) + " / " + right.text(inside: .atom)
        case .least(let terms): "min(" + terms.map(\.text).joined(separator: ", ") + ")"
        case .greatest(let terms): "max(" + terms.map(\.text).joined(separator: ", ") + ")"
        }
    }

    /// Such as `0.6 × 1 + 0.4 × 0.5 = 0.8`.
    var equation: String { text + " = " + result.text }

    private enum Binding: Int { case sum, product, atom }

    private var binding: Binding {
        switch self {
        case .sum, .difference: .sum
        case .product, .quotient: .product
        case .figure(let figure): figure.units < 0 ? .sum : .atom
        case .least, .greatest: .atom
        }
    }

    private func text(inside outer: Binding) -> String {
        binding.rawValue < outer.rawValue ? "(" + text + ")" : text
    }
}
