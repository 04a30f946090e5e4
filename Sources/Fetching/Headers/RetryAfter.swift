import DCAT

/// How long a server asks to be left alone.
public enum RetryAfter {
    /// The wait that the `Retry-After` field of an answer asks for, from seconds or from a date; never negative.
    ///
    /// Nil when the field is absent or unreadable. A date counts from `fetchedAt`.
    public static func delay(of response: FetchResponse) -> Duration? {
        guard let value = response.headers.first(named: "Retry-After") else { return nil }
        return delay(value, at: response.fetchedAt)
    }

    static func delay(_ value: String, at instant: Instant) -> Duration? {
        let text = value.drop { $0 == " " }
        if let first = text.utf8.first, first.isDigit, !text.contains("-") {
            // A huge number means "never mind"; a century says the same and can be added to.
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            return .seconds(min(Int64(digits) ?? .max, 3_155_760_000))
        }
        guard let date = HTTPDate.instant(value) else { return nil }
        return .milliseconds(max(0, date.millisecondsSince1970 - instant.millisecondsSince1970))
    }
}
