import DCAT
import JSON

/// What a whole number counts from 1970-01-01T00:00:00Z.
enum EpochUnit {
    case seconds, milliseconds
}

extension StatementReader {
    /// A point in time where the protocol states numbers since 1970; texts are read as any date.
    mutating func timestamp(_ value: JSONValue, _ unit: EpochUnit, _ field: FieldName) -> Stated<PartialDate>? {
        guard value.kind == .number, let raw = value.scalarText else { return date(value, field) }
        return issues.checked(Stated(raw: raw, value: StatementReader.point(value, unit)), field.text)
    }

    /// Nil for numbers outside the years 1971 to 2200: no catalogue is older, and 0 and -1 are how programs say nothing.
    private static func point(_ value: JSONValue, _ unit: EpochUnit) -> PartialDate? {
        guard let count = value.int64 ?? value.double.flatMap({ Int64(exactly: $0) }) else { return nil }
        let milliseconds: (partialValue: Int64, overflow: Bool) =
            unit == .seconds ? count.multipliedReportingOverflow(by: 1_000) : (count, false)
        guard !milliseconds.overflow, (31_536_000_000...7_289_654_400_000).contains(milliseconds.partialValue) else {
            return nil
        }
        return PartialDate(
            start: Instant(millisecondsSince1970: milliseconds.partialValue), precision: .second)
    }
}
