import DCAT
import DataQuality

/// Writes CSV lines by RFC 4180 into a byte buffer.
///
/// Texts come from portals, so one that a spreadsheet could take for a formula is preceded by an apostrophe: one that
/// begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break
/// (https://owasp.org/www-community/attacks/CSV_Injection). Numbers and codes are ours and written as they are.
struct CSVBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true
    /// Whether each line ends with the notice that the data are made up.
    private let isSample: Bool

    static let sampleNotice = "sample data, not a measurement"

    init(isSample: Bool) { self.isSample = isSample }

    mutating func writeHeadings(of table: CSVTable) {
        for column in table.columns { code(column) }
        if isSample { code("notice") }
        breakLine()
    }

    mutating func endLine() {
        if isSample { text(CSVBuffer.sampleNotice) }
        breakLine()
    }

    /// Words of a portal; an empty cell for nil.
    mutating func text(_ words: String?) {
        separate()
        guard var words, !words.isEmpty else { return }
        words.withUTF8 { append(text: $0) }
    }

    /// A word of ours without commas or quotation marks; an empty cell for nil.
    mutating func code(_ word: String?) {
        separate()
        if let word { bytes.append(contentsOf: word.utf8) }
    }

    mutating func number(_ value: Int?) { code(value.map(String.init)) }

    mutating func number(_ value: Int64?) { code(value.map { String($0) }) }

    /// The shortest digits that read back as the same number.
    mutating func number(_ value: Double?) { code(value.flatMap { $0.isFinite ? $0.description : nil }) }

    mutating func date(_ instant: Instant?) { code(instant?.iso8601) }

    private mutating func append(text: UnsafeBufferPointer<UInt8>) {
        let quote = UInt8(ascii: "\"")
        let isFormula = CSVBuffer.couldBeFormula(text)
        let needsQuotes = text.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { bytes.append(quote) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            switch byte {
            case quote: bytes.append(contentsOf: [quote, quote])
            // Programs that read CSV end a text at NUL.
            case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
        if needsQuotes { bytes.append(quote) }
    }

    private static func couldBeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
        case 0xEF:
            // U+FF0B, U+FF0D, U+FF1D, U+FF20: ＋ － ＝ ＠.
            guard text.count >= 3, text[1] == 0xBC else { return false }
            return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[2])
        default: return false
        }
    }

    private mutating func breakLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
