/// Times as WARC and CDXJ write them, from and to milliseconds since 1970-01-01T00:00:00Z.
enum WARCDate {
    /// Writes `2026-11-22T06:21:00.123Z`, always with milliseconds; years outside 1…9999 are clamped.
    static func write(iso8601 milliseconds: Int64, to text: inout ByteBuilder) {
        let f = fields(milliseconds)
        text.append(decimal: f.year, width: 4)
        text.append(0x2D)
        text.append(decimal: f.month, width: 2)
        text.append(0x2D)
        text.append(decimal: f.day, width: 2)
        text.append(0x54)
        text.append(decimal: f.second / 3_600, width: 2)
        text.append(0x3A)
        text.append(decimal: f.second / 60 % 60, width: 2)
        text.append(0x3A)
        text.append(decimal: f.second % 60, width: 2)
        text.append(0x2E)
        text.append(decimal: f.millisecond, width: 3)
        text.append(0x5A)
    }

    /// Writes `20261122062100`, the time in UTC.
    static func write(timestamp14 milliseconds: Int64, to text: inout ByteBuilder) {
        let f = fields(milliseconds)
        let date = (f.year * 100 + f.month) * 100 + f.day
        let time = (f.second / 3_600 * 100 + f.second / 60 % 60) * 100 + f.second % 60
        text.append(decimal: date * 1_000_000 + time, width: 14)
    }

    /// Reads `YYYY-MM-DDThh:mm:ss`, a fraction of any length and `Z`; parts missing from the right count as the
    /// first of their kind. Nil for anything else.
    static func milliseconds(_ text: String) -> Int64? {
        var numbers: [Int64] = []
        var fraction: Int64 = 0
        var unit: Int64 = 100
        var digits: Int64?
        var isFraction = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39 where isFraction:
                fraction += Int64(byte - 0x30) * unit
                unit /= 10
            case 0x30...0x39:
                guard (digits ?? 0) < 10_000 else { return nil }
                digits = (digits ?? 0) * 10 + Int64(byte - 0x30)
            case 0x2D, 0x3A, 0x54, 0x2E, 0x5A:
                if let number = digits { numbers.append(number) }
                digits = nil
                isFraction = byte == 0x2E
            default: return nil
            }
        }
        if let digits { numbers.append(digits) }
        guard (1...6).contains(numbers.count) else { return nil }
        numbers += [1, 1, 0, 0, 0].dropFirst(numbers.count - 1)
        guard (1...12).contains(numbers[1]), (1...31).contains(numbers[2]), numbers[3] < 24, numbers[4] < 60,
            numbers[5] <= 60
        else { return nil }
        let days = daysSince1970(year: numbers[0], month: numbers[1], day: numbers[2])
        return (days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]) * 1_000 + fraction
    }

    /// Howard Hinnant's `days_from_civil` (https://howardhinnant.github.io/date_algorithms.html), for years from 0.
    private static func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Howard Hinnant's `civil_from_days`; `second` counts from midnight.
    private static func fields(
        _ milliseconds: Int64
    ) -> (year: UInt64, month: UInt64, day: UInt64, second: UInt64, millisecond: UInt64) {
        let clamped = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
        let shifted = UInt64(clamped + 719_468 * 86_400_000)
        let z = shifted / 86_400_000
        let rest = shifted % 86_400_000
        let era = z / 146_097
        let doe = z % 146_097
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (
            yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1, rest / 1_000, rest % 1_000
        )
    }
}
