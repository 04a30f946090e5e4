/// Numbers as text, the same on every machine; English and Chinese group digits alike.
enum NumberText {
    /// `1,234,567`.
    static func grouped(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 3 else { return number < 0 ? "−" + digits : digits }
        var text = number < 0 ? "−" : ""
        var left = digits.utf8.count
        for digit in digits {
            text.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { text.append(",") }
        }
        return text
    }

    /// A share as `74.1%`, rounded half away from zero; `100%` and `0%` without a decimal.
    ///
    /// What is not quite all never reads `100.0%`, nor what is not quite nothing `0.0%`.
    static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        if share == 0 { return "0%" }
        if share == 1 { return "100%" }
        let tenths = tenths(share * 1_000)
        if tenths == 0 { return share > 0 ? "<0.1%" : ">−0.1%" }
        if tenths == 1_000, share < 1 { return ">99.9%" }
        return decimal(tenths) + "%"
    }

    /// A share in percentage points, signed: `+2.3`.
    static func signedPoints(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        let tenths = tenths(share * 1_000)
        if tenths == 0 { return share > 0 ? "<+0.1" : share < 0 ? ">−0.1" : "0" }
        return (tenths > 0 ? "+" : "") + decimal(tenths)
    }

    /// `1.2 MB`, in powers of 1,000.
    static func bytes(_ count: Int64) -> String {
        let units = ["kB", "MB", "GB", "TB"]
        if count < 1_000 { return grouped(count) + " B" }
        var value = Double(count) / 1_000
        var unit = 0
        while value >= 999.95, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        return decimal(tenths(value * 10)) + " " + units[unit]
    }

    /// A number of at most four decimals, without needless zeros: `0.25`.
    static func plain(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "–" }
        let scaled = Int64((value * 10_000).rounded())
        let whole = scaled.magnitude / 10_000
        var fraction = scaled.magnitude % 10_000
        var text = (scaled < 0 ? "−" : "") + String(whole)
        if fraction > 0 { text += "." }
        while fraction > 0 {
            text += String(fraction / 1_000)
            fraction = fraction % 1_000 * 10
        }
        return text
    }

    /// A half that binary fractions cannot hold, such as that of 50.05 %, lies a little below itself and is still a half.
    private static func tenths(_ value: Double) -> Int64 {
        let nudged = value + (value < 0 ? -1e-7 : 1e-7)
        return value.magnitude < 1e15 ? Int64(nudged.rounded(.toNearestOrAwayFromZero)) : 0
    }

    private static func decimal(_ tenths: Int64) -> String {
        (tenths < 0 ? "−" : "") + grouped(tenths.magnitude / 10) + "." + String(tenths.magnitude % 10)
    }
}

extension NumberText {
    /// A share in percentage points, unsigned: `2.3`.
    static func points(_ share: Double) -> String {
        let text = percent(share.magnitude)
        return text.hasSuffix("%") ? String(text.dropLast()) : text
    }
}
