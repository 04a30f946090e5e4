/// Walks over the bytes of a date.
struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    struct Digits {
        var value: UInt64
        var count: Int
    }

    enum Zone {
        case notStated
        /// In minutes east of UTC.
        case stated(Int)

        var minutes: Int? { if case .stated(let minutes) = self { minutes } else { nil } }
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    var restIsBlank: Bool {
        var index = position
        while index < bytes.count {
            guard bytes[index] <= 0x20 else { return false }
            index += 1
        }
        return true
    }

    var wordStartsHere: Bool {
        guard let next else { return false }
        return (next | 0x20) &- 0x61 < 26 || next >= 0x80
    }

    mutating func skipBlanks() {
        while let next, next <= 0x20 { position += 1 }
    }

    /// Blanks, commas, hyphens, full stops, slashes, and "of" and "de" between the parts of a worded date.
    mutating func skipSeparators() {
        while let next, next <= 0x20 || next == 0x2c || next == 0x2d || next == 0x2e || next == 0x2f { position += 1 }
        if take("of ") || take("de ") || take("del ") { skipBlanks() }
    }

    /// The ending of "4th" and the full stop of "4."
    mutating func skipOrdinal() {
        _ = take("st") || take("nd") || take("rd") || take("th") || take(".")
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Whether the bytes that come next are these, ASCII letters in either case.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        for offset in 0..<count {
            let byte = bytes[position + offset]
            let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
            guard folded == text.utf8Start[offset] else { return false }
        }
        position += count
        return true
    }

    /// A run of digits; nil when there is none or it is longer than `limit`, which is at most 18.
    @inline(__always)
    mutating func digits(upTo limit: Int) -> Digits? {
        var value: UInt64 = 0
        let start = position
        while position < bytes.count, bytes[position] &- 0x30 < 10 {
            guard position - start < limit else { return nil }
            value = value * 10 + UInt64(bytes[position] &- 0x30)
            position += 1
        }
        return position > start ? Digits(value: value, count: position - start) : nil
    }

    /// A number of one or two digits.
    @inline(__always)
    mutating func shortNumber() -> Int? { digits(upTo: 2).map { Int($0.value) } }

    // MARK: Time

    /// `10:20`, `10:20:30.123456`, `102030`, `10时20分30秒`, `10:20:30 AM`
    mutating func clockTime() -> ClockTime? {
        skipBlanks()
        guard let first = digits(upTo: 6) else { return nil }
        var time = ClockTime()
        switch first.count {
        case 1, 2:
            time.hour = Int(first.value)
            if take(0x3a) {
                guard let minute = shortNumber() else { return nil }
                time.minute = minute
                if take(0x3a) {
                    guard let second = shortNumber() else { return nil }
                    time.second = second
                }
            } else if take("时") || take("點") || take("点") {
                if let minute = shortNumber() {
                    guard take("分") else { return nil }
                    time.minute = minute
                }
                if let second = shortNumber() {
                    guard take("秒") else { return nil }
                    time.second = second
                }
            } else if !isHalfDayMarked {
                return nil
            }
        case 4:
            time.hour = Int(first.value / 100)
            time.minute = Int(first.value % 100)
        case 6:
            time.hour = Int(first.value / 10_000)
            time.minute = Int(first.value / 100 % 100)
            time.second = Int(first.value % 100)
        default: return nil
        }
        if next == 0x2e || next == 0x2c {
            position += 1
            guard let milliseconds = fraction() else { return nil }
            time.millisecond = milliseconds
        }
        return applyHalfDay(to: time)
    }

    /// The digits of a fraction of a second, in milliseconds.
    private mutating func fraction() -> Int? {
        var value = 0
        let start = position
        while position < bytes.count, bytes[position] &- 0x30 < 10 {
            if position - start < 3 { value = value * 10 + Int(bytes[position] &- 0x30) }
            position += 1
        }
        switch position - start {
        case 0: return nil
        case 1: return value * 100
        case 2: return value * 10
        default: return value
        }
    }

    private var isHalfDayMarked: Bool {
        var ahead = self
        ahead.skipBlanks()
        return ahead.take("am") || ahead.take("pm")
    }

    private mutating func applyHalfDay(to time: ClockTime) -> ClockTime? {
        let mark = position
        skipBlanks()
        let isAfternoon: Bool
        if take("am") || take("a.m.") {
            isAfternoon = false
        } else if take("pm") || take("p.m.") {
            isAfternoon = true
        } else {
            position = mark
            return time
        }
        guard (1...12).contains(time.hour) else { return nil }
        var time = time
        time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        return time
    }

    // MARK: Zone

    /// The zone that comes next, with nothing behind it unless `mayEnd` is false; nil when something else does.
    mutating func zone(mayEnd mustEnd: Bool = true) -> Zone? {
        skipBlanks()
        guard next != nil else { return .notStated }
        var minutes = 0
        var isNamed = true
        if take("utc") || take("gmt") || take("z") || take("ut") {
            minutes = 0
        } else if let named = namedZone() {
            minutes = named
        } else {
            isNamed = false
        }
        if let sign = next, sign == 0x2b || sign == 0x2d {
            position += 1
            guard let hours = digits(upTo: 4) else { return nil }
            var distance = Int(hours.value)
            if hours.count > 2 {
                distance = Int(hours.value / 100) * 60 + Int(hours.value % 100)
            } else {
                distance *= 60
                if take(0x3a) {
                    guard let rest = digits(upTo: 2), rest.count == 2, rest.value < 60 else { return nil }
                    distance += Int(rest.value)
                }
            }
            guard distance <= 18 * 60 else { return nil }
            minutes = sign == 0x2b ? distance : -distance
        } else if !isNamed {
            return mustEnd ? nil : .notStated
        }
        skipZoneName()
        guard !mustEnd || restIsBlank else { return nil }
        return .stated(minutes)
    }

    /// A second name of the zone behind its distance: `+0000 UTC`, `+0100 (CET)`, `+01:00[Europe/Madrid]`.
    private mutating func skipZoneName() {
        let mark = position
        skipBlanks()
        if take("utc") { return }
        guard let opening = next, opening == 0x28 || opening == 0x5b else {
            position = mark
            return
        }
        while let byte = next, byte != 0x29, byte != 0x5d { position += 1 }
        position = min(position + 1, bytes.count)
    }

    /// The word for "year" that Russian and Ukrainian put behind one.
    mutating func skipYearMark() {
        let mark = position
        skipBlanks()
        guard take("г") || take("р") else {
            position = mark
            return
        }
        _ = take(".")
    }

    /// Names of RFC 822 and of central Europe. CST is left out: it is Chicago's and Beijing's.
    private mutating func namedZone() -> Int? {
        let zones: [(StaticString, Int)] = [
            ("est", -300), ("edt", -240), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420),
            ("cest", 120), ("cet", 60),
        ]
        for (name, minutes) in zones where take(name) { return minutes }
        return nil
    }

    // MARK: Names

    /// The weekday that a name or its abbreviation stands for, from 1 for Monday.
    mutating func weekday() -> Int? {
        let mark = position
        guard let word = word(), let weekday = DateNames.weekdays.value(word) else {
            position = mark
            return nil
        }
        return weekday
    }

    /// The month that a name or its abbreviation stands for, 1 to 12.
    mutating func monthName() -> Int? {
        let mark = position
        guard let word = word(), let month = DateNames.months.value(word) else {
            position = mark
            return nil
        }
        return month
    }

    private mutating func word() -> UnsafeBufferPointer<UInt8>? {
        let start = position
        while wordStartsHere { position += 1 }
        return position > start ? UnsafeBufferPointer(rebasing: bytes[start..<position]) : nil
    }
}
