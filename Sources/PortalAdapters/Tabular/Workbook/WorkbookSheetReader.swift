import DCAT
import Fetching
import Glibc
import Harvesting
import LibXML

/// Reads a sheet row by row.
final class WorkbookSheetReader: XMLRecordHandler {
    private let values: WorkbookValues
    private let deliver: ([String]) throws -> Void

    /// A sheet with more columns is no catalogue; what stands beyond is left out.
    private static let mostColumns = 1_000

    init(values: WorkbookValues, deliver: @escaping ([String]) throws -> Void) {
        self.values = values
        self.deliver = deliver
    }

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool { name.local == "row" }

    func receive(_ record: XMLElement) throws {
        var cells: [String] = []
        for cell in record.children("c") {
            let column = cell.attribute("r").flatMap(WorkbookSheetReader.column) ?? cells.count
            guard column < WorkbookSheetReader.mostColumns, let text = values.text(of: cell), !text.isEmpty else {
                continue
            }
            while cells.count <= column { cells.append("") }
            cells[column] = text
        }
        if !cells.isEmpty { try deliver(cells) }
    }

    func passOver(_ name: XMLName, line: Int) throws {
        throw AdapterError(.limit, "a row of the workbook is larger than any is read")
    }

    /// The number of a column from 0, of a cell's name such as `AB12`.
    private static func column(_ name: String) -> Int? {
        var number = 0
        for byte in name.utf8 {
            guard byte &- 0x41 < 26, number < 1_000_000 else { break }
            number = number * 26 + Int(byte - 0x40)
        }
        return number > 0 ? number - 1 : nil
    }
}

/// Writes a table as CSV to a file of its own.
final class ScratchTable {
    private var file: UnsafeMutablePointer<FILE>?
    private let path: String

    /// - Throws: ``FetchFailure`` with code `storage` when the file cannot be made, which is no fault of the portal.
    init(path: String) throws(FetchFailure) {
        self.path = path
        file = fopen(path, "wxe")
        if file == nil { throw failure }
    }

    deinit { if let file { fclose(file) } }

    func write(_ cells: [String]) throws(FetchFailure) {
        var line = ""
        for (position, cell) in cells.enumerated() {
            if position > 0 { line += "," }
            line += "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }
        line += "\n"
        let written = line.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
        guard written == line.utf8.count else { throw failure }
    }

    func close() throws(FetchFailure) {
        guard let open = file else { return }
        file = nil
        if fclose(open) != 0 { throw failure }
    }

    private var failure: FetchFailure {
        FetchFailure(
            .storage, url: path, detail: "no room for the table of a workbook: \(String(cString: strerror(errno)))",
            at: Instant(millisecondsSince1970: 0))
    }
}
