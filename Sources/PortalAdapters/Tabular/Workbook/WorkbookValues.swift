import ByteStreams
import DCAT
import Harvesting
import LibXML

/// What the cells of a workbook refer to: its strings, and which formats show a number as a date.
struct WorkbookValues {
    private var strings: [String] = []
    /// By the position of the format.
    private var isDate: [Bool] = []
    private let beginsIn1904: Bool

    /// Of all strings together.
    private static let mostBytes = 256 << 20

    init(beginsIn1904: Bool) { self.beginsIn1904 = beginsIn1904 }

    mutating func takeStyles(_ records: [WorkbookPart.Record]) {
        var dates: Set<Int> = []
        for record in records where record.name == "numFmt" {
            guard let identifier = record["numFmtId"].flatMap(Int.init),
                WorkbookValues.isDate(record["formatCode"] ?? "")
            else { continue }
            dates.insert(identifier)
        }
        isDate = records.filter { $0.name == "xf" && $0.parent == "cellXfs" }.map { record in
            let identifier = record["numFmtId"].flatMap(Int.init) ?? 0
            return dates.contains(identifier) || WorkbookValues.builtInDates.contains { $0.contains(identifier) }
        }
    }

    /// ECMA-376 part 1, 18.8.30; those from 27 on are of East Asian editions.
    private static let builtInDates: [ClosedRange<Int>] = [14...22, 27...36, 45...47, 50...58]

    /// Whether a format code has a letter of dates outside quotes and brackets.
    private static func isDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for letter in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch letter {
            case "\"": isQuoted.toggle()
            case "\\": isEscaped = true
            case "[": isBracketed = true
            case "]": isBracketed = false
            case "y", "d", "m", "h": if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }

    /// - Throws: ``AdapterError`` with code `limit` when there are too many.
    mutating func takeStrings(_ source: any ByteSource) throws {
        let reader = WorkbookStringReader(limit: WorkbookValues.mostBytes)
        try XMLRecordReader(handler: reader).read(source)
        strings = reader.strings
    }

    /// What a cell shows; nil for an empty one and for a fault of a formula.
    func text(of cell: XMLElement) -> String? {
        let value = cell.child("v")?.text ?? ""
        switch cell.attribute("t") {
        case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "inlineStr": return cell.child("is").map(WorkbookStringReader.text)
        case "e": return nil
        case "b": return value == "1" ? "true" : "false"
        case "str", "d": return value
        default:
            let style = cell.attribute("s").flatMap(Int.init) ?? 0
            guard isDate.indices.contains(style), isDate[style], let serial = Double(value) else { return value }
            return date(serial) ?? value
        }
    }

    /// The day, with the time where there is one, of so many days since the end of 1899 or the beginning of 1904.
    private func date(_ serial: Double) -> String? {
        guard serial > 0, serial < 2_958_466 else { return nil }
        let begin = beginsIn1904 ? Instant(year: 1904, month: 1, day: 1) : Instant(year: 1899, month: 12, day: 30)
        let seconds = (serial * 86_400).rounded()
        let instant = Instant(millisecondsSince1970: begin.millisecondsSince1970 + Int64(seconds) * 1_000)
        let isWhole = seconds.truncatingRemainder(dividingBy: 86_400) == 0
        let written = instant.iso8601
        return String(isWhole ? written.prefix(10) : written.prefix(19))
    }
}

/// Reads the strings of a workbook, without the notes on how to read them.
final class WorkbookStringReader: XMLRecordHandler {
    private(set) var strings: [String] = []
    private var bytes = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool { name.local == "si" }

    func receive(_ record: XMLElement) throws {
        let text = WorkbookStringReader.text(record)
        bytes += text.utf8.count + 16
        guard bytes <= limit else {
            throw AdapterError(.limit, "the strings of the workbook take more than \(limit) bytes")
        }
        strings.append(text)
    }

    func passOver(_ name: XMLName, line: Int) { strings.append("") }

    /// The text of a string: whole, or in runs of different looks.
    static func text(_ item: XMLElement) -> String {
        item.children.map { part in
            switch part.name {
            case "t": part.text
            case "r": part.child("t")?.text ?? ""
            default: ""
            }
        }.joined()
    }
}
