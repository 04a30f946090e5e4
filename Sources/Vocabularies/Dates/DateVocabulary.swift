import DCAT

/// Reads the dates of catalogues in all their wild shapes.
///
/// Read are ISO 8601 (with and without zone, fraction, separators), `2021`, `2021-03`, `20210304`, `20210304102030`,
/// `2021/3/4`, `2021年3月4日`, `4.3.2021`, "4 March 2021", "March 2021", RFC 1123 dates, and whole numbers of 10 or 13
/// digits as seconds or milliseconds since 1970. Refused are impossible dates (`2021-02-30`), years of two digits, years
/// outside 1600 to 2200, and dates such as `03/04/2021` that two countries read in two ways.
public enum DateVocabulary {
    /// Which of two numbers in `03/04/2021` is the day.
    public enum DayMonthOrder: String, Hashable, Sendable, CaseIterable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    /// - Parameters:
    ///   - offsetMinutes: the portal's zone in minutes east of UTC, used where `raw` states none.
    ///   - dayMonthOrder: how to read `03/04/2021`; without it such a date is read only where one of the two readings is
    ///     impossible or both are the same. Neither slashes nor AM/PM tell: Australia writes both with the day first.
    /// - Returns: nil when `raw` is no date.
    public static func read(
        _ raw: String, offsetMinutes: Int = 0, dayMonthOrder: DayMonthOrder? = nil
    ) -> PartialDate? {
        let offset = min(max(offsetMinutes, -1_440), 1_440)
        var raw = raw
        return raw.withUTF8 { bytes in
            guard bytes.count <= longestDate else { return nil }
            if bytes.allSatisfy({ $0 < 0x80 }) {
                var reader = DateReader(bytes, offsetMinutes: offset, order: dayMonthOrder)
                return reader.read()
            }
            return WordFolding.withTidied(String(decoding: bytes, as: UTF8.self)) { text in
                var reader = DateReader(text, offsetMinutes: offset, order: dayMonthOrder)
                return reader.read()
            } ?? nil
        }
    }

    /// Longer texts are no dates, in bytes.
    private static let longestDate = 96
}
