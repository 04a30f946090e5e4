/// Works out a receipt's printed arithmetic, knowing nothing of how it was made: decimal numbers, `+ − × /`, brackets,
/// `min(…)` and `max(…)`.
struct Sum {
    struct Malformed: Error {
        var text: String
    }

    private var rest: Substring

    /// - Throws: when the text is no arithmetic.
    static func value(of text: some StringProtocol) throws -> Double {
        var sum = Sum(rest: Substring(text))
        let value = try sum.terms()
        guard sum.rest.isEmpty else { throw Malformed(text: String(text)) }
        return value
    }

    /// Whether the left side of an equation, worked out and rounded to four decimals, is its right side.
    static func addsUp(_ equation: String) throws -> Bool {
        let sides = equation.split(separator: " = ")
        guard sides.count == 2 else { throw Malformed(text: equation) }
        let (left, right) = (try value(of: sides[0]), try value(of: sides[1]))
        return (left * 10_000).rounded(.toNearestOrAwayFromZero) == (right * 10_000).rounded()
    }

    private mutating func terms() throws -> Double {
        var value = try factors()
        while true {
            if take(" + ") {
                value += try factors()
            } else if take(" − ") {
                value -= try factors()
            } else {
                return value
            }
        }
    }

    private mutating func factors() throws -> Double {
        var value = try atom()
        while true {
            if take(" × ") {
                value *= try atom()
            } else if take(" / ") {
                value /= try atom()
            } else {
                return value
            }
        }
    }

    private mutating func atom() throws -> Double {
        if take("min(") { return try list().min() ?? 0 }
        if take("max(") { return try list().max() ?? 0 }
        if take("(") {
            let value = try terms()
            guard take(")") else { throw Malformed(text: String(rest)) }
            return value
        }
        if take("−") { return -(try atom()) }
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        guard let value = Double(digits) else { throw Malformed(text: String(rest)) }
        rest = rest.dropFirst(digits.count)
        return value
    }

    private mutating func list() throws -> [Double] {
        var values = [try terms()]
        while take(", ") { values.append(try terms()) }
        guard take(")") else { throw Malformed(text: String(rest)) }
        return values
    }

    private mutating func take(_ token: String) -> Bool {
        guard rest.hasPrefix(token) else { return false }
        rest = rest.dropFirst(token.count)
        return true
    }
}
