import ByteStreams
import Vocabularies

/// Finds out from the dates of a table which of two numbers is the day: one `31/12/2020` tells how to read `03/04/2021`
/// beside it.
enum TabularDayOrder {
    private static let fields: Set<CatalogueField> = [
        .issued, .created, .modified, .dataModified, .temporalStart, .temporalEnd,
    ]

    /// The order that the dates in `sample` leave no choice about; nil where they do, or where they disagree.
    static func order(in sample: [UInt8], _ layout: TabularLayout) throws -> DateVocabulary.DayMonthOrder? {
        let columns = layout.columns.indices.filter { index in
            layout.columns[index].field.map(fields.contains) ?? false
        }
        guard !columns.isEmpty else { return nil }
        let reader = try CSVRowReader(
            PeekingByteSource(MemoryByteSource(sample)), delimiter: layout.delimiter)
        reader.expectedCount = layout.columns.count
        var orders: Set<DateVocabulary.DayMonthOrder> = []
        while let item = try reader.next() {
            guard case .row(let row) = item, row.line > layout.headingLine else { continue }
            for column in columns {
                if let text = row.text(column), let order = order(of: text) { orders.insert(order) }
            }
        }
        return orders.count == 1 ? orders.first : nil
    }

    /// Which number of `31/12/2020` can only be the day.
    private static func order(of text: String) -> DateVocabulary.DayMonthOrder? {
        let parts = text.prefix { $0 != " " && $0 != "T" }.split { $0 == "/" || $0 == "-" }
        guard parts.count == 3, parts[0].utf8.count <= 2, parts[2].utf8.count == 4, let first = Int(parts[0]),
            let second = Int(parts[1]), (1...31).contains(first), (1...31).contains(second)
        else { return nil }
        if first > 12, second <= 12 { return .dayFirst }
        return second > 12 && first <= 12 ? .monthFirst : nil
    }
}
