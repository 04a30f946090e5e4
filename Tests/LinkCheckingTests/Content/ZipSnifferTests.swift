import DCAT
import Testing

@testable import LinkChecking

@Suite struct ZipSnifferTests {
    /// A local file header with its content (APPNOTE 4.3.7).
    private func member(_ name: String, _ content: String = "x", isLengthLater: Bool = false) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let length = isLengthLater ? 0 : content.utf8.count
        return [0x50, 0x4B, 3, 4] + little(20, 2) + little(isLengthLater ? 8 : 0, 2) + little(0, 2) + little(0, 8)
            + little(length, 4) + little(length, 4) + little(name.utf8.count, 2) + little(0, 2) + Array(name.utf8)
            + Array(content.utf8)
    }

    @Test(
        arguments: [
            (["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"], "XLSX"),
            (["[Content_Types].xml", "word/document.xml"], "DOCX"), (["[Content_Types].xml", "ppt/x.xml"], "PPTX"),
            (["doc.kml"], "KMZ"), (["data/a.csv", "data/b.csv"], "ZIP"), (["[Content_Types].xml"], nil),
        ] as [([String], String?)])
    func `office documents are told by the names of their parts`(names: [String], code: String?) {
        for isLengthLater in [false, true] {
            let bytes = names.flatMap { member($0, isLengthLater: isLengthLater) }
            #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == code)
        }
    }

    @Test(arguments: [("spreadsheet", "ODS"), ("text", "ODT"), ("presentation", "ODP"), ("chart", "ZIP")])
    func `OpenDocument files name themselves`(type: String, code: String) {
        let bytes = member("mimetype", "application/vnd.oasis.opendocument." + type) + member("content.xml")
        #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == code)
    }

    @Test func `a header that lies about its lengths is survived`() {
        var bytes = member("a.csv")
        for index in bytes.indices {
            bytes[index] = 0xFF
            _ = ContentSniffer.format(of: bytes, isWhole: true)
        }
        for count in 0..<40 { _ = ContentSniffer.format(of: Array(member("a.csv").prefix(count)), isWhole: true) }
    }
}
