import ByteStreams
import LibXML

/// Reads the rows of sheets in XML: a worksheet of SpreadsheetML (ECMA-376, 18.3) or the content of an OpenDocument
/// spreadsheet (1.3, part 3, 9.1).
enum SheetXML {
    /// The sheets of a document, or of the beginning of one with the rows that are whole; nil where a document cannot be
    /// read to its end.
    static func sheets(_ bytes: [UInt8], isWhole: Bool) -> [SheetRows]? {
        let handler = SheetHandler()
        do { try SAXParser().parse(MemoryByteSource(bytes), handler: handler) } catch { if isWhole { return nil } }
        return handler.sheets
    }
}

private final class SheetHandler: SAXHandler {
    private(set) var sheets: [SheetRows] = []
    private var row = SheetRows.Row()
    /// How often the row, and the cell, stands there.
    private var repeats = (row: 1, cell: 1)
    /// Of the cell that is open.
    private var isText = false
    private var hasValue = false
    private var isInCell = false

    func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        switch element.name.localName.string {
        case "worksheet", "table": sheets.append(SheetRows())
        case "row", "table-row":
            row = SheetRows.Row()
            repeats.row = number(element, "number-rows-repeated")
        case "c":
            begin(isText: ["s", "str", "inlineStr"].contains(attribute(element, "t") ?? ""))
        case "table-cell":
            let type = attribute(element, "value-type")
            begin(isText: type == nil || type == "string")
            hasValue = type != nil
            repeats.cell = number(element, "number-columns-repeated")
        case "v", "is", "p": if isInCell { hasValue = true }
        default: break
        }
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        switch name.localName.string {
        case "c", "table-cell":
            if hasValue {
                if isText { row.texts += repeats.cell } else { row.others += repeats.cell }
            }
            isInCell = false
        case "row", "table-row":
            guard !sheets.isEmpty else { return }
            for _ in 0..<min(repeats.row, 3) { sheets[sheets.count - 1].add(row) }
        default: break
        }
    }

    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {}

    private func begin(isText: Bool) {
        self.isText = isText
        (hasValue, isInCell, repeats.cell) = (false, true, 1)
    }

    private func attribute(_ element: SAXElement, _ name: String) -> String? {
        element.attributes.first { $0.name.localName.string == name }?.string
    }

    /// Bounded, as a row of blanks may be repeated a million times.
    private func number(_ element: SAXElement, _ name: String) -> Int {
        min(max(attribute(element, name).flatMap { Int($0) } ?? 1, 1), 1_000)
    }
}
