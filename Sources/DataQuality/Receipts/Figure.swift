/// A number as a receipt prints it: a multiple of 0.0001.
///
/// Every number that enters a receipt's arithmetic is rounded to a figure first and every result afterwards, so that
/// a reader who does the printed sum again gets the printed result, and sums of results are exact whatever the order.
public struct Figure: Hashable, Comparable, Sendable {
    /// Figures in one.
    public static let scale: Int64 = 10_000

    /// In ten-thousandths.
    public let units: Int64

    public init(units: Int64) { self.units = units }

    public init(_ count: Int) { self.init(Double(count)) }

    /// The figure nearest to `value`, halves away from zero. What is not a number becomes 0, and what lies beyond
    /// 10¹² is held there.
    public init(_ value: Double) { units = Figure.nearest(value, in: Figure.scale) }

    /// `value` rounded to hundredths, for ages in days: 0.01 day is a quarter of an hour.
    public init(hundredths value: Double) { units = Figure.nearest(value, in: 100) * (Figure.scale / 100) }

    /// How many of the `parts` of one `value` comes to.
    ///
    /// A half that binary fractions cannot hold, such as 0.75255, lies a little below itself and is still a half: what
    /// is nearer than a ten-millionth of a part counts as reached, less than any sum or quotient of figures leaves.
    private static func nearest(_ value: Double, in parts: Int64) -> Int64 {
        let bounded = value.isNaN ? 0 : min(max(value, -1e12), 1e12)
        let scaled = bounded * Double(parts)
        return Int64((scaled + (scaled < 0 ? -1e-7 : 1e-7)).rounded(.toNearestOrAwayFromZero))
    }

    public var value: Double { Double(units) / Double(Figure.scale) }

    public static func < (left: Figure, right: Figure) -> Bool { left.units < right.units }

    /// Without trailing zeros and with a true minus sign, such as `0.5`, `12` or `−3.0625`.
    public var text: String {
        let (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: UInt64(Figure.scale))
        var text = units < 0 ? "−" + String(whole) : String(whole)
        guard part > 0 else { return text }
        text += "."
        var (rest, place) = (part, UInt64(Figure.scale) / 10)
        while rest > 0 {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(rest / place)))
            rest %= place
            place /= 10
        }
        return text
    }
}
