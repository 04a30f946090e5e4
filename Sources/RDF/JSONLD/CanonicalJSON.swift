import JSON

/// JSON in the one form that RFC 8785 gives it, for the text of an `rdf:JSON` literal.
enum CanonicalJSON {
    static func text(_ value: JSONValue) -> String {
        var text = ""
        write(value, to: &text)
        return text
    }

    private static func write(_ value: JSONValue, to text: inout String) {
        switch value.kind {
        case .null: text += "null"
        case .boolean: text += value.bool == true ? "true" : "false"
        case .number: text += number(value)
        case .string: write(value.string ?? "", to: &text)
        case .array:
            text += "["
            for (position, element) in value.elements.enumerated() {
                if position > 0 { text += "," }
                write(element, to: &text)
            }
            text += "]"
        case .object:
            text += "{"
            let members = value.members.map { ($0.key.string, $0.value) }
                .sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                write(member.0, to: &text)
                text += ":"
                write(member.1, to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\u{8}": text += "\\b"
            case "\u{9}": text += "\\t"
            case "\u{A}": text += "\\n"
            case "\u{C}": text += "\\f"
            case "\u{D}": text += "\\r"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// As ECMAScript writes a double: without an exponent from 1e-6 up to 1e21.
    private static func number(_ value: JSONValue) -> String {
        guard let double = value.double else { return "0" }
        if double == 0 { return "0" }
        if double.magnitude >= 1e-6, double.magnitude < 1e21 {
            if double == double.rounded(), double.magnitude < 9e15 { return String(Int64(double)) }
            return plain(double)
        }
        // "1e-07" becomes "1e-7", "1.5e+21" stays.
        let parts = "\(double)".split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return "\(double)" }
        let digits = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
        return "\(digits)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// The shortest digits that mean the number, written out without an exponent.
    private static func plain(_ double: Double) -> String {
        let text = "\(double)"
        guard text.contains("e") else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
        var digits = String(mantissa.first ?? "")
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        digits += fraction
        let point = 1 + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}
