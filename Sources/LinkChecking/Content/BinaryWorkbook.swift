/// Reads the rows of a workbook of Excel 5 to 2003 (MS-XLS, 2.1): the kinds of its cells, not their values.
enum BinaryWorkbook {
    /// The sheets of a file; nil where it is damaged, encrypted, or holds what is no cell: pictures, charts.
    static func sheets(_ file: [UInt8]) -> [SheetRows]? {
        guard let stream = CompoundStream.read(["Workbook", "Book"], of: file) else { return nil }
        var sheets: [SheetRows] = []
        var rows: [Int: SheetRows.Row] = [:]
        var isSheet = false
        var position = 0
        while position + 4 <= stream.count {
            let (kind, length) = (stream.number(position, 2), stream.number(position + 2, 2))
            let content = position + 4
            guard content + length <= stream.count else { return nil }
            position = content + length
            switch Record(rawValue: kind) {
            case .begin:
                isSheet = stream.number(content + 2, 2) == worksheet
                if stream.number(content + 2, 2) == chart { return nil }
                rows = [:]
            case .end:
                guard isSheet else { continue }
                var sheet = SheetRows()
                for (_, row) in rows.sorted(by: { $0.key < $1.key }) { sheet.add(row) }
                sheets.append(sheet)
                isSheet = false
            case .encryption, .drawings: return nil
            case .sharedText, .text, .richText: rows[stream.number(content, 2), default: .init()].texts += 1
            case .formula, .number, .smallNumber, .smallNumbers, .truth, .oldFormula:
                rows[stream.number(content, 2), default: .init()].others += 1
            case nil: break
            }
        }
        return sheets
    }

    /// The kinds of substreams that a BOF record names.
    private static let worksheet = 0x10
    private static let chart = 0x20

    private enum Record: Int {
        case begin = 0x0809
        case end = 0x000A
        case encryption = 0x002F
        case drawings = 0x00EB
        case sharedText = 0x00FD
        case text = 0x0204
        case richText = 0x00D6
        case formula = 0x0006
        case oldFormula = 0x0406
        case number = 0x0203
        case smallNumber = 0x027E
        case smallNumbers = 0x00BD
        case truth = 0x0205
    }
}
