/// The sizes of catalogues: `12323`, `1,112,225`, `8 KB`, `0.2 MB`, `42 octets`, `5.12E5`, `12 КБ`.
enum ByteSize {
    /// In bytes; nil where `raw` is no size. Units are decimal, as catalogues round anyway; `KiB` and the like are
    /// binary.
    static func read(_ raw: String) -> Int64? {
        let text = raw.lowercased().filter { !$0.isWhitespace && $0 != "\u{A0}" }
        // A number of xsd:double.
        if text.contains("e"), let bytes = Double(text), bytes >= 0, bytes < 0x1p62 { return Int64(bytes.rounded()) }
        let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard let number = number(digits), let factor = factor(text.dropFirst(digits.count)) else { return nil }
        let bytes = (number * factor).rounded()
        guard bytes >= 0, bytes < 0x1p62 else { return nil }
        return Int64(bytes)
    }

    private static func number(_ digits: Substring) -> Double? {
        if digits.contains(".") || !digits.contains(",") { return Double(digits.filter { $0 != "," }) }
        // A lone comma before anything but three digits is a decimal one.
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].count != 3 { return Double(parts.joined(separator: ".")) }
        return Double(parts.joined())
    }

    private static func factor(_ unit: Substring) -> Double? {
        switch unit {
        case "", "b", "byte", "bytes", "octet", "octets", "o", "байт", "б", "字节", "位元組": 1
        case "k", "kb", "kbytes", "ko", "kilobytes", "кб": 1e3
        case "m", "mb", "mbytes", "mo", "megabytes", "mg", "мб": 1e6
        case "g", "gb", "go", "gigabytes", "гб": 1e9
        case "t", "tb", "to": 1e12
        case "kib": 0x1p10
        case "mib": 0x1p20
        case "gib": 0x1p30
        default: nil
        }
    }
}
