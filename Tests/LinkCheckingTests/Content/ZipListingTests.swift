import DCAT
import DataQuality
import Testing

@testable import LinkChecking

@Suite struct ZipListingTests {
    private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// A whole archive of stored members, with its central directory.
    private func archive(_ files: [(name: String, content: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in files {
            let sizes = little(content.utf8.count, 4) + little(content.utf8.count, 4)
            let place = bytes.count
            bytes +=
                [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 12) + sizes + little(name.utf8.count, 2) + little(0, 2)
            bytes += Array(name.utf8) + Array(content.utf8)
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + little(0, 12) + sizes
            directory += little(name.utf8.count, 2) + little(0, 12) + little(place, 4) + Array(name.utf8)
        }
        let end = little(files.count, 2) + little(files.count, 2) + little(directory.count, 4) + little(bytes.count, 4)
        return bytes + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + end + little(0, 2)
    }

    private func examine(_ files: [(name: String, content: String)]) -> ContentExaminer {
        ContentExaminer(archive(files), isWhole: true, hints: ContentHints())
    }

    @Test func `the central directory names every member and finds its bytes`() throws {
        let bytes = archive([("a.csv", "x,y\n"), ("folder/b.json", "{}")])
        let listing = try #require(ZipListing(bytes, isWhole: true))
        #expect(listing.isWhole && listing.members.map(\.name) == ["a.csv", "folder/b.json"])
        #expect(listing.content(of: listing.members[0], limit: 10) == Array("x,y\n".utf8))
        #expect(listing.formats(limit: 8).map(\.code) == ["CSV", "JSON"])
        let front = try #require(ZipListing(Array(bytes.prefix(60)), isWhole: false))
        #expect(!front.isWhole && front.members.first?.name == "a.csv")
    }

    @Test func `what a single file in an archive is, is seen`() {
        let examiner = examine([("readings.txt", "name,place,n\na,b,1\na,b,1\n")])
        #expect(examiner.format?.code == "ZIP")
        #expect(examiner.observation.memberFormats.map(\.code) == ["CSV"])
        #expect(examiner.observation.table?.rows == 2)
        #expect(examiner.observation.findings.map(\.code) == [.duplicateRows])
    }

    @Test func `a shapefile is told by its parts`() {
        #expect(examine([("roads.shp", "x"), ("roads.dbf", "x"), ("roads.shx", "x")]).format?.code == "SHP")
    }

    @Test func `an archive without files is found`() {
        #expect(examine([]).observation.findings.map(\.code) == [.emptyArchive])
    }

    @Test(
        arguments: [
            ("<worksheet><sheetData/></worksheet>", [.empty]),
            ("<worksheet><sheetData><row r=\"1\"/></sheetData></worksheet>", [.empty]),
            ("<worksheet><row><c t=\"s\"><v>0</v></c></row><row/></worksheet>", [.headerOnly]),
            ("<worksheet><row><c t=\"s\"><v>0</v></c></row><row><c><v>1</v></c></row></worksheet>", []),
            ("<worksheet><row><c><v>1</v></c></row></worksheet>", []),
            ("<worksheet><row><c t=\"s\"><v>0</v></c></row>", []),
        ] as [(String, [ContentFinding.Code])])
    func `a workbook of column names alone is found`(sheet: String, codes: [ContentFinding.Code]) {
        let examiner = examine([("[Content_Types].xml", ""), ("xl/worksheets/sheet1.xml", sheet)])
        #expect(examiner.format?.code == "XLSX")
        #expect(examiner.observation.findings.map(\.code) == codes)
    }

    @Test func `a directory that lies is survived`() {
        let bytes = archive([("a.csv", "x,y\n1,2\n3,4\n"), ("b.csv", "z")])
        for index in bytes.indices {
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = value
                _ = ContentExaminer(changed, isWhole: true, hints: ContentHints())
            }
        }
        for count in bytes.indices {
            _ = ContentExaminer(Array(bytes.prefix(count)), isWhole: true, hints: ContentHints())
        }
    }
}
