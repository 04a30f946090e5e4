import ByteStreams
import Harvesting
import LibXML

/// The sheets of an Excel workbook (ECMA-376, Office Open XML), to be written out as tables.
struct Workbook {
    struct Sheet: Hashable, Sendable {
        var name: String
        fileprivate var member: ZipArchive.Member
    }

    private let archive: ZipArchive
    /// Those that are shown, in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    private var values: WorkbookValues

    /// More sheets are not looked at.
    private static let mostSheets = 50

    /// Nil for an archive that is no workbook.
    ///
    /// - Throws: ``ByteStreamError`` or ``XMLError`` when its parts cannot be read.
    init?(_ archive: ZipArchive) throws {
        guard let book = Workbook.member("xl/workbook.xml", in: archive) else { return nil }
        self.archive = archive
        let relations = Workbook.member("xl/_rels/workbook.xml.rels", in: archive)
        let targets = try relations.map { try WorkbookPart(archive.open($0), records: ["Relationship"]).records } ?? []
        let part = try WorkbookPart(archive.open(book), records: ["sheet", "workbookPr"])
        for record in part.records where record.name == "sheet" && sheets.count < Workbook.mostSheets {
            guard record["state"] ?? "visible" == "visible",
                let target = targets.first(where: { $0["Id"] == record["id"] })?["Target"],
                let member = Workbook.member(Workbook.path(target), in: archive)
            else { continue }
            sheets.append(Sheet(name: record["name"] ?? "", member: member))
        }
        let epoch = part.records.first { $0.name == "workbookPr" }?["date1904"]
        values = WorkbookValues(beginsIn1904: epoch == "1" || epoch == "true")
        if let styles = Workbook.member("xl/styles.xml", in: archive) {
            values.takeStyles(try WorkbookPart(archive.open(styles), records: ["numFmt", "xf"]).records)
        }
        if let strings = Workbook.member("xl/sharedStrings.xml", in: archive) {
            try values.takeStrings(archive.open(strings))
        }
    }

    /// Writes a sheet as CSV in UTF-8 to a new file at `path`.
    ///
    /// - Throws: ``XMLError`` when the sheet cannot be read, ``FetchFailure`` with code `storage` when the file cannot be written.
    func write(_ sheet: Sheet, to path: String) throws {
        let output = try ScratchTable(path: path)
        let handler = WorkbookSheetReader(values: values) { cells in try output.write(cells) }
        try XMLRecordReader(handler: handler).read(archive.open(sheet.member))
        try output.close()
    }

    private static func path(_ target: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    private static func member(_ path: String, in archive: ZipArchive) -> ZipArchive.Member? {
        archive.members.first { $0.name.lowercased() == path.lowercased() }
    }
}

/// A small part of a workbook: its elements with these names, with their attributes.
final class WorkbookPart: XMLRecordHandler {
    struct Record {
        var name: String
        /// The element around it.
        var parent: String
        var attributes: [(name: String, value: String)]

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private let names: Set<String>
    private var parent = ""
    private(set) var records: [Record] = []

    /// A style sheet may have some ten thousand formats.
    private static let mostRecords = 100_000

    init(_ source: any ByteSource, records names: Set<String>) throws {
        self.names = names
        try XMLRecordReader(handler: self).read(source)
    }

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool {
        guard names.contains(name.local) else { return false }
        parent = path.last?.local ?? ""
        return true
    }

    func receive(_ record: XMLElement) throws {
        guard records.count < WorkbookPart.mostRecords else {
            throw AdapterError(.limit, "the workbook has more than \(WorkbookPart.mostRecords) parts of a kind")
        }
        records.append(
            Record(
                name: record.name, parent: parent, attributes: record.attributes.map { ($0.name.local, $0.value) }))
    }

    func passOver(_ name: XMLName, line: Int) {}
}
