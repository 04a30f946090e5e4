/// Cuts a long list into pages while it passes by.
struct ListWriter<Row> {
    private let lines: Int
    private var rows: [Row] = []
    private var number = 1
    private var hasPage = false

    /// - Parameter lines: how many rows will pass.
    init(lines: Int) { self.lines = lines }

    /// Takes one row; answers a page when a further one begins.
    mutating func add(_ row: Row) -> (ListPage, [Row])? {
        guard rows.count == ListPage.length else {
            rows.append(row)
            return nil
        }
        let page = (ListPage(number, lines: lines), rows)
        number += 1
        hasPage = true
        rows = [row]
        return page
    }

    /// The last page; an empty list has one too.
    mutating func finish() -> (ListPage, [Row])? {
        defer { rows = [] }
        return rows.isEmpty && hasPage ? nil : (ListPage(number, lines: lines), rows)
    }
}
