/// An offset from UTC as declarations and arguments write it.
enum UTCOffset {
    /// Minutes east of UTC of `+08:00`, `-03:30`, `Z` or `UTC`; nil for anything else.
    static func minutes(_ text: String) -> Int? {
        if text == "Z" || text == "UTC" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.first == "+" || text.first == "-", parts.count == 2,
            parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes < 60
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
