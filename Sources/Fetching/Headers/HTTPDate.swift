import DCAT

/// Reads and writes the dates of header fields (RFC 9110, 5.6.7).
public enum HTTPDate {
    /// The instant that a date means; nil when it is in none of the three forms a recipient must accept:
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    ///
    /// All are UTC, whatever zone they name. A year of two digits is taken to lie within 1970…2069.
    public static func instant(_ text: String) -> Instant? {
        if let instant = text.utf8.withContiguousStorageIfAvailable({ fixed($0) }) ?? nil { return instant }
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }
        guard words.count >= 5, words.count <= 6 else { return nil }
        let startsWithDay = words[1].utf8.first?.isDigit == true
        let (day, month, year, time) =
            startsWithDay ? (words[1], words[2], words[3], words[4]) : (words[2], words[1], words[4], words[3])
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let monthNumber = months.firstIndex(of: month.lowercased()),
            let day = number(day, 1...31), var yearNumber = number(year, 0...9_999),
            let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
            let second = number(clock[2], 0...60)
        else { return nil }
        if year.count <= 2 { yearNumber += yearNumber < 70 ? 2_000 : 1_900 }
        return Instant(
            year: yearNumber, month: monthNumber + 1, day: day, hour: hour, minute: minute, second: second)
    }

    /// The form that nearly all servers send, `Sun, 06 Nov 1994 08:49:37 GMT`, read where it stands; nil for all else.
    private static func fixed(_ text: UnsafeBufferPointer<UInt8>) -> Instant? {
        guard text.count == 29, text[3] == UInt8(ascii: ","), text[4] == 0x20, text[7] == 0x20, text[11] == 0x20,
            text[16] == 0x20, text[19] == .colon, text[22] == .colon, text[25] == 0x20,
            areLetters(text[..<3]), areLetters(text[26...]),
            let month = monthCodes.firstIndex(of: code(text[8..<11]))
        else { return nil }
        func number(_ places: Range<Int>, _ range: ClosedRange<Int>) -> Int? {
            var number = 0
            for byte in text[places] {
                guard byte.isDigit else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return range.contains(number) ? number : nil
        }
        guard let day = number(5..<7, 1...31), let year = number(12..<16, 100...9_999),
            let hour = number(17..<19, 0...23), let minute = number(20..<22, 0...59),
            let second = number(23..<25, 0...60)
        else { return nil }
        return Instant(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
    }

    private static func areLetters(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    /// Three letters of either case in one number.
    private static func code(_ letters: some Sequence<UInt8>) -> UInt32 {
        letters.reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    }

    private static let monthCodes = months.map { code($0.utf8) }

    /// The date in the form that is sent, `Sun, 06 Nov 1994 08:49:37 GMT`, to the second.
    public static func text(_ instant: Instant) -> String {
        let fields = instant.fields
        let day = Instant.daysSince1970(year: fields.year, month: fields.month, day: fields.day)
        let weekday = weekdays[Int(((day % 7) + 11) % 7)]
        let month = months[fields.month - 1]
        let date = "\(pad(fields.day, 2)) \(month.prefix(1).uppercased())\(month.dropFirst()) \(pad(fields.year, 4))"
        return "\(weekday), \(date) \(pad(fields.hour, 2)):\(pad(fields.minute, 2)):\(pad(fields.second, 2)) GMT"
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard text.utf8.allSatisfy(\.isDigit), let value = Int(text), range.contains(value) else { return nil }
        return value
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}
