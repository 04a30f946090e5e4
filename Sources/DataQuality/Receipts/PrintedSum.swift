/// Does a receipt's printed arithmetic again as a reader would, from its text alone: decimal numbers, `+ − × /`,
/// brackets, `min(…)` and `max(…)`.
public struct PrintedSum {
    private var rest: Substring
    private var depth = 0

    /// The result that an equation such as `0.6 × 1 + 0.4 × 0.5 = 0.8` states; nil where its left side, worked out and
    /// rounded to a ``Figure``, is something else, or where it is no equation.
    public static func result(of equation: String) -> Double? {
        let sides = equation.components(at: " = ")
        guard sides.count == 2, let left = value(of: sides[0]), let right = value(of: sides[1]) else { return nil }
        return Figure(left) == Figure(right) ? right : nil
    }

    private static func value(of text: Substring) -> Double? {
        var sum = PrintedSum(rest: text)
        guard let value = sum.terms(), sum.rest.isEmpty else { return nil }
        return value
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func terms() -> Double? {
        guard var value = factors() else { return nil }
        while true {
            if take(" + ") {
                guard let next = factors() else { return nil }
                value += next
            } else if take(" − ") {
                guard let next = factors() else { return nil }
                value -= next
            } else {
                return value
            }
        }
    }

    private mutating func factors() -> Double? {
        guard var value = atom() else { return nil }
        while true {
            if take(" × ") {
                guard let next = atom() else { return nil }
                value *= next
            } else if take(" / ") {
                guard let next = atom() else { return nil }
                value /= next
            } else {
                return value
            }
        }
    }

    private mutating func atom() -> Double? {
        // Deeper than any rule nests.
        guard depth < 32 else { return nil }
        depth += 1
        defer { depth -= 1 }
        if take("min(") { return list()?.min() }
        if take("max(") { return list()?.max() }
        if take("(") {
            guard let value = terms(), take(")") else { return nil }
            return value
        }
        if take("−") { return atom().map { -$0 } }
        let digits = rest.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard let value = Double(Substring(digits)) else { return nil }
        rest = rest[digits.endIndex...]
        return value
    }

    private mutating func list() -> [Double]? {
        guard let first = terms() else { return nil }
        var values = [first]
        while take(", ") {
            guard let next = terms() else { return nil }
            values.append(next)
        }
        return take(")") ? values : nil
    }

    private mutating func take(_ token: String) -> Bool {
        guard rest.hasPrefix(token) else { return false }
        rest = rest.dropFirst(token.count)
        return true
    }
}

extension String {
    fileprivate func components(at separator: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
