import DCAT

/// Tells the office formats of before 2007 by the names of their streams, which stand in UTF-16 in the directory of a
/// compound file (MS-CFB).
enum CompoundFile {
    static func format(of bytes: [UInt8]) -> FileFormat? {
        guard bytes.starts(with: signature) else { return nil }
        for (name, code) in streams where bytes.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }) != nil {
            return FileFormat(code: code)
        }
        return nil
    }

    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static let streams = [
        ("Workbook", "XLS"), ("WordDocument", "DOC"), ("PowerPoint Document", "PPT"), ("VisioDocument", "VSD"),
    ]
}
